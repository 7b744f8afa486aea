using System.Text.Json;
using ClaimExtract.Writing.Tables;

namespace ClaimExtract.Writing.Linked;

/// <summary>
/// Writes schema.org as one JSON-LD document: a graph of <c>Claim</c>s with <c>text</c>, <c>author</c>,
/// <c>appearance</c>, <c>datePublished</c>, <c>spatialCoverage</c>, <c>temporalCoverage</c>, and as <c>about</c> the
/// figure's bounds. Nothing is rated: it says who claims what, not whether it is true. Left out are offsets, rules,
/// stance, actor, chain, parts and articles without claims. The stream stays the caller's to dispose.
/// </summary>
/// <remarks>
/// <c>author</c> is the source, or the publisher where it speaks in its own voice; where neither is known there is none.
/// </remarks>
public sealed class ClaimSchemaOrgWriter : IClaimWriter
{
    private readonly JsonGraphWriter graph;

    /// <summary>Writes into <paramref name="output"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public ClaimSchemaOrgWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        graph = new(output, """{"@context":"https://schema.org","@graph":[""");
    }

    /// <inheritdoc/>
    public void Write(ArticleClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        foreach (var claim in claims.Claims)
        {
            graph.Add(json => Write(json, claims.Article, claim));
        }
    }

    /// <inheritdoc/>
    public void Finish() => graph.Finish();

    /// <inheritdoc/>
    public void Dispose() => graph.Dispose();

    private static void Write(Utf8JsonWriter json, Article article, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Claim"u8);
        json.WriteString("@id"u8, ArticleIri.Of(article, claim));
        json.WriteString("identifier"u8, $"{article.Id}#{claim.Id}");
        json.WriteString("text"u8, ClaimTable.SentenceOf(article, claim.Sentence) ?? $"{claim.Figure.Text} {claim.Counted?.Text}".TrimEnd());
        json.WriteString("keywords"u8, EnumNames.Of(claim.Type));
        WriteAuthor(json, article, claim.Source);
        WriteAppearance(json, article);
        if (ClaimJsonWriter.IsoDate(article.Published) is { } published)
        {
            json.WriteString("datePublished"u8, published);
        }

        if (claim.Place is { } place)
        {
            WritePlace(json, place);
        }

        if (claim.Period is { } period && (period.From ?? period.To) is not null)
        {
            string from = ClaimJsonWriter.IsoDate(period.From) ?? "..", to = ClaimJsonWriter.IsoDate(period.To) ?? "..";
            json.WriteString("temporalCoverage"u8, from == to ? from : $"{from}/{to}");
        }

        WriteFigure(json, claim);
        json.WriteEndObject();
    }

    private static void WriteAuthor(Utf8JsonWriter json, Article article, Source? source)
    {
        string? name = source is null ? article.Publisher : source.Name ?? source.Text;
        if (name is null)
        {
            return;
        }

        json.WriteStartObject("author"u8);
        json.WriteString("@type"u8, source?.Kind == SourceKind.Person ? "Person"u8 : "Organization"u8);
        json.WriteString("name"u8, name);
        json.WriteEndObject();
    }

    private static void WriteAppearance(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("appearance"u8);
        json.WriteString("@type"u8, "NewsArticle"u8);
        json.WriteString("@id"u8, ArticleIri.Of(article));
        Optional(json, "headline"u8, article.Title);
        Optional(json, "url"u8, article.Url);
        Optional(json, "datePublished"u8, ClaimJsonWriter.IsoDate(article.Published));
        if (article.Publisher is not null)
        {
            json.WriteStartObject("publisher"u8);
            json.WriteString("@type"u8, "Organization"u8);
            json.WriteString("name"u8, article.Publisher);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("spatialCoverage"u8);
        json.WriteString("@type"u8, "Place"u8);
        json.WriteString("name"u8, place.Name ?? place.Text);
        if (place.Country is not null)
        {
            json.WriteStartObject("address"u8);
            json.WriteString("@type"u8, "PostalAddress"u8);
            json.WriteString("addressCountry"u8, place.Country);
            json.WriteEndObject();
        }

        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("geo"u8);
            json.WriteString("@type"u8, "GeoCoordinates"u8);
            json.WriteNumber("latitude"u8, latitude);
            json.WriteNumber("longitude"u8, longitude);
            json.WriteEndObject();
        }

        if (place.GeonameId is { } id)
        {
            json.WriteString("sameAs"u8, $"https://sws.geonames.org/{id}/");
        }

        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject("about"u8);
        json.WriteString("@type"u8, "QuantitativeValue"u8);
        json.WriteString("name"u8, $"{claim.Figure.Text} {claim.Counted?.Text}".TrimEnd());
        if (claim.Figure.Min is { } min)
        {
            ClaimPartJson.WriteNumber(json, "minValue"u8, min);
        }

        if (claim.Figure.Max is { } max)
        {
            ClaimPartJson.WriteNumber(json, "maxValue"u8, max);
        }

        Optional(json, "unitText"u8, claim.Figure.Kind == FigureKind.Share ? "share" : claim.Counted?.Text);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
