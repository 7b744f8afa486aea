namespace ClaimExtract.Cli.Evaluation;

/// <summary>Which fields of a predicted claim are right.</summary>
internal sealed class ClaimCheck
{
    /// <summary>The fields that have an accuracy of their own, in the order of the report.</summary>
    public static readonly string[] Fields = ["type", "value", "qualifier", "counted", "source", "actor", "place", "period", "stance", "cumulative"];

    private readonly bool[] right;

    private ClaimCheck(bool[] right) => this.right = right;

    public bool this[string field] => right[Array.IndexOf(Fields, field)];

    /// <summary>Type, value and source are right.</summary>
    public bool Core => this["type"] && this["value"] && this["source"];

    /// <summary>Core, and actor, place and period too.</summary>
    public bool Whole => Core && this["actor"] && this["place"] && this["period"];

    public IEnumerable<string> Wrong => Fields.Where((_, i) => !right[i]);

    public static ClaimCheck Of(ScoredClaim gold, ScoredClaim predicted) => new(
        [
            gold.Type == predicted.Type,
            SameValue(gold, predicted),
            gold.Qualifier == predicted.Qualifier,
            ScoredName.Agree(gold.Counted, predicted.Counted),
            ScoredName.Agree(gold.Source, predicted.Source),
            ScoredName.Agree(gold.Actor, predicted.Actor),
            ScoredName.Agree(gold.Place, predicted.Place),
            gold.From == predicted.From && gold.To == predicted.To,
            gold.Stance == predicted.Stance,
            gold.Cumulative == predicted.Cumulative,
        ]);

    /// <summary>Both bounds are equal; a vague quantity only has to be known for vague, a share may be rounded.</summary>
    public static bool SameValue(ScoredClaim gold, ScoredClaim predicted) => gold.Qualifier == "Vague"
        ? predicted.Qualifier == "Vague" || (gold.Min == predicted.Min && gold.Max == predicted.Max)
        : Close(gold.Min, predicted.Min, gold.IsShare) && Close(gold.Max, predicted.Max, gold.IsShare);

    private static bool Close(double? gold, double? predicted, bool isShare) => gold is { } a && predicted is { } b
        ? Math.Abs(a - b) <= (1e-6 * Math.Max(1, Math.Abs(a))) + (isShare ? 0.005 : 0)
        : gold is null && predicted is null;
}
