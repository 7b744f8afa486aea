using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>Finds the longest lexicon entry that starts at a token, of equally long ones the first given. Built once; thread-safe.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<int, List<(LexicalWord[] Phrase, LexiconEntry Entry)>> byFirstWord = [];

    // One bit a word number: whether an entry starts with it. Most words of a text start none.
    private readonly ulong[] starts;

    public PhraseIndex(IEnumerable<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var phrase in entry.Variants)
            {
                if (!byFirstWord.TryGetValue(phrase[0].Word, out var list))
                {
                    byFirstWord[phrase[0].Word] = list = new(1);
                }

                list.Add((phrase, entry));
            }
        }

        starts = new ulong[(byFirstWord.Count == 0 ? 0 : byFirstWord.Keys.Max() >> 6) + 1];
        foreach (int word in byFirstWord.Keys)
        {
            starts[word >> 6] |= 1UL << (word & 63);
            Sort(byFirstWord[word]);
        }
    }

    /// <summary>The numbers of the words that an entry starts with.</summary>
    public IEnumerable<int> FirstWords => byFirstWord.Keys;

    /// <summary>Puts the longest first and leaves equally long ones in their order.</summary>
    private static void Sort(List<(LexicalWord[] Phrase, LexiconEntry Entry)> phrases)
    {
        for (int i = 1; i < phrases.Count; i++)
        {
            var moved = phrases[i];
            int place = i;
            for (; place > 0 && phrases[place - 1].Phrase.Length < moved.Phrase.Length; place--)
            {
                phrases[place] = phrases[place - 1];
            }

            phrases[place] = moved;
        }
    }

    /// <summary>The longest entry at <paramref name="token"/> and the index after it, or null and -1.</summary>
    public LexiconEntry? Find(Document document, int token, int limit, out int end)
    {
        int word = document.Tokens[token].Word;
        if (word >> 6 < starts.Length && (starts[word >> 6] >> (word & 63) & 1) != 0)
        {
            foreach (var (phrase, entry) in byFirstWord[word])
            {
                end = LexicalWord.EndOf(phrase, document, token, limit);
                if (end >= 0)
                {
                    return entry;
                }
            }
        }

        end = -1;
        return null;
    }
}
