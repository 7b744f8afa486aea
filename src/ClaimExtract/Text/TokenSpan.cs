namespace ClaimExtract.Text;

/// <summary>
/// A half-open range of token indices of one document: <see cref="First"/> belongs to it, <see cref="End"/> does not.
/// A type of its own, so that it is never taken for a range of characters.
/// </summary>
internal readonly record struct TokenSpan
{
    public TokenSpan(int first, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, end);
        First = first;
        End = end;
    }

    public int First { get; }

    public int End { get; }

    public int Length => End - First;

    public bool IsEmpty => End == First;

    /// <summary>Index of the last token. The span must not be empty.</summary>
    public int Last => End - 1;

    public bool Contains(int token) => First <= token && token < End;

    public bool Contains(TokenSpan other) => First <= other.First && other.End <= End;

    public bool Overlaps(TokenSpan other) => First < other.End && other.First < End;

    /// <summary>The smallest span that holds both.</summary>
    public TokenSpan Union(TokenSpan other) => new(Math.Min(First, other.First), Math.Max(End, other.End));

    public override string ToString() => $"<{First}..{End}>";
}
