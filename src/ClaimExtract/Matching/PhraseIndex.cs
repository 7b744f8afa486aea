using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>Finds the longest lexicon entry that starts at a token. Built once; thread-safe.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<int, List<(LexicalWord[] Phrase, LexiconEntry Entry)>> byFirstWord = [];

    public PhraseIndex(IEnumerable<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var phrase in entry.Variants)
            {
                if (!byFirstWord.TryGetValue(phrase[0].Word, out var list))
                {
                    byFirstWord[phrase[0].Word] = list = [];
                }

                list.Add((phrase, entry));
            }
        }

        foreach (var list in byFirstWord.Values)
        {
            list.Sort((a, b) => b.Phrase.Length.CompareTo(a.Phrase.Length));
        }
    }

    /// <summary>The longest entry at <paramref name="token"/> and the index after it, or null and -1.</summary>
    public LexiconEntry? Find(Document document, int token, int limit, out int end)
    {
        int word = document.Tokens[token].Word;
        if (word != 0 && byFirstWord.TryGetValue(word, out var list))
        {
            foreach (var (phrase, entry) in list)
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
