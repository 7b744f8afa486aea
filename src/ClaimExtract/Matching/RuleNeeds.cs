namespace ClaimExtract.Matching;

/// <summary>What the patterns of a rule set need, each different need with a number below <see cref="Most"/>. Immutable; thread-safe.</summary>
internal sealed class RuleNeeds
{
    public const int Most = 64;

    /// <summary>The need of a mention, and that of two.</summary>
    public const int Mention = 0, Mentions = 1;

    private readonly ulong[] byRow;
    private readonly ulong inDigits;

    // The patterns that have a need: [need, block].
    private readonly ulong[] patterns;
    private readonly int blocks;

    public RuleNeeds(Pattern[] all, WordRows rows)
    {
        Rows = rows;
        blocks = (all.Length + 63) >> 6;
        byRow = new ulong[rows.Count];
        patterns = new ulong[Most * blocks];
        var numbers = new Dictionary<Need, int>(new SameAtoms());
        for (int p = 0; p < all.Length; p++)
        {
            var (words, _, mentions) = all[p].Needs;
            for (int rank = 0; rank < Math.Min(mentions, 2); rank++)
            {
                Note(rank, p);
            }

            // What stands among the first tokens is asked for there.
            foreach (var need in words)
            {
                if (need.Before < PatternHeads.Depth)
                {
                    continue;
                }

                if (!numbers.TryGetValue(need, out int number) && numbers.Count + 2 < Most)
                {
                    number = numbers.Count + 2;
                    numbers.Add(need, number);
                    inDigits |= Fill(need, number);
                }

                if (number != 0)
                {
                    Note(number, p);
                }
            }
        }

        Used = 0;
        for (int need = 0; need < Most; need++)
        {
            Used |= patterns.AsSpan(need * blocks, blocks).ContainsAnyExcept(0UL) ? 1UL << need : 0;
        }
    }

    public WordRows Rows { get; }

    /// <summary>The needs that a pattern has, one bit each.</summary>
    public ulong Used { get; }

    /// <summary>The needs that a token fills, one bit each.</summary>
    public ulong FilledBy(in Reading.Token token) => token.IsNumber ? inDigits : byRow[Rows.Of(token.Word)];

    /// <summary>The patterns of a block that have the need.</summary>
    public ulong With(int need, int block) => patterns[(need * blocks) + block];

    public int Blocks => blocks;

    private void Note(int need, int pattern) => patterns[(need * blocks) + (pattern >> 6)] |= 1UL << (pattern & 63);

    /// <summary>Notes the words that fill the need; its bit where a number in digits does.</summary>
    private ulong Fill(Need need, int number)
    {
        foreach (object atom in need.Atoms)
        {
            foreach (int word in atom is WordClass words ? words.FirstWords() : [(int)atom])
            {
                byRow[Rows.Of(word)] |= 1UL << number;
            }
        }

        return need.Atoms.Length == 0 ? 1UL << number : 0;
    }

    private sealed class SameAtoms : IEqualityComparer<Need>
    {
        public bool Equals(Need? x, Need? y) => x!.Atoms.AsSpan().SequenceEqual(y!.Atoms);

        public int GetHashCode(Need need)
        {
            var hash = new HashCode();
            foreach (object atom in need.Atoms)
            {
                hash.Add(atom);
            }

            return hash.ToHashCode();
        }
    }
}
