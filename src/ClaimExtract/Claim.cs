using ClaimExtract.Text;

namespace ClaimExtract;

/// <summary>
/// One quantified claim of an article: who says that how many were struck by what, where and when. Every quoted text
/// equals the article's text at its span. Immutable; safe for many threads.
/// </summary>
public sealed record Claim
{
    /// <summary>c1, c2 ... in the order of the figures in the text; unique in its article.</summary>
    public required string Id { get; init; }

    /// <summary>What is counted.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>How sure the type is, 0 to 1.</summary>
    public double TypeScore { get; init; }

    /// <summary>How sure type and figure together are, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The figure with its bounds.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The noun phrase that is counted, without the figure; null where none stands near it.</summary>
    public Quote? Counted { get; init; }

    /// <summary>Who is counted, as far as the words tell; in the order of the enumeration.</summary>
    public IReadOnlyList<VictimGroup> Groups { get; init; } = [];

    /// <summary>Who did it; null where nobody is named, and for accidents, weather and disease.</summary>
    public Actor? Actor { get; init; }

    /// <summary>Where; null where the article does not tell.</summary>
    public Place? Place { get; init; }

    /// <summary>When; null where the article does not tell.</summary>
    public Period? Period { get; init; }

    /// <summary>Who says so; null where the publisher says it in its own voice.</summary>
    public Source? Source { get; init; }

    /// <summary>The one through whom the source is known ('state television' quoting the army); mostly null.</summary>
    public Quote? Via { get; init; }

    /// <summary>How the source stands to its figure.</summary>
    public required Stance Stance { get; init; }

    /// <summary>For an <see cref="ClaimType.Allegation"/>: what came of it, or null.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>Id of the claim of which this one counts a part; null where it is no part.</summary>
    public string? PartOf { get; init; }

    /// <summary>Whether it sums up several incidents or a longer time.</summary>
    public bool Cumulative { get; init; }

    /// <summary>The figure's sentence.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Names of the rules that made the claim, in the order they worked.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}
