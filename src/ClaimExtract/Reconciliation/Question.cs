namespace ClaimExtract.Reconciliation;

/// <summary>
/// A question that one or more claims answer ('killed, civilians, Raqqa, June to October 2017'), with all that is said
/// about it. It explains how the answers differ and never says which is right. Immutable; safe for many threads.
/// </summary>
public sealed record Question
{
    /// <summary>Names the question; made from what it asks, so that the same question keeps it from one run to the next. Unique.</summary>
    public required string Id { get; init; }

    /// <summary>The question in words.</summary>
    public required string Title { get; init; }

    /// <summary>What is counted.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>Numbers or shares.</summary>
    public required FigureKind Unit { get; init; }

    /// <summary>Who or what is counted, in words; empty where no claim tells.</summary>
    public required string Counted { get; init; }

    /// <summary>Where, as one of its claims has it; null where none tells.</summary>
    public Place? Place { get; init; }

    /// <summary>First day covered; null where it is open or not told.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day covered; null where it is open or not told.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who did it, by canonical name where there is one; null where no claim tells.</summary>
    public string? Actor { get; init; }

    /// <summary>Whether it asks for a sum over several incidents or a longer time.</summary>
    public bool Cumulative { get; init; }

    /// <summary>Its claims, by report: the oldest first.</summary>
    public required IReadOnlyList<QuestionClaim> Claims { get; init; }

    /// <summary>What each source says now, and what it said before; highest lower bound first.</summary>
    public required IReadOnlyList<SourcePosition> Positions { get; init; }

    /// <summary>What people who grade evidence ask for.</summary>
    public required GradingAids Grading { get; init; }

    /// <summary>Wholes with their parts, checked by arithmetic.</summary>
    public IReadOnlyList<PartCheck> Parts { get; init; } = [];

    /// <summary>Of allegations: how many were received, assessed and found what.</summary>
    public IReadOnlyList<Funnel> Funnels { get; init; } = [];

    /// <summary>Questions that look alike and are not comparable, or of which this one is a part or whole; the nearest first.</summary>
    public IReadOnlyList<RelatedQuestion> Related { get; init; } = [];

    /// <summary>How many more of these there are than <see cref="Related"/> names.</summary>
    public int MoreRelated { get; init; }
}

/// <summary>What a claim is to its question.</summary>
public enum ClaimRole
{
    /// <summary>Its source's latest word.</summary>
    Current,

    /// <summary>Its source said something else later.</summary>
    Revised,

    /// <summary>Its source said the same again, or says so elsewhere in the article.</summary>
    Repeated,

    /// <summary>Stands beside a greater figure of the same source in the same article: a part, an earlier count or another count; it is not told which.</summary>
    Beside,

    /// <summary>The article's own voice repeats the figure of a source that it names.</summary>
    Restated,

    /// <summary>The same sentence stands in another article, printed before: one text, counted once.</summary>
    Copy,

    /// <summary>A part of another claim of the question, which counts it already.</summary>
    Part,

    /// <summary>Rejects a figure instead of giving one.</summary>
    Denial,

    /// <summary>Fears or expects, and says nothing of what has happened.</summary>
    Possible,
}

/// <summary>A claim in its question. Immutable.</summary>
/// <param name="Claim">The claim with its article.</param>
/// <param name="Origin">Who it comes from in the end: the source, or the publisher where it speaks for itself.</param>
/// <param name="Kind">What kind of body <paramref name="Origin"/> is.</param>
/// <param name="Role">What it is to the question.</param>
/// <param name="SameAs">Key of the claim that it copies, restates, repeats or is a part of; else null.</param>
/// <param name="Comparison">How it stands to the question.</param>
/// <param name="Summary">The claim in words: 'Amnesty International: more than 1,600 civilians killed'.</param>
public sealed record QuestionClaim(ArticleClaim Claim, string Origin, SourceKind Kind, ClaimRole Role, string? SameAs, Comparison Comparison, string Summary);

/// <summary>What one source says to a question. Immutable.</summary>
public sealed record SourcePosition
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>What kind of body it is; Media where a publisher speaks for itself.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Key of its latest claim.</summary>
    public required string Current { get; init; }

    /// <summary>Lower bound of the latest claim, as stated; null is open.</summary>
    public double? Min { get; init; }

    /// <summary>Upper bound of the latest claim, as stated; null is open.</summary>
    public double? Max { get; init; }

    /// <summary>Stance of the latest claim.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Of allegations: what came of these.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>Day of its first report; null where unknown.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Day of its latest report; null where unknown.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Those through whom it is known, other than itself.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>How its figure changed from report to report.</summary>
    public IReadOnlyList<Revision> Revisions { get; init; } = [];

    /// <summary>The latest claim in words.</summary>
    public required string Summary { get; init; }
}

/// <summary>How a source changed its figure.</summary>
public enum RevisionKind
{
    /// <summary>The number told went up.</summary>
    Raised,

    /// <summary>The number told went down.</summary>
    Lowered,

    /// <summary>The new bounds lie within the old ones.</summary>
    Narrowed,

    /// <summary>The old bounds lie within the new ones.</summary>
    Widened,
}

/// <summary>A change of one source's figure over time: no disagreement. Immutable.</summary>
/// <param name="Before">Key of the earlier claim.</param>
/// <param name="After">Key of the later claim.</param>
/// <param name="On">Day of the later report, or null.</param>
/// <param name="Kind">How the bounds changed.</param>
public sealed record Revision(string Before, string After, DateOnly? On, RevisionKind Kind);
