using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>
/// A named set of words and phrases of a lexicon: 'kill', 'kill.participle', 'person'. Read-only once its language
/// is loaded; thread-safe from then on.
/// </summary>
internal sealed class WordClass(string name)
{
    private readonly Dictionary<int, List<LexicalWord[]>> phrases = [];

    // The members of one word, by the letter case that they ask for.
    private readonly WordSet[] words = [new(), new(), new()];

    // The words with which members start, and those further behind in phrases. As long as all members are single words in any
    // letter case, the first are those and share their room.
    private WordSet first = new();
    private bool isPlain = true;
    private WordSet later = new();

    public string Name => name;

    public bool HasPhrases => phrases.Count > 0;

    /// <summary>How long a set must be to take <see cref="AddFirstWords"/> whole.</summary>
    public int FirstWordsLength => first.End;

    /// <summary>Adds the words that a member can start with to a set of one bit a word number.</summary>
    public void AddFirstWords(Span<ulong> set) => first.AddTo(set);

    /// <summary>Adds the words that are members in any letter case and start no phrase: of them <see cref="EndAt"/> is the next token.</summary>
    public void AddPlainWords(Span<ulong> set)
    {
        words[(int)LetterCase.Any].AddTo(set);
        foreach (int word in phrases.Keys)
        {
            set[word >> 6] &= ~(1UL << (word & 63));
        }
    }

    /// <summary>Adds the words that phrases of the class have behind their first.</summary>
    public void AddLaterWords(Span<ulong> set) => later.AddTo(set);

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
        if (token >= limit || !first.Has(document.Tokens[token].Word))
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

    /// <summary>The numbers of the words that a member can start with, ascending.</summary>
    public IEnumerable<int> FirstWords()
    {
        for (int word = first.From << 6; word < first.End << 6; word++)
        {
            if (first.Has(word))
            {
                yield return word;
            }
        }
    }

    /// <summary>The numbers of the members of one word that ask for this letter case, ascending.</summary>
    public IEnumerable<int> Words(LetterCase letterCase)
    {
        var set = words[(int)letterCase];
        for (int word = set.From << 6; word < set.End << 6; word++)
        {
            if (set.Has(word))
            {
                yield return word;
            }
        }
    }

    /// <summary>Adds a member; false where the class has it already. Only while the language loads.</summary>
    public bool Add(LexicalWord[] phrase)
    {
        if (isPlain && phrase is not [{ Case: LetterCase.Any }])
        {
            (first, isPlain) = (first.Copy(), false);
        }

        if (!isPlain)
        {
            first.Add(phrase[0].Word);
        }

        if (phrase.Length > 1)
        {
            if (!phrases.TryGetValue(phrase[0].Word, out var list))
            {
                phrases[phrase[0].Word] = list = [];
            }

            bool isNew = !Has(list, phrase);
            if (isNew)
            {
                list.Add(phrase);
                foreach (var behind in phrase.AsSpan(1))
                {
                    later.Add(behind.Word);
                }
            }

            return isNew;
        }

        var (word, letterCase) = phrase[0];
        bool known = Holds(letterCase, word);
        words[(int)letterCase].Add(word);
        first = isPlain ? words[(int)LetterCase.Any] : first;
        return !known;
    }

    private static bool Has(List<LexicalWord[]> phrases, LexicalWord[] phrase)
    {
        foreach (var known in phrases)
        {
            if (known.AsSpan().SequenceEqual(phrase))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(LetterCase letterCase, int word) => words[(int)letterCase].Has(word);
}
