namespace ClaimExtract.Writing.Tables;

/// <summary>A column of HXL: what people read, what programs read, and the cell.</summary>
internal sealed record HxlColumn(string Header, string Tag, Func<Article, Claim, object?> Cell);

/// <summary>The columns of HXL in their order.</summary>
internal static class HxlColumns
{
    public static readonly HxlColumn[] All = [.. Make()];

    private static IEnumerable<HxlColumn> Make()
    {
        yield return new("Article", "#meta+article+id", (article, _) => article.Id);
        yield return new("Claim", "#meta+claim+id", (_, claim) => claim.Id);
        yield return new("Part of", "#meta+claim+whole", (_, claim) => claim.PartOf);
        yield return new("Publisher", "#meta+publisher", (article, _) => article.Publisher);
        yield return new("Published", "#date+published", (article, _) => article.Published);
        yield return new("Link", "#meta+url", (article, _) => article.Url);
        yield return new("Type", "#indicator+type", (_, claim) => EnumNames.Of(claim.Type));
        foreach (var type in Enum.GetValues<ClaimType>())
        {
            string header = EnumNames.Of(type), tag = Tag(type);
            yield return new($"{header} (at least)", $"{tag}+min", (_, claim) => Bound(claim, type, claim.Figure.Min));
            yield return new($"{header} (at most)", $"{tag}+max", (_, claim) => Bound(claim, type, claim.Figure.Max));
        }

        yield return new("Share (at least)", "#indicator+share+min", (_, claim) => Share(claim, claim.Figure.Min));
        yield return new("Share (at most)", "#indicator+share+max", (_, claim) => Share(claim, claim.Figure.Max));
        yield return new("Figure as stated", "#indicator+figure+text", (_, claim) => claim.Figure.Text);
        yield return new("Counted", "#indicator+counted", (_, claim) => claim.Counted?.Text);
        yield return new("Groups", "#indicator+groups", (_, claim) => claim.Groups.Count == 0 ? null : string.Join(' ', claim.Groups.Select(EnumNames.Of)));
        yield return new("Start", "#date+start", (_, claim) => claim.Period?.From);
        yield return new("End", "#date+end", (_, claim) => claim.Period?.To);
        yield return new("Place", "#loc+name", (_, claim) => claim.Place?.Name ?? claim.Place?.Text);
        yield return new("Country", "#country+code", (_, claim) => claim.Place?.Country);
        yield return new("Latitude", "#geo+lat", (_, claim) => claim.Place?.Latitude);
        yield return new("Longitude", "#geo+lon", (_, claim) => claim.Place?.Longitude);
        yield return new("Done by", "#cause+actor", (_, claim) => claim.Actor?.Name ?? claim.Actor?.Text);
        yield return new("Source", "#meta+source", (_, claim) => claim.Source?.Name ?? claim.Source?.Text);
        yield return new("Kind of source", "#meta+source+type", (_, claim) => claim.Source is { } source ? EnumNames.Of(source.Kind) : null);
        yield return new("Known through", "#meta+source+via", (_, claim) => claim.Via?.Text);
        yield return new("Stance", "#meta+stance", (_, claim) => EnumNames.Of(claim.Stance));
        yield return new("Assessment", "#meta+assessment", (_, claim) => claim.Assessment is { } assessment ? EnumNames.Of(assessment) : null);
        yield return new("Sums up", "#meta+cumulative", (_, claim) => claim.Cumulative);
        yield return new("Sentence", "#description", (article, claim) => ClaimTable.SentenceOf(article, claim.Sentence));
    }

    private static double? Bound(Claim claim, ClaimType type, double? bound) =>
        claim.Type == type && claim.Figure.Kind == FigureKind.Count ? bound : null;

    private static double? Share(Claim claim, double? bound) => claim.Figure.Kind == FigureKind.Share ? bound : null;

    // People go under #affected, events under #event, harm to things under #impact, as the core schema has them.
    private static string Tag(ClaimType type) => type switch
    {
        ClaimType.Killed => "#affected+killed",
        ClaimType.Injured => "#affected+injured",
        ClaimType.Casualties => "#affected+casualties",
        ClaimType.Missing => "#affected+missing",
        ClaimType.Detained => "#affected+detained",
        ClaimType.Displaced => "#affected+displaced",
        ClaimType.Affected => "#affected+other",
        ClaimType.Attack => "#event+attacks+num",
        ClaimType.Munition => "#event+munitions+num",
        ClaimType.Destroyed => "#impact+destroyed+num",
        ClaimType.Allegation => "#indicator+allegations+num",
        ClaimType.Evidence => "#indicator+evidence+num",
        ClaimType.Force => "#capacity+force+num",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
