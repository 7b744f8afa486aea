using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>Several word classes asked at once. Most words begin no member of any, which one look tells. Thread-safe.</summary>
internal sealed class WordUnion
{
    private readonly WordClass[] classes;
    private readonly ulong[] first;

    public WordUnion(params IEnumerable<WordClass> classes)
    {
        this.classes = [.. classes];
        first = new ulong[this.classes.Max(c => c.FirstWordsLength)];
        foreach (var wordClass in this.classes)
        {
            wordClass.AddFirstWords(first);
        }
    }

    /// <summary>The classes, in the order in which they were given.</summary>
    public IReadOnlyList<WordClass> Classes => classes;

    /// <summary>Whether the token is a single word of one of the classes.</summary>
    public bool Has(Document document, int token)
    {
        if (MayStart(document, token))
        {
            foreach (var wordClass in classes)
            {
                if (wordClass.Has(document, token))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The greatest <see cref="WordClass.EndAt"/> of the classes.</summary>
    public int EndAt(Document document, int token, int limit)
    {
        int best = -1;
        if (token < limit && MayStart(document, token))
        {
            foreach (var wordClass in classes)
            {
                best = Math.Max(best, wordClass.EndAt(document, token, limit));
            }
        }

        return best;
    }

    /// <summary>Whether <see cref="WordClass.EndAt"/> of one of the classes is <paramref name="limit"/>.</summary>
    public bool EndsAt(Document document, int token, int limit)
    {
        if (token < limit && MayStart(document, token))
        {
            foreach (var wordClass in classes)
            {
                if (wordClass.EndAt(document, token, limit) == limit)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a word or phrase of one of the classes may start in the range.</summary>
    public bool MayStartIn(Document document, TokenSpan range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            if (MayStart(document, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word or phrase of one of the classes may start at the token: false for most.</summary>
    public bool MayStart(Document document, int token)
    {
        int word = document.Tokens[token].Word;
        return word >> 6 < first.Length && (first[word >> 6] >> (word & 63) & 1) != 0;
    }
}
