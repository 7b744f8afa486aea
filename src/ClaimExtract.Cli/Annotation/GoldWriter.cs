using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ClaimExtract.Cli.Output;
using ClaimExtract.Text;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Annotation;

/// <summary>Writes an annotated article in the gold format: <c>NAME.txt</c> with its front matter, <c>NAME.json</c> with the claims.</summary>
internal static class GoldWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <exception cref="IOException">The folder can't be written to.</exception>
    public static void Write(string folder, string name, Article article, IReadOnlyList<GoldClaim> claims)
    {
        Directory.CreateDirectory(folder);
        WholeFile.Write(Path.Combine(folder, name + ".txt"), FrontMatterOf(article) + article.Text);
        WholeFile.Write(Path.Combine(folder, name + ".json"), Json(article.Text, claims));
    }

    private static string FrontMatterOf(Article article)
    {
        var lines = new StringBuilder("---\n");
        Add("publisher", article.Publisher);
        Add("published", ClaimJsonWriter.IsoDate(article.Published));
        Add("title", article.Title);
        Add("url", article.Url);
        return lines.Append("---\n").ToString();

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                lines.Append(key).Append(": ").Append(key == "published" ? value : $"'{value.ReplaceLineEndings(" ").Replace("'", "''", StringComparison.Ordinal)}'").Append('\n');
            }
        }
    }

    private static byte[] Json(string text, IReadOnlyList<GoldClaim> claims)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("claims");
            foreach (var claim in claims)
            {
                Write(json, text, claim);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string text, GoldClaim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("type", claim.Type.ToString());
        json.WriteStartObject("figure");
        json.WriteString("text", claim.Figure.Of(text));
        ClaimPartJson.WriteNumber(json, "min"u8, claim.Min);
        ClaimPartJson.WriteNumber(json, "max"u8, claim.Max);
        json.WriteString("qualifier", claim.Qualifier.ToString());
        json.WriteString("kind", claim.IsShare ? "Share" : "Count");
        End(json, claim.Figure);
        if (claim.Counted is { } counted)
        {
            json.WriteStartObject("counted");
            json.WriteString("text", counted.Of(text));
            End(json, counted);
        }
        else
        {
            json.WriteNull("counted");
        }

        json.WriteStartArray("groups");
        foreach (var group in claim.Groups)
        {
            json.WriteStringValue(group.ToString());
        }

        json.WriteEndArray();
        WritePart(json, "actor", text, claim.Actor);
        WritePart(json, "place", text, claim.Place);
        WritePeriod(json, text, claim.Period);
        WritePart(json, "source", text, claim.Source);
        json.WriteString("via", claim.Via?.Of(text));
        json.WriteString("stance", claim.Stance.ToString());
        json.WriteString("assessment", claim.Assessment?.ToString());
        json.WriteString("partOf", claim.PartOf);
        json.WriteBoolean("cumulative", claim.Cumulative);
        json.WriteBoolean("sure", claim.Sure);
        json.WriteString("note", claim.Note);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, string name, string text, GoldPart? part)
    {
        if (part is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", part.Span.Of(text));
        json.WriteStartArray("accept");
        json.WriteEndArray();
        json.WriteString("where", part.IsInSentence ? "sentence" : "article");
        End(json, part.Span);
    }

    private static void WritePeriod(Utf8JsonWriter json, string text, GoldPeriod? period)
    {
        if (period is null)
        {
            json.WriteNull("period");
            return;
        }

        json.WriteStartObject("period");
        json.WriteString("text", period.Span?.Of(text));
        json.WriteString("from", ClaimJsonWriter.IsoDate(period.From));
        json.WriteString("to", ClaimJsonWriter.IsoDate(period.To));
        json.WriteString("where", period.IsInSentence ? "sentence" : "article");
        if (period.Span is { } span)
        {
            End(json, span);
        }
        else
        {
            json.WriteEndObject();
        }
    }

    private static void End(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }
}
