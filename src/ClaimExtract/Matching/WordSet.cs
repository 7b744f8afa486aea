namespace ClaimExtract.Matching;

/// <summary>
/// A set of word numbers, one bit each from the least to the greatest block of 64 that holds one: words of one lexicon
/// section have numbers that are near each other. Filled by one thread, then only read.
/// </summary>
internal struct WordSet()
{
    // Blocks kept free for the words that follow in the section.
    private const int Slack = 3;

    private ulong[] blocks = [];
    private int from;

    public readonly bool Has(int word)
    {
        uint block = (uint)((word >> 6) - from);
        return block < (uint)blocks.Length && (blocks[block] >> (word & 63) & 1) != 0;
    }

    public void Add(int word)
    {
        int block = word >> 6;
        if (blocks.Length == 0)
        {
            (blocks, from) = (new ulong[1], block);
        }
        else if (block < from)
        {
            ulong[] more = new ulong[blocks.Length + from - block];
            blocks.CopyTo(more, from - block);
            (blocks, from) = (more, block);
        }
        else if (block - from >= blocks.Length)
        {
            Array.Resize(ref blocks, block - from + 1 + Slack);
        }

        blocks[block - from] |= 1UL << (word & 63);
    }

    /// <summary>The same words in room of their own.</summary>
    public readonly WordSet Copy() => new() { blocks = blocks.AsSpan().ToArray(), from = from };

    /// <summary>Adds the words to a set of one bit a word number from 0, as far as that reaches.</summary>
    public readonly void AddTo(Span<ulong> all)
    {
        for (int i = 0; i < blocks.Length && i + from < all.Length; i++)
        {
            all[i + from] |= blocks[i];
        }
    }

    /// <summary>The least block that holds a word.</summary>
    public readonly int From => from;

    /// <summary>One more than the greatest block that holds a word.</summary>
    public readonly int End => from + blocks.Length;
}
