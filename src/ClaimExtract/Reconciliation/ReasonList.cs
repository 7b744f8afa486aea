namespace ClaimExtract.Reconciliation;

/// <summary>Puts what differs between two scopes into reasons.</summary>
internal static class ReasonList
{
    public static IReadOnlyList<Reason> Of(in Relations relations, ClaimScope first, ClaimScope second)
    {
        var reasons = new List<Reason>();
        for (var aspect = Aspect.Type; aspect <= Aspect.Assessment; aspect++)
        {
            if (relations[aspect] is var relation && relation != Relation.Same)
            {
                reasons.Add(new(aspect, relation, Text(aspect, first), Text(aspect, second)));
            }
        }

        return reasons;
    }

    private static string Text(Aspect aspect, ClaimScope scope) => aspect switch
    {
        Aspect.Type => ScopeText.Type(scope.Type),
        Aspect.Unit => scope.Unit == FigureKind.Share ? "a share" : "a number",
        Aspect.Counted => scope.Counted.Text(scope.Type),
        Aspect.Place => scope.Place?.Text ?? "",
        Aspect.Period => ScopeText.Period(scope.Period),
        Aspect.Actor => scope.Actor?.Text ?? "",
        Aspect.Extent => scope.Cumulative ? "a sum over time or places" : "one incident",
        _ => ScopeText.Assessment(scope.Assessment),
    };
}
