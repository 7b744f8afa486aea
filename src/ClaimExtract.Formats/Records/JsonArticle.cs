using System.Text.Json;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Records;

/// <summary>Reads an article from a JSON object. Safe for many threads.</summary>
public static class JsonArticle
{
    /// <summary>Reads one object.</summary>
    /// <param name="utf8">The object in UTF-8, with or without byte-order mark.</param>
    /// <param name="names">Which field holds what.</param>
    /// <param name="id">The article's id where the object has none.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArticleFormatException">It is no JSON object, or has no text.</exception>
    public static Article Read(ReadOnlyMemory<byte> utf8, FieldNames names, string id)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(id);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
        }
        catch (JsonException error)
        {
            throw new ArticleFormatException($"no JSON: {Reason(error)}");
        }

        using (document)
        {
            return Read(document.RootElement, names, id);
        }
    }

    /// <summary>Reads one object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="names">Which field holds what.</param>
    /// <param name="id">The article's id where the object has none.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArticleFormatException">It is no object, or has no text.</exception>
    public static Article Read(JsonElement json, FieldNames names, string id)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(id);
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new ArticleFormatException("no JSON object");
        }

        try
        {
            return RecordArticle.Make(names, name => Field(json, name), id);
        }
        catch (InvalidOperationException)
        {
            // An escape for half a surrogate pair: JSON by its grammar, but no text.
            throw new ArticleFormatException("a text with half a surrogate pair");
        }
    }

    /// <summary>What the parser says, without the advice that is for programmers.</summary>
    internal static string Reason(JsonException error)
    {
        string message = error.Message;
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ') + (error.BytePositionInLine is { } at ? $" (byte {at + 1})" : "");
    }

    private static string? Field(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
        {
            int dot = name.IndexOf('.', StringComparison.Ordinal);
            return dot > 0 && json.TryGetProperty(name[..dot], out var inner) && inner.ValueKind == JsonValueKind.Object ? Field(inner, name[(dot + 1)..]) : null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            // {"source": {"name": ...}}, as several news services write it.
            JsonValueKind.Object when value.TryGetProperty("name", out var inner) && inner.ValueKind == JsonValueKind.String => inner.GetString(),
            // Paragraphs one by one.
            JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => string.Join("\n\n", value.EnumerateArray().Select(item => item.GetString())),
            _ => null,
        };
    }
}
