using System.Numerics;

namespace ClaimExtract.Matching;

/// <summary>
/// The words of a vocabulary in rows: words of one row are alike to every step of the patterns that the rows were made
/// for, so that a step keeps one bit a row. Row 0 is that of words that no step knows. Immutable; thread-safe.
/// </summary>
internal sealed class WordRows
{
    private readonly ushort[] rowOfWord;

    // The rows of the words with which members of a class start, and of those that are plain members.
    private readonly Dictionary<WordClass, ulong[]> starting = [];
    private readonly Dictionary<WordClass, ulong[]> plain = [];

    /// <param name="patterns">All patterns.</param>
    public WordRows(params Pattern[] patterns)
    {
        var words = new HashSet<int>();
        int blocks = 1;
        foreach (var pattern in patterns)
        {
            foreach (ref readonly var step in pattern.Program.AsSpan())
            {
                if (step.Class is { } wordClass && starting.TryAdd(wordClass, []))
                {
                    blocks = Math.Max(blocks, wordClass.FirstWordsLength);
                }
                else if (step.Phrase is { } phrase && words.Add(phrase[0].Word))
                {
                    blocks = Math.Max(blocks, (phrase[0].Word >> 6) + 1);
                }
            }
        }

        var division = new Division(blocks << 6);
        ulong[] set = new ulong[blocks];
        foreach (int word in words)
        {
            set[word >> 6] = 1UL << (word & 63);
            division.Part(set.AsSpan(word >> 6, 1), word & ~63);
            set[word >> 6] = 0;
        }

        foreach (var wordClass in starting.Keys)
        {
            division.Part(Starting(wordClass, set), 0);
            division.Part(Plain(wordClass, set), 0);
        }

        rowOfWord = division.Rows(out int count);
        Count = count;
        Blocks = (count + 63) >> 6;
        foreach (var wordClass in starting.Keys)
        {
            starting[wordClass] = Of(Starting(wordClass, set));
            plain[wordClass] = Of(Plain(wordClass, set));
        }
    }

    /// <summary>The rows of the words with which members of the class start; the class is one of the patterns'.</summary>
    public ReadOnlySpan<ulong> Starting(WordClass wordClass) => starting[wordClass];

    /// <summary>The rows of the words that the class takes alone: see <see cref="WordClass.AddPlainWords"/>.</summary>
    public ReadOnlySpan<ulong> Plain(WordClass wordClass) => plain[wordClass];

    public int Count { get; }

    /// <summary>How many numbers of 64 bits hold one bit a row.</summary>
    public int Blocks { get; }

    /// <summary>The row of a word. Words that later files have added are in row 0.</summary>
    public int Of(int word) => word < rowOfWord.Length ? rowOfWord[word] : 0;

    private static ulong[] Starting(WordClass wordClass, ulong[] set)
    {
        Array.Clear(set);
        wordClass.AddFirstWords(set);
        return set;
    }

    private static ulong[] Plain(WordClass wordClass, ulong[] set)
    {
        Array.Clear(set);
        wordClass.AddPlainWords(set);
        return set;
    }

    /// <summary>The set of the rows of these words, of one bit a word number.</summary>
    private ulong[] Of(ulong[] words)
    {
        ulong[] rows = new ulong[Blocks];
        for (int block = 0; block < words.Length; block++)
        {
            for (ulong left = words[block]; left != 0; left &= left - 1)
            {
                int row = Of((block << 6) + BitOperations.TrailingZeroCount(left));
                rows[row >> 6] |= 1UL << (row & 63);
            }
        }

        return rows;
    }

    /// <summary>All words in one row at first, which sets part into ever more.</summary>
    private sealed class Division(int words)
    {
        private readonly int[] rowOfWord = new int[words];
        private readonly List<int> partOf = [0];
        private readonly List<int> touched = [];

        /// <summary>Parts each row into the words that are in the set and those that are not.</summary>
        public void Part(ReadOnlySpan<ulong> set, int from)
        {
            for (int block = 0; block < set.Length; block++)
            {
                for (ulong left = set[block]; left != 0; left &= left - 1)
                {
                    Move(from + (block << 6) + BitOperations.TrailingZeroCount(left));
                }
            }

            foreach (int row in touched)
            {
                partOf[row] = 0;
            }

            touched.Clear();
        }

        /// <summary>The row of each word, numbered from 0 without a gap.</summary>
        public ushort[] Rows(out int count)
        {
            int[] numbers = new int[partOf.Count];
            ushort[] rows = new ushort[rowOfWord.Length];
            count = 1;
            for (int word = 1; word < rows.Length; word++)
            {
                int row = rowOfWord[word];
                if (row != 0 && numbers[row] == 0)
                {
                    numbers[row] = count++;
                }

                rows[word] = checked((ushort)numbers[row]);
            }

            return rows;
        }

        private void Move(int word)
        {
            int row = rowOfWord[word];
            if (partOf[row] == 0)
            {
                partOf[row] = partOf.Count;
                touched.Add(row);
                partOf.Add(0);
            }

            rowOfWord[word] = partOf[row];
        }
    }
}
