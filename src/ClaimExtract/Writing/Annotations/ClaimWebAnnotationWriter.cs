using System.Text.Json;
using ClaimExtract.Text;
using ClaimExtract.Writing.Linked;

namespace ClaimExtract.Writing.Annotations;

/// <summary>
/// Writes W3C Web Annotations as one JSON-LD document: a page with an annotation for each claim, whose bodies say what
/// is claimed and of what type, and whose targets are its parts in the article, each with a <c>TextQuoteSelector</c> and
/// a <c>TextPositionSelector</c> in code points; <c>styleClass</c> names the part. Left out are normalised values but
/// the bounds, rules and articles without claims. The stream stays the caller's to dispose.
/// </summary>
/// <remarks>The article's text must be at hand: without it there is nothing to quote.</remarks>
public sealed class ClaimWebAnnotationWriter : IClaimWriter
{
    private const int Context = 32; // code units of prefix and suffix
    private readonly JsonGraphWriter page;

    /// <summary>Writes into <paramref name="output"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public ClaimWebAnnotationWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        page = new(output, """{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[""");
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A span of a claim ends after the article's text.</exception>
    public void Write(ArticleClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var offsets = CodePoints.Of(claims.Article.Text);
        foreach (var claim in claims.Claims)
        {
            var parts = ClaimSpan.Of(claim).ToList();
            if (parts.Exists(part => part.Span.End > claims.Article.Text.Length))
            {
                throw new ArgumentException($"the text of article '{claims.Article.Id}' is not at hand", nameof(claims));
            }

            page.Add(json => Write(json, claims.Article, claim, parts, offsets));
        }
    }

    /// <inheritdoc/>
    public void Finish() => page.Finish();

    /// <inheritdoc/>
    public void Dispose() => page.Dispose();

    private static void Write(Utf8JsonWriter json, Article article, Claim claim, List<ClaimSpan> parts, CodePoints offsets)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, ArticleIri.Of(article, claim));
        json.WriteString("type"u8, "Annotation"u8);
        json.WriteString("motivation"u8, "describing"u8);
        json.WriteStartArray("body"u8);
        WriteBody(json, "describing", ClaimSummary.Of(claim), "en");
        WriteBody(json, "tagging", EnumNames.Of(claim.Type), null);
        WriteBody(json, "tagging", EnumNames.Of(claim.Stance), null);
        json.WriteEndArray();
        json.WriteStartArray("target"u8);
        foreach (var part in parts)
        {
            WriteTarget(json, article, part, offsets);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string purpose, string value, string? language)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TextualBody"u8);
        json.WriteString("purpose"u8, purpose);
        json.WriteString("value"u8, value);
        json.WriteString("format"u8, "text/plain"u8);
        if (language is not null)
        {
            json.WriteString("language"u8, language);
        }

        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, Article article, ClaimSpan part, CodePoints offsets)
    {
        var text = article.Text.AsSpan();
        json.WriteStartObject();
        json.WriteString("type"u8, "SpecificResource"u8);
        json.WriteString("source"u8, ArticleIri.Of(article));
        json.WriteString("styleClass"u8, part.Name);
        json.WriteStartArray("selector"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "TextQuoteSelector"u8);
        json.WriteString("exact"u8, text[part.Span.Start..part.Span.End]);
        json.WriteString("prefix"u8, text[Before(text, part.Span.Start)..part.Span.Start]);
        json.WriteString("suffix"u8, text[part.Span.End..After(text, part.Span.End)]);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type"u8, "TextPositionSelector"u8);
        json.WriteNumber("start"u8, offsets.At(part.Span.Start));
        json.WriteNumber("end"u8, offsets.At(part.Span.End));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Context never begins or ends inside a surrogate pair.
    private static int Before(ReadOnlySpan<char> text, int start)
    {
        int at = Math.Max(0, start - Context);
        return at > 0 && at < start && char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    private static int After(ReadOnlySpan<char> text, int end)
    {
        int at = Math.Min(text.Length, end + Context);
        return at < text.Length && at > end && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
