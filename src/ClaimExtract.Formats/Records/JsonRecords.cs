using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Records;

/// <summary>Articles of a JSON document. An array is read element by element; an object is held whole.</summary>
internal static partial class JsonRecords
{
    private static readonly string[] Lists = ["articles", "items", "docs", "results"];

    /// <exception cref="ArticleFormatException">It is no JSON from there on.</exception>
    /// <exception cref="LimitException">A record goes on for longer than allowed.</exception>
    public static IEnumerable<ArticleRecord> Read(Stream stream, FieldNames names, InputLimits limits)
    {
        var ahead = new PeekedStream(stream, limits);
        return ahead.First() == '[' ? OfArray(ahead, names, limits) : OfObject(ahead, names);
    }

    private static IEnumerable<ArticleRecord> OfArray(PeekedStream stream, FieldNames names, InputLimits limits)
    {
        using var items = JsonSerializer.DeserializeAsyncEnumerable(stream, Elements.Default.JsonElement).ToBlockingEnumerable().GetEnumerator();
        for (int number = 1; Guarded(items.MoveNext); number++)
        {
            stream.BeginRecord();
            var item = items.Current;
            bool isTooLong = JsonMarshal.GetRawUtf8Value(item).Length > limits.RecordBytes;
            yield return new(number, stream.Position, id => isTooLong ? throw limits.RecordTooLong() : JsonArticle.Read(item, names, id));
        }
    }

    private static IEnumerable<ArticleRecord> OfObject(PeekedStream stream, FieldNames names)
    {
        var document = Guarded(() => JsonDocument.Parse(stream));
        var root = document.RootElement;
        string? list = root.ValueKind == JsonValueKind.Object
            ? Array.Find(Lists, name => root.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Array && inner.GetArrayLength() > 0 && inner[0].ValueKind == JsonValueKind.Object)
            : null;
        if (list is null)
        {
            yield return new(1, stream.Position, id => JsonArticle.Read(root, names, id));
            yield break;
        }

        int number = 0;
        foreach (var item in root.GetProperty(list).EnumerateArray())
        {
            yield return new(++number, stream.Position, id => JsonArticle.Read(item, names, id));
        }
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException error)
        {
            throw new ArticleFormatException($"no JSON: {JsonArticle.Reason(error)}{(error.LineNumber is { } line ? $" in line {line + 1}" : "")}");
        }
    }

    [JsonSerializable(typeof(JsonElement))]
    private sealed partial class Elements : JsonSerializerContext;
}
