using System.Buffers;
using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>
/// Several classes asked of a word at once: one look gives one bit a class, and nothing for the many words that are in
/// none. Thread-safe once made.
/// </summary>
internal sealed class WordMasks
{
    private const int Cases = 3;

    private readonly ushort[] rowOfWord;

    // Three masks a row: of the classes that hold its words in any letter case, with a capital, and in capitals.
    private readonly ulong[] rows;

    /// <param name="vocabulary">One more than the greatest word number.</param>
    /// <param name="classes">The classes, at most 64; the first has the lowest bit.</param>
    /// <param name="starts">Words that start a phrase of some kind, one bit each above those of the classes, whatever their letter case.</param>
    public WordMasks(int vocabulary, WordClass[] classes, params IEnumerable<int>[] starts)
    {
        ulong[] byWord = ArrayPool<ulong>.Shared.Rent(vocabulary * Cases);
        byWord.AsSpan(0, vocabulary * Cases).Clear();
        for (int i = 0; i < classes.Length; i++)
        {
            for (int letterCase = 0; letterCase < Cases; letterCase++)
            {
                foreach (int word in classes[i].Words((LetterCase)letterCase))
                {
                    byWord[(word * Cases) + letterCase] |= 1UL << i;
                }
            }
        }

        for (int i = 0; i < starts.Length; i++)
        {
            foreach (int word in starts[i])
            {
                byWord[word * Cases] |= 1UL << (classes.Length + i);
            }
        }

        rowOfWord = new ushort[vocabulary];
        rows = Compact(byWord, rowOfWord);
        ArrayPool<ulong>.Shared.Return(byWord);
    }

    /// <summary>The classes of which the token is a single word, and what it may start, one bit each.</summary>
    public ulong Of(in Token token)
    {
        int row = token.Word < rowOfWord.Length ? rowOfWord[token.Word] : 0;
        if (row == 0)
        {
            return 0;
        }

        ulong mask = rows[row];
        if (token.Capitalised)
        {
            mask |= rows[row + (int)LetterCase.Capitalised];
            mask |= LexicalWord.Fits(LetterCase.AllCaps, token) ? rows[row + (int)LetterCase.AllCaps] : 0;
        }

        return mask;
    }

    /// <summary>Keeps each different row once; the first is that of words in no class.</summary>
    private static ulong[] Compact(ulong[] byWord, ushort[] rowOfWord)
    {
        var rows = new RowTable(Cases);
        for (int word = 1; word < rowOfWord.Length; word++)
        {
            rowOfWord[word] = checked((ushort)(rows.Number(byWord.AsSpan(word * Cases, Cases)) * Cases));
        }

        return rows.ToArray();
    }
}
