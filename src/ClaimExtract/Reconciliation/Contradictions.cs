namespace ClaimExtract.Reconciliation;

/// <summary>Finds figures that can't both hold.</summary>
internal static class Contradictions
{
    /// <summary>A question that many contradict each other in names those that lie farthest apart.</summary>
    public const int Most = 20;

    public static List<Contradiction> Between(IReadOnlyList<SourceLine> lines)
    {
        var found = new List<(double Apart, Contradiction Contradiction)>();
        foreach (var lower in Lowest(lines))
        {
            foreach (var higher in Highest(lines))
            {
                if (!lower.Origin.Equals(higher.Origin) && lower.Current.Claim.Assessment == higher.Current.Claim.Assessment
                    && Bounds.IsBelow(lower.Current.Claim.Figure, higher.Current.Claim.Figure) && !IsOvertaken(lower.Current.Claim, higher.Current.Claim))
                {
                    var (low, high) = (lower.Current, higher.Current);
                    found.Add((Bounds.Low(high.Claim.Figure) - Bounds.High(low.Claim.Figure), new(low.Key, high.Key,
                        $"{lower.Origin.Name} says {ClaimText.Count(low.Claim)}; {higher.Origin.Name} says {ClaimText.Count(high.Claim)}.")));
                }
            }
        }

        return [.. found.OrderByDescending(f => f.Apart).Select(f => f.Contradiction).Take(Most)];
    }

    /// <summary>What sources say of a part, against what they say of the whole.</summary>
    public static List<Contradiction> OfPart(IReadOnlyList<SourceLine> part, ClaimScope partScope, IReadOnlyList<SourceLine> whole, ClaimScope wholeScope)
    {
        var found = new List<Contradiction>();
        foreach (var higher in Highest(part))
        {
            foreach (var lower in Lowest(whole))
            {
                if (Bounds.IsBelow(lower.Current.Claim.Figure, higher.Current.Claim.Figure) && found.Count < Most)
                {
                    var (low, high) = (lower.Current, higher.Current);
                    found.Add(new(low.Key, high.Key,
                        $"{higher.Origin.Name} says {ClaimText.Count(high.Claim)} for a part ({Covers(partScope)}); {lower.Origin.Name} says {ClaimText.Count(low.Claim)} for the whole ({Covers(wholeScope)})."));
                }
            }
        }

        return found;
    }

    public static string Covers(ClaimScope scope) =>
        string.Join(", ", new[] { scope.Place?.Text ?? "", ScopeText.Period(scope.Period) }.Where(part => part.Length > 0)) is { Length: > 0 } text ? text : "place and time not told";

    /// <summary>Whether both are tolls as of a day, and the lower one of an earlier day.</summary>
    private static bool IsOvertaken(Claim lower, Claim higher) =>
        lower.Period is { From: null, To: { } earlier } && higher.Period is { From: null, To: { } later } && earlier < later;

    private static IEnumerable<SourceLine> Lowest(IReadOnlyList<SourceLine> lines) => lines.OrderBy(line => Bounds.High(line.Current.Claim.Figure)).Take(Most);

    private static IEnumerable<SourceLine> Highest(IReadOnlyList<SourceLine> lines) => lines.OrderByDescending(line => Bounds.Low(line.Current.Claim.Figure)).Take(Most);
}
