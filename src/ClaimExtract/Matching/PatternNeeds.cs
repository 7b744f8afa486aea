namespace ClaimExtract.Matching;

/// <summary>Words of which one at least stands in every match of a pattern: classes, words by number, or a number in digits.</summary>
/// <param name="Atoms">Word classes (<see cref="WordClass"/>) and word numbers (<see cref="int"/>); none stands for a number in digits.</param>
/// <param name="Weight">How common such words are, roughly; those of the rarest tell most.</param>
/// <param name="Before">How many tokens of the match stand before it at most; <see cref="PatternNeeds.Unbounded"/> where any number may.</param>
internal sealed record Need(object[] Atoms, double Weight, int Before);

/// <summary>
/// What every match of a pattern, or of a part of one, holds: told while it is compiled, so that a sentence without it is
/// not searched. Immutable.
/// </summary>
/// <param name="Words">What it needs; all of them. Few at most.</param>
/// <param name="Longest">How many tokens it takes at most.</param>
/// <param name="Mentions">How many mentions it holds at least.</param>
internal sealed record PatternNeeds(Need[] Words, int Longest, int Mentions)
{
    public const int Unbounded = int.MaxValue;

    private const int MostNeeds = 4;
    private const int MostAtoms = 24;
    private const int LongestTold = 1000; // tokens; longer is without a bound

    /// <summary>A part that takes no token and asks for nothing.</summary>
    public static readonly PatternNeeds Nothing = new([], 0, 0);

    /// <summary>One token of any kind.</summary>
    public static readonly PatternNeeds Token = new([], 1, 0);

    /// <summary>A number in digits.</summary>
    public static readonly PatternNeeds Number = new([new([], 2, 0)], 1, 0);

    /// <summary>A mention of an earlier stage.</summary>
    public static readonly PatternNeeds Mention = new([], Unbounded, 1);

    /// <summary>One of these words.</summary>
    public static PatternNeeds Of(object atom, double weight, int longest) => new([new([atom], weight, 0)], longest, 0);

    /// <summary>This part with another behind it.</summary>
    public PatternNeeds Then(PatternNeeds next)
    {
        if (next == Nothing)
        {
            return this;
        }

        if (this == Nothing)
        {
            return next;
        }

        return new(next.Words.Length == 0 ? Words : Joined(next.Words), Sum(Longest, next.Longest), Mentions + next.Mentions);
    }

    /// <summary>This part or another in its place.</summary>
    public PatternNeeds Or(PatternNeeds other)
    {
        (int longest, int mentions) = (Math.Max(Longest, other.Longest), Math.Min(Mentions, other.Mentions));
        if (Words.Length == 0 || other.Words.Length == 0)
        {
            return new([], longest, mentions);
        }

        var (one, two) = (Rarest(), other.Rarest());
        bool digits = one.Atoms.Length == 0 || two.Atoms.Length == 0;
        return new(
            digits || one.Atoms.Length + two.Atoms.Length > MostAtoms ? [] : [new([.. one.Atoms, .. two.Atoms], one.Weight + two.Weight, Math.Max(one.Before, two.Before))],
            longest,
            mentions);
    }

    /// <summary>This part so many times.</summary>
    public PatternNeeds Times(int least, int most)
    {
        int longest = Longest == 0 ? 0 : (long)Longest * most > LongestTold ? Unbounded : Longest * most;
        return least == 0 ? new([], longest, 0) : new(Words, longest, Mentions * least);
    }

    /// <summary>This part as it is looked ahead for: it takes nothing.</summary>
    public PatternNeeds Ahead() => new(Words, 0, 0);

    /// <summary>The needs of this part and those of the next; of many the rarest.</summary>
    private Need[] Joined(Need[] next)
    {
        var all = new Need[Words.Length + next.Length];
        Words.CopyTo(all, 0);
        for (int i = 0; i < next.Length; i++)
        {
            all[Words.Length + i] = Longest == 0 ? next[i] : next[i] with { Before = Sum(Longest, next[i].Before) };
        }

        if (all.Length > MostNeeds)
        {
            Array.Sort(all, (a, b) => a.Weight.CompareTo(b.Weight));
            all = all[..MostNeeds];
        }

        return all;
    }

    private Need Rarest()
    {
        var rarest = Words[0];
        foreach (var need in Words)
        {
            rarest = need.Weight < rarest.Weight ? need : rarest;
        }

        return rarest;
    }

    private static int Sum(int one, int other) => one == Unbounded || other == Unbounded ? Unbounded : one + other;
}
