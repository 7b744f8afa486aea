namespace ClaimExtract.Cli.Evaluation;

/// <summary>The fields of a claim as text, the same text where a reader would see no difference.</summary>
internal static class ShownFields
{
    public static string Of(ScoredClaim claim, string field) => field switch
    {
        "type" => claim.Type ?? "none",
        "value" => claim.Value,
        "qualifier" => claim.Qualifier ?? "none",
        "counted" => Of(claim.Counted),
        "source" => Of(claim.Source),
        "actor" => Of(claim.Actor),
        "place" => Of(claim.Place),
        "period" => claim.From.Length + claim.To.Length == 0 ? "none" : $"{claim.From}..{claim.To}",
        "stance" => claim.Stance ?? "none",
        "cumulative" => claim.Cumulative ? "true" : "false",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such field"),
    };

    /// <summary>The words, and behind bars the other names that stand for the same; 'none' without quotes for null.</summary>
    public static string Of(ScoredName? name)
    {
        if (name is null)
        {
            return "none";
        }

        string others = string.Concat(name.Accept.Concat(name.Name is null || name.Name == name.Text ? [] : [name.Name]).Select(n => $" | {n}"));
        return $"'{name.Text?.ReplaceLineEndings(" ")}{others}'";
    }
}
