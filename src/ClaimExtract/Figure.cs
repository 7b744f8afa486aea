using ClaimExtract.Text;

namespace ClaimExtract;

/// <summary>How the words around a number bound it.</summary>
public enum FigureQualifier
{
    /// <summary>The number alone: 318.</summary>
    Exact,

    /// <summary>'at least 300', '250 or more', '94+'.</summary>
    AtLeast,

    /// <summary>'more than 1,600', 'over 60'.</summary>
    MoreThan,

    /// <summary>'up to 40', 'as many as 32', 'no more than 5'.</summary>
    AtMost,

    /// <summary>'fewer than 10', 'nearly 1,700', 'almost half'.</summary>
    LessThan,

    /// <summary>'about 50', 'some 200', 'an estimated 5,000'.</summary>
    About,

    /// <summary>'600 to 1,000', 'between 6,488 and 9,947'.</summary>
    Range,

    /// <summary>'dozens', 'hundreds', 'several'.</summary>
    Vague,
}

/// <summary>What a figure is.</summary>
public enum FigureKind
{
    /// <summary>A number of people, events or things.</summary>
    Count,

    /// <summary>A fraction from 0 to 1 of something: 'a third', '40 percent'.</summary>
    Share,
}

/// <summary>
/// A figure as the article states it, with its bounds. Both bounds belong to the figure's meaning as stated:
/// <c>null</c> is open, never a guess. Immutable; safe for many threads.
/// </summary>
public sealed record Figure
{
    /// <summary>The number with its modifiers, as written: 'at least 1,302'.</summary>
    public required string Text { get; init; }

    /// <summary>Where <see cref="Text"/> stands in the article.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The lower bound, in the units counted; for a share a fraction. Null where it is open.</summary>
    public required double? Min { get; init; }

    /// <summary>The upper bound, in the units counted; for a share a fraction. Null where it is open.</summary>
    public required double? Max { get; init; }

    /// <summary>How the words bound the number.</summary>
    public required FigureQualifier Qualifier { get; init; }

    /// <summary>A count or a share.</summary>
    public required FigureKind Kind { get; init; }
}
