namespace ClaimExtract.Reconciliation;

/// <summary>Gathers what one source told of allegations in one article.</summary>
internal static class FunnelFinder
{
    public static List<Funnel> Find(PositionFinder positions)
    {
        var funnels = new List<Funnel>();
        var told = positions.Ordered.Where(entry => entry.Claim.Type == ClaimType.Allegation && positions.StandingOf(entry).Role != ClaimRole.Copy && entry.Claim.Figure.Kind == FigureKind.Count);
        foreach (var report in told.GroupBy(entry => (entry.Article, positions.OriginOf(entry).Key)))
        {
            var entries = report.OrderBy(entry => entry.Order).ToList();
            if (entries.Exists(entry => entry.Claim.Assessment is not null))
            {
                funnels.Add(Of(entries, positions.OriginOf(entries[0])));
            }
        }

        return funnels;
    }

    private static Funnel Of(List<Entry> entries, Origin origin)
    {
        var funnel = new Funnel
        {
            Source = origin.Name,
            Reported = entries[0].Item.Reported,
            Received = First(null),
            Assessed = First(Assessment.Closed),
            Credible = First(Assessment.Credible),
            NotCredible = First(Assessment.NotCredible),
            Duplicate = First(Assessment.Duplicate),
            Open = First(Assessment.Open),
            Claims = [.. entries.Select(entry => entry.Key)],
        };
        return funnel with { AddsUp = AddsUp(funnel) };

        Figure? First(Assessment? assessment) => entries.Find(entry => entry.Claim.Assessment == assessment)?.Claim.Figure;
    }

    private static bool? AddsUp(Funnel funnel)
    {
        bool? outcomes = Sum(funnel.Assessed, [funnel.Credible, funnel.NotCredible, funnel.Duplicate]);
        bool? all = Sum(funnel.Received, [funnel.Assessed, funnel.Open]);
        return outcomes is null ? all : all is null ? outcomes : outcomes.Value && all.Value;
    }

    /// <summary>Whether parts can make up the whole; null where fewer than two are told.</summary>
    private static bool? Sum(Figure? whole, Figure?[] parts)
    {
        var told = parts.OfType<Figure>().ToList();
        if (whole is null || told.Count < 2)
        {
            return null;
        }

        return told.Sum(figure => Math.Max(0, Bounds.Low(figure))) <= Bounds.High(whole) && told.Sum(Bounds.High) >= Bounds.Low(whole);
    }
}
