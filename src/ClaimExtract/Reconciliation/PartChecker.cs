namespace ClaimExtract.Reconciliation;

/// <summary>Checks wholes against their parts by arithmetic on the bounds.</summary>
internal static class PartChecker
{
    public static PartCheck Check(Entry whole, IReadOnlyList<Entry> parts, IReadOnlyList<ClaimScope> scopes)
    {
        var keys = parts.Select(part => part.Key).ToList();
        var figure = whole.Claim.Figure;
        foreach (var part in parts)
        {
            if (part.Claim.Figure.Kind == figure.Kind && Bounds.IsBelow(figure, part.Claim.Figure))
            {
                return new(whole.Key, keys, PartFinding.PartExceedsWhole, $"{Named(part)} is more than the whole, {Named(whole)}.");
            }
        }

        var counts = parts.Where(part => part.Claim.Figure.Kind == FigureKind.Count).ToList();
        string shares = string.Concat(parts.Where(part => part.Claim.Figure.Kind == FigureKind.Share && figure.Kind == FigureKind.Count).Select(part => Share(part, figure)));
        if (counts.Count == 0 || figure.Kind != FigureKind.Count || !AreApart(counts, scopes))
        {
            return new(whole.Key, keys, PartFinding.Fits, $"{Listed(parts)} within {Named(whole)}.{shares}");
        }

        double low = counts.Sum(part => Math.Max(0, Bounds.Low(part.Claim.Figure)));
        double high = counts.Sum(part => Bounds.High(part.Claim.Figure));
        string sum = counts.Count == 1 ? Named(counts[0]) : $"{string.Join(" + ", counts.Select(Named))} = {Bounds.Text(low, high)}";
        if (low > Bounds.High(figure))
        {
            return new(whole.Key, keys, PartFinding.PartsExceedWhole, $"{sum}, more than {Named(whole)}: they overlap, or a figure is wrong.{shares}");
        }

        if (counts.Count > 1 && low == high && figure.Min == low && figure.Max == low)
        {
            return new(whole.Key, keys, PartFinding.AddsUp, $"{sum}, all of {Named(whole)}.{shares}");
        }

        double restLow = Math.Max(0, Math.Max(0, Bounds.Low(figure)) - high), restHigh = Bounds.High(figure) - low;
        return new(whole.Key, keys, PartFinding.Fits, $"{sum} of {Named(whole)}; {Bounds.Text(restLow, restHigh)} not told apart.{shares}");
    }

    /// <summary>Whether no part can hold another: they differ in who is counted, what came of them, place or time.</summary>
    private static bool AreApart(List<Entry> parts, IReadOnlyList<ClaimScope> scopes)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            for (int k = 0; k < i; k++)
            {
                var relations = Relations.Of(scopes[parts[i].Scope], scopes[parts[k].Scope]);
                if (relations[Aspect.Counted] != Relation.Different && relations[Aspect.Assessment] != Relation.Different
                    && relations[Aspect.Type] != Relation.Different && relations[Aspect.Place] != Relation.Different && relations[Aspect.Period] != Relation.Different)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static string Share(Entry part, Figure whole)
    {
        var figure = part.Claim.Figure;
        double low = Math.Max(0, Bounds.Low(figure)) * Math.Max(0, Bounds.Low(whole));
        double high = Math.Min(1, Bounds.High(figure)) * Bounds.High(whole);
        return $" {char.ToUpperInvariant(figure.Text[0])}{figure.Text[1..]} of it would be {Bounds.Text(Math.Ceiling(low), Math.Floor(high))}.";
    }

    private static string Listed(IReadOnlyList<Entry> parts) => string.Join(" and ", parts.Select(Named));

    private static string Named(Entry entry) => ClaimText.Count(entry.Claim);
}
