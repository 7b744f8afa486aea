using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClaimExtract.Cli.Explaining;

/// <summary>Prints mentions, as JSON Lines or as columns to read.</summary>
internal static class MentionPrinter
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Json(TextWriter output, string article, Mention mention)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("article", article);
            json.WriteString("mention", mention.Kind);
            json.WriteNumber("start", mention.Span.Start);
            json.WriteNumber("end", mention.Span.End);
            json.WriteString("text", mention.Text);
            foreach (var (name, value) in mention.Values)
            {
                json.WritePropertyName(name);
                Json(json, value);
            }

            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public static void Text(TextWriter output, Mention mention)
    {
        output.Write($"  {mention.Span.Start,6}-{mention.Span.End,-6} {mention.Kind,-12} {OneLine(mention.Text)}  ");
        foreach (var (name, value) in mention.Values)
        {
            if (value is not null and not false)
            {
                output.Write($" {name}={Plain(value)}");
            }
        }

        output.WriteLine();
    }

    private static void Json(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case Quote quote:
                json.WriteStartObject();
                json.WriteNumber("start", quote.Span.Start);
                json.WriteNumber("end", quote.Span.End);
                json.WriteString("text", quote.Text);
                json.WriteEndObject();
                break;
            case Quote[] quotes:
                json.WriteStartArray();
                foreach (var quote in quotes)
                {
                    Json(json, quote);
                }

                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"no form for {value.GetType()}");
        }
    }

    private static string Plain(object value) => value switch
    {
        Quote quote => $"'{OneLine(quote.Text)}'",
        Quote[] quotes => string.Join(" | ", quotes.Select(Plain)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => OneLine(value.ToString()!),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
