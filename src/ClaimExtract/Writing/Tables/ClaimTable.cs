using ClaimExtract.Text;

namespace ClaimExtract.Writing.Tables;

/// <summary>The flat table of claims, one row a claim, as CSV and the view of the database have it. Safe for many threads.</summary>
public static class ClaimTable
{
    private static readonly ClaimColumn[] All =
    [
        new("article_id", ColumnKind.Text, article => article.Id),
        new("title", ColumnKind.Text, article => article.Title),
        new("publisher", ColumnKind.Text, article => article.Publisher),
        new("published", ColumnKind.Day, article => article.Published),
        new("url", ColumnKind.Text, article => article.Url),
        new("claim_id", ColumnKind.Text, (_, claim) => claim.Id),
        new("type", ColumnKind.Text, (_, claim) => EnumNames.Of(claim.Type)),
        new("figure", ColumnKind.Text, (_, claim) => claim.Figure.Text),
        new("min", ColumnKind.Number, (_, claim) => claim.Figure.Min),
        new("max", ColumnKind.Number, (_, claim) => claim.Figure.Max),
        new("qualifier", ColumnKind.Text, (_, claim) => EnumNames.Of(claim.Figure.Qualifier)),
        new("kind", ColumnKind.Text, (_, claim) => EnumNames.Of(claim.Figure.Kind)),
        new("counted", ColumnKind.Text, (_, claim) => claim.Counted?.Text),
        new("groups", ColumnKind.Text, (_, claim) => claim.Groups.Count == 0 ? null : string.Join(' ', claim.Groups.Select(EnumNames.Of))),
        new("actor", ColumnKind.Text, (_, claim) => claim.Actor?.Text),
        new("actor_name", ColumnKind.Text, (_, claim) => claim.Actor?.Name),
        new("actor_stated", ColumnKind.Text, (_, claim) => claim.Actor is { } actor ? EnumNames.Of(actor.Stated) : null),
        new("place", ColumnKind.Text, (_, claim) => claim.Place?.Text),
        new("place_name", ColumnKind.Text, (_, claim) => claim.Place?.Name),
        new("country", ColumnKind.Text, (_, claim) => claim.Place?.Country),
        new("latitude", ColumnKind.Number, (_, claim) => claim.Place?.Latitude),
        new("longitude", ColumnKind.Number, (_, claim) => claim.Place?.Longitude),
        new("geoname_id", ColumnKind.Whole, (_, claim) => claim.Place?.GeonameId),
        new("place_stated", ColumnKind.Text, (_, claim) => claim.Place is { } place ? EnumNames.Of(place.Stated) : null),
        new("period", ColumnKind.Text, (_, claim) => claim.Period?.Text),
        new("period_from", ColumnKind.Day, (_, claim) => claim.Period?.From),
        new("period_to", ColumnKind.Day, (_, claim) => claim.Period?.To),
        new("period_stated", ColumnKind.Text, (_, claim) => claim.Period is { } period ? EnumNames.Of(period.Stated) : null),
        new("source", ColumnKind.Text, (_, claim) => claim.Source?.Text),
        new("source_name", ColumnKind.Text, (_, claim) => claim.Source?.Name),
        new("source_kind", ColumnKind.Text, (_, claim) => claim.Source is { } source ? EnumNames.Of(source.Kind) : null),
        new("cue", ColumnKind.Text, (_, claim) => claim.Source?.Cue?.Text),
        new("quote", ColumnKind.Text, (_, claim) => claim.Source is { } source ? EnumNames.Of(source.Quote) : null),
        new("source_stated", ColumnKind.Text, (_, claim) => claim.Source is { } source ? EnumNames.Of(source.Stated) : null),
        new("via", ColumnKind.Text, (_, claim) => claim.Via?.Text),
        new("stance", ColumnKind.Text, (_, claim) => EnumNames.Of(claim.Stance)),
        new("assessment", ColumnKind.Text, (_, claim) => claim.Assessment is { } assessment ? EnumNames.Of(assessment) : null),
        new("part_of", ColumnKind.Text, (_, claim) => claim.PartOf),
        new("cumulative", ColumnKind.Flag, (_, claim) => claim.Cumulative),
        new("confidence", ColumnKind.Number, (_, claim) => ClaimJsonWriter.Rounded(claim.Confidence)),
        new("figure_start", ColumnKind.Whole, (_, claim) => claim.Figure.Span.Start),
        new("figure_end", ColumnKind.Whole, (_, claim) => claim.Figure.Span.End),
        new("sentence", ColumnKind.Text, (article, claim) => SentenceOf(article, claim.Sentence)),
    ];

    /// <summary>The columns in the order in which they are written.</summary>
    public static IReadOnlyList<ClaimColumn> Columns => All;

    /// <summary>The sentence on one line; null where the article's text is not at hand.</summary>
    internal static string? SentenceOf(Article article, TextSpan sentence)
    {
        if (sentence.IsEmpty || sentence.End > article.Text.Length)
        {
            return null;
        }

        string text = sentence.Of(article.Text);
        return text.AsSpan().ContainsAny('\r', '\n') ? text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ') : text;
    }
}
