namespace ClaimExtract.Reconciliation;

/// <summary>What a claim is about, whatever its figure and source: the question that it answers. Immutable, equal by value.</summary>
internal sealed record ClaimScope
{
    public required ClaimType Type { get; init; }

    public required FigureKind Unit { get; init; }

    public required CountedScope Counted { get; init; }

    public PlaceScope? Place { get; init; }

    public PeriodScope Period { get; init; }

    public ActorScope? Actor { get; init; }

    public bool Cumulative { get; init; }

    public Assessment? Assessment { get; init; }

    /// <summary>How many of counted, place, period and actor are told.</summary>
    public int Told => (Counted.IsTold ? 1 : 0) + (Place is null ? 0 : 1) + (Period.IsTold ? 1 : 0) + (Actor is null ? 0 : 1);

    public static ClaimScope Of(Claim claim) => new()
    {
        Type = claim.Type,
        Unit = claim.Figure.Kind,
        Counted = CountedScope.Of(claim, ReconciliationWords.English),
        Place = PlaceScope.Of(claim.Place),
        Period = new(claim.Period?.From, claim.Period?.To),
        Actor = ActorScope.Of(claim.Actor),
        Cumulative = claim.Cumulative,
        Assessment = claim.Assessment,
    };
}
