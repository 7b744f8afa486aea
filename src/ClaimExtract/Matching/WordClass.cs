using System.Runtime.CompilerServices;
using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>
/// A named set of words and phrases of a lexicon: 'kill', 'kill.participle', 'person'. Read-only once its language
/// is loaded; thread-safe from then on.
/// </summary>
internal sealed class WordClass(string name)
{
    private readonly Dictionary<int, List<LexicalWord[]>> phrases = [];

    // One bit a word number, one set for each letter case that members ask for.
    private readonly ulong[][] words = [[], [], []];

    private StrongBox<ulong>? starts;

    public string Name => name;

    /// <summary>The words that a member can start with, as <see cref="StepStarts"/> keeps them.</summary>
    public ulong Starts => (starts ??= new(StepStarts.Of(FirstWords()))).Value;

    /// <summary>Whether the token is a single word of the class.</summary>
    public bool Has(in Token token) =>
        token.Word != 0
        && (Holds(LetterCase.Any, token.Word)
            || (token.Capitalised && (Holds(LetterCase.Capitalised, token.Word)
                || (LexicalWord.Fits(LetterCase.AllCaps, token) && Holds(LetterCase.AllCaps, token.Word)))));

    /// <summary>Whether the token is a single word of the class.</summary>
    public bool Has(Document document, int token) => Has(document.Tokens[token]);

    /// <summary>
    /// The index after the longest word or phrase of the class that starts at <paramref name="token"/> and ends
    /// before or at <paramref name="limit"/>, or -1. Hyphens between the words of a phrase are passed over.
    /// </summary>
    public int EndAt(Document document, int token, int limit)
    {
        if (token >= limit || document.Tokens[token].Word == 0)
        {
            return -1;
        }

        int best = Has(document.Tokens[token]) ? token + 1 : -1;
        if (phrases.Count > 0 && phrases.TryGetValue(document.Tokens[token].Word, out var candidates))
        {
            foreach (var phrase in candidates)
            {
                best = Math.Max(best, LexicalWord.EndOf(phrase, document, token, limit));
            }
        }

        return best;
    }

    /// <summary>The numbers of the words that a member can start with; may repeat.</summary>
    public IEnumerable<int> FirstWords()
    {
        foreach (ulong[] set in words)
        {
            for (int word = 0; word < set.Length << 6; word++)
            {
                if ((set[word >> 6] >> (word & 63) & 1) != 0)
                {
                    yield return word;
                }
            }
        }

        foreach (int word in phrases.Keys)
        {
            yield return word;
        }
    }

    /// <summary>Adds a member; false where the class has it already. Only while the language loads.</summary>
    public bool Add(LexicalWord[] phrase)
    {
        starts = null;
        if (phrase.Length > 1)
        {
            if (!phrases.TryGetValue(phrase[0].Word, out var list))
            {
                phrases[phrase[0].Word] = list = [];
            }

            bool isNew = !list.Exists(p => p.AsSpan().SequenceEqual(phrase));
            if (isNew)
            {
                list.Add(phrase);
            }

            return isNew;
        }

        var (word, letterCase) = phrase[0];
        bool known = Holds(letterCase, word);
        ref ulong[] set = ref words[(int)letterCase];
        if (word >> 6 >= set.Length)
        {
            Array.Resize(ref set, Math.Max((word >> 6) + 16, set.Length * 2));
        }

        set[word >> 6] |= 1UL << (word & 63);
        return !known;
    }

    private bool Holds(LetterCase letterCase, int word)
    {
        ulong[] set = words[(int)letterCase];
        return (uint)(word >> 6) < (uint)set.Length && (set[word >> 6] >> (word & 63) & 1) != 0;
    }
}
