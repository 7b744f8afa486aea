using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClaimExtract.Writing;

/// <summary>
/// Writes an article's claims as one JSON object, in the form of <c>claim.schema.json</c>. Nothing is recomputed: what
/// is unknown is <c>null</c>, offsets are UTF-16 code units of the article's text. Dates are ISO, numbers invariant,
/// letters beyond ASCII stay as they are. The same claims give the same bytes in every culture. Safe for many threads.
/// </summary>
/// <remarks>For many articles use <see cref="ClaimJsonLinesWriter"/>, which reuses its buffer.</remarks>
public static class ClaimJsonWriter
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON Schema (draft 2020-12) of what is written; also <c>claim.schema.json</c> in the package.</summary>
    /// <returns>A stream of UTF-8, for the caller to dispose.</returns>
    public static Stream OpenSchema() => typeof(ClaimJsonWriter).Assembly.GetManifestResourceStream("claim.schema.json")!;

    /// <summary>The article's claims as one line of JSON, without a line break at its end.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    public static string ToJson(ArticleClaims claims)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, claims);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the article's claims as one object into <paramref name="json"/>, whose escaping and indentation hold.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, ArticleClaims claims) => Write(json, claims, withText: false);

    /// <summary>Writes the article's claims as one object into <paramref name="json"/>, whose escaping and indentation hold.</summary>
    /// <param name="json">What is written to.</param>
    /// <param name="claims">The article and its claims.</param>
    /// <param name="withText">Whether the article's text is written too, as <c>text</c> of the article.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, ArticleClaims claims, bool withText)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(claims);
        json.WriteStartObject();
        ArticleJson.Write(json, claims.Article, withText);
        json.WriteStartArray("claims"u8);
        foreach (var claim in claims.Claims)
        {
            WriteClaim(json, claim);
        }

        json.WriteEndArray();
        if (claims.Error is { } error)
        {
            json.WriteStartObject("error"u8);
            json.WriteString("limit"u8, error.Limit);
            json.WriteNumber("allowed"u8, error.Allowed);
            json.WriteString("reason"u8, error.Message);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, claim.Id);
        json.WriteString("type"u8, EnumNames.Of(claim.Type));
        json.WriteNumber("typeScore"u8, Rounded(claim.TypeScore));
        json.WriteNumber("confidence"u8, Rounded(claim.Confidence));
        ClaimPartJson.WriteFigure(json, claim.Figure);
        ClaimPartJson.WriteQuote(json, "counted"u8, claim.Counted);
        json.WriteStartArray("groups"u8);
        foreach (var group in claim.Groups)
        {
            json.WriteStringValue(EnumNames.Of(group));
        }

        json.WriteEndArray();
        ClaimPartJson.WriteActor(json, claim.Actor);
        ClaimPartJson.WritePlace(json, claim.Place);
        ClaimPartJson.WritePeriod(json, claim.Period);
        ClaimPartJson.WriteSource(json, claim.Source);
        ClaimPartJson.WriteQuote(json, "via"u8, claim.Via);
        json.WriteString("stance"u8, EnumNames.Of(claim.Stance));
        json.WriteString("assessment"u8, claim.Assessment is { } assessment ? EnumNames.Of(assessment) : null);
        json.WriteString("partOf"u8, claim.PartOf);
        json.WriteBoolean("cumulative"u8, claim.Cumulative);
        json.WriteStartObject("sentence"u8);
        json.WriteNumber("start"u8, claim.Sentence.Start);
        json.WriteNumber("end"u8, claim.Sentence.End);
        json.WriteEndObject();
        json.WriteStartArray("rules"u8);
        foreach (string rule in claim.Rules)
        {
            json.WriteStringValue(rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A score to four decimals: more says nothing, and the last bits may differ from one machine to another.</summary>
    internal static double Rounded(double score) => Math.Round(score, 4, MidpointRounding.ToEven);

    internal static string? IsoDate(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
