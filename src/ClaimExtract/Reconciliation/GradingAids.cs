namespace ClaimExtract.Reconciliation;

/// <summary>What people who grade evidence ask for. The grade is theirs to give. Immutable.</summary>
public sealed record GradingAids
{
    /// <summary>How many sources speak for themselves: copies, repetitions and those who pass on another's figure are not counted.</summary>
    public required int IndependentSources { get; init; }

    /// <summary>How many publishers give a figure in their own voice, naming no source.</summary>
    public int OwnVoice { get; init; }

    /// <summary>How many articles report it, copies included.</summary>
    public required int Articles { get; init; }

    /// <summary>How many claims are copies of a text printed before.</summary>
    public required int Copies { get; init; }

    /// <summary>Parties that concede harm of their own.</summary>
    public IReadOnlyList<string> AdmittedBy { get; init; } = [];

    /// <summary>Those who reject a figure or the event.</summary>
    public IReadOnlyList<string> DeniedBy { get; init; } = [];

    /// <summary>Parties that are blamed, where more than one is.</summary>
    public IReadOnlyList<string> Blamed { get; init; } = [];

    /// <summary>Sources whose bounds exclude each other.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>The lowest lower bound that a source gives, or null where one gives none.</summary>
    public double? LowestMin { get; init; }

    /// <summary>The highest upper bound that a source gives, or null where one gives none.</summary>
    public double? HighestMax { get; init; }
}

/// <summary>Two figures that can't both hold. Immutable.</summary>
/// <param name="Lower">Key of the claim with the lower figure.</param>
/// <param name="Higher">Key of the claim with the higher figure.</param>
/// <param name="Text">In words.</param>
public sealed record Contradiction(string Lower, string Higher, string Text);

/// <summary>A question that looks alike. Immutable.</summary>
/// <param name="Question">Its <see cref="Question.Id"/>.</param>
/// <param name="Title">Its <see cref="Question.Title"/>.</param>
/// <param name="Comparison">How this question stands to it.</param>
/// <param name="Claims">What its sources say, each held against this question; those with most to say, at most eight.</param>
/// <param name="Bound">What follows where one is a part of the other; null where nothing does.</param>
/// <param name="Contradictions">Parts that are greater than what somebody says of the whole.</param>
public sealed record RelatedQuestion(string Question, string Title, Comparison Comparison, IReadOnlyList<RelatedClaim> Claims, string? Bound, IReadOnlyList<Contradiction> Contradictions);

/// <summary>A claim that looks alike and answers another question. Immutable.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Summary">The claim in words.</param>
/// <param name="Comparison">How it stands to the question that it is held against.</param>
public sealed record RelatedClaim(string Key, string Summary, Comparison Comparison);

/// <summary>What arithmetic says of a whole and its parts.</summary>
public enum PartFinding
{
    /// <summary>The parts fit into the whole and leave a rest.</summary>
    Fits,

    /// <summary>The parts make up the whole.</summary>
    AddsUp,

    /// <summary>One part alone is greater than the whole.</summary>
    PartExceedsWhole,

    /// <summary>Together they are greater than the whole: they overlap, or a figure is wrong.</summary>
    PartsExceedWhole,
}

/// <summary>A whole with its parts ('29 people, among them 8 children and 10 women'). Immutable.</summary>
/// <param name="Whole">Key of the whole.</param>
/// <param name="Parts">Keys of its parts.</param>
/// <param name="Finding">What arithmetic says.</param>
/// <param name="Text">In words.</param>
public sealed record PartCheck(string Whole, IReadOnlyList<string> Parts, PartFinding Finding, string Text);

/// <summary>What came of allegations, as one source told in one article. Immutable; what is not told is null.</summary>
public sealed record Funnel
{
    /// <summary>Who assessed them.</summary>
    public required string Source { get; init; }

    /// <summary>Day of the report, or null.</summary>
    public DateOnly? Reported { get; init; }

    /// <summary>Reports received.</summary>
    public Figure? Received { get; init; }

    /// <summary>Reports whose assessment is done.</summary>
    public Figure? Assessed { get; init; }

    /// <summary>Found credible.</summary>
    public Figure? Credible { get; init; }

    /// <summary>Found not credible.</summary>
    public Figure? NotCredible { get; init; }

    /// <summary>Found to repeat others.</summary>
    public Figure? Duplicate { get; init; }

    /// <summary>Not assessed yet.</summary>
    public Figure? Open { get; init; }

    /// <summary>Keys of the claims, in the order of the text.</summary>
    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>Whether the outcomes make up those assessed; null where too little is told.</summary>
    public bool? AddsUp { get; init; }
}

/// <summary>An article most of whose claims stand word for word in an article printed before. Immutable.</summary>
/// <param name="Article">Id of the later article.</param>
/// <param name="Original">Id of the earlier one.</param>
/// <param name="Shared">How many of its claims are shared.</param>
/// <param name="Claims">How many claims it has.</param>
public sealed record ArticleCopy(string Article, string Original, int Shared, int Claims);
