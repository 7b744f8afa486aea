namespace ClaimExtract.Cli.Reconciling;

/// <summary>
/// Finds articles whose texts are nearly the same, as one wire text is printed by many papers with another headline and
/// without its last paragraph. Texts are not kept: of each, the smallest hashes of its five-word runs are (MinHash), and only
/// articles that agree in one of thirty-two pairs of them are held against each other. Not for several threads.
/// </summary>
internal sealed class NearDuplicates
{
    private const int Run = 5;
    private const int Rows = 2;
    private const int Hashes = 64;

    /// <summary>How many articles are remembered for one value of a band: boilerplate would fill it without end.</summary>
    private const int MostInBand = 8;

    /// <summary>Share of equal hashes, which is about the share of common runs, from which two texts count as one.</summary>
    private const double Least = 0.5;

    /// <summary>A text of fewer words says too little to be known again.</summary>
    private const int LeastWords = 30;

    private readonly Dictionary<(int Band, ulong Hash), List<int>> bands = [];
    private readonly List<(string Id, DateOnly Published, ulong[] Signature)> articles = [];
    private readonly Dictionary<string, string> copies = new(StringComparer.Ordinal);

    /// <summary>Ids of articles that repeat another, with the id of that other: the one published before, else read before.</summary>
    public IReadOnlyDictionary<string, string> Copies => copies;

    public void Add(Article article)
    {
        if (Signature(article.Text) is not { } signature)
        {
            return;
        }

        int number = articles.Count;
        var published = article.Published ?? DateOnly.MaxValue;
        articles.Add((article.Id, published, signature));
        var seen = new HashSet<int>();
        for (int band = 0; band < Hashes / Rows; band++)
        {
            ulong hash = 14695981039346656037;
            foreach (ulong value in signature.AsSpan(band * Rows, Rows))
            {
                hash = Mixed(hash ^ value);
            }

            if (!bands.TryGetValue((band, hash), out var same))
            {
                bands[(band, hash)] = same = [];
            }

            seen.UnionWith(same);
            if (same.Count < MostInBand)
            {
                same.Add(number);
            }
        }

        foreach (int other in seen.Order())
        {
            if (Similarity(signature, articles[other].Signature) >= Least)
            {
                Pair(article.Id, published, articles[other].Id, articles[other].Published);
                return;
            }
        }
    }

    private void Pair(string id, DateOnly published, string other, DateOnly otherPublished)
    {
        string root = copies.GetValueOrDefault(other, other);
        if (root == other && published < otherPublished)
        {
            // The one read later was printed first: it takes the place of the other.
            foreach (string copy in copies.Where(pair => pair.Value == other).Select(pair => pair.Key).ToList())
            {
                copies[copy] = id;
            }

            copies[other] = id;
        }
        else
        {
            copies[id] = root;
        }
    }

    private static double Similarity(ulong[] first, ulong[] second)
    {
        int same = 0;
        for (int i = 0; i < Hashes; i++)
        {
            same += first[i] == second[i] ? 1 : 0;
        }

        return (double)same / Hashes;
    }

    private static ulong[]? Signature(string text)
    {
        var words = new List<ulong>();
        ulong word = 0;
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                word = Mixed(word ^ char.ToLowerInvariant(letter));
            }
            else if (word != 0)
            {
                words.Add(word);
                word = 0;
            }
        }

        if (word != 0)
        {
            words.Add(word);
        }

        if (words.Count < LeastWords)
        {
            return null;
        }

        ulong[] smallest = new ulong[Hashes];
        Array.Fill(smallest, ulong.MaxValue);
        for (int at = 0; at + Run <= words.Count; at++)
        {
            ulong run = 0;
            for (int i = 0; i < Run; i++)
            {
                run = Mixed(run ^ words[at + i]);
            }

            for (int i = 0; i < Hashes; i++)
            {
                smallest[i] = Math.Min(smallest[i], Mixed(run + ((ulong)i * 0x9E3779B97F4A7C15)));
            }
        }

        return smallest;
    }

    /// <summary>SplitMix64: spreads near values over all bits.</summary>
    private static ulong Mixed(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
