namespace ClaimExtract.Reconciliation;

/// <summary>The words that matter when claims are set side by side, from <c>English/reconciliation.table</c>. Immutable; thread-safe.</summary>
internal sealed class ReconciliationWords
{
    private static readonly Lazy<ReconciliationWords> Loaded = new(Load);
    private readonly HashSet<string> harms = new(StringComparer.Ordinal);
    private readonly HashSet<string> joins = new(StringComparer.Ordinal);

    public static ReconciliationWords English => Loaded.Value;

    /// <summary>Whether the last word of the phrase names the harm rather than those who suffered it ('deaths', 'the toll').</summary>
    public bool NamesHarm(string phrase) => harms.Contains(Folding.Words(Folding.Fold(phrase))[^1]);

    /// <summary>The words by which a source that is several is told apart ('Amnesty International and Airwars'); else the phrase alone.</summary>
    public string[] Apart(string phrase)
    {
        var bodies = new List<string>();
        var body = new List<string>();
        foreach (string word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (joins.Contains(word))
            {
                Close();
            }
            else if (char.IsUpper(word[0]) || body.Count == 0 || !char.IsUpper(body[0][0]))
            {
                // 'the group Airwars': the words before the name are none of it.
                if (char.IsUpper(word[0]) && body.Count > 0 && !char.IsUpper(body[0][0]))
                {
                    body.Clear();
                }

                body.Add(word);
            }
        }

        Close();
        return bodies.Count > 1 && bodies.TrueForAll(name => char.IsUpper(name[0])) ? [.. bodies] : [phrase];

        void Close()
        {
            if (body.Count > 0)
            {
                bodies.Add(string.Join(' ', body));
            }

            body.Clear();
        }
    }

    private static ReconciliationWords Load()
    {
        const string name = "English/reconciliation.table";
        using var stream = typeof(ReconciliationWords).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        var words = new ReconciliationWords();
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kind = parts[0] switch
            {
                "harm:" => words.harms,
                "join:" => words.joins,
                _ => throw new LanguageFormatException(name, number, $"unknown kind '{parts[0]}'"),
            };
            kind.UnionWith(parts[1..]);
        }

        return words;
    }
}
