namespace ClaimExtract.Matching;

/// <summary>Words by number, one bit each, for what is asked of every token. Made once; thread-safe from then on.</summary>
internal sealed class WordGate
{
    private readonly ulong[] words = [];

    public WordGate(IEnumerable<int> words)
    {
        foreach (int word in words)
        {
            if (word >> 6 >= this.words.Length)
            {
                Array.Resize(ref this.words, (word >> 6) + 1);
            }

            this.words[word >> 6] |= 1UL << (word & 63);
        }
    }

    /// <summary>Whether the word is one of them; false for those that later files have added.</summary>
    public bool Has(int word) => word >> 6 < words.Length && (words[word >> 6] >> (word & 63) & 1) != 0;
}
