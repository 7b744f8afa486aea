using System.Globalization;
using System.Text.Json;
using ClaimExtract.Text;

namespace ClaimExtract.Writing;

/// <summary>Typed access to the fields of an object: a missing field is null, one of another type an error that names it.</summary>
internal static class JsonFields
{
    public static JsonElement? Object(this JsonElement json, string name) => Field(json, name, JsonValueKind.Object);

    public static string? Text(this JsonElement json, string name)
    {
        try
        {
            return Field(json, name, JsonValueKind.String)?.GetString();
        }
        catch (InvalidOperationException error)
        {
            // An escape for half a surrogate pair: JSON by its grammar, but no text.
            throw new JsonException($"'{name}' is no valid text", error);
        }
    }

    public static double? Number(this JsonElement json, string name) => Field(json, name, JsonValueKind.Number)?.GetDouble();

    public static int? Whole(this JsonElement json, string name) => Field(json, name, JsonValueKind.Number) is { } number
        ? number.TryGetInt32(out int whole) ? whole : throw new JsonException($"'{name}' is no whole number")
        : null;

    public static bool Flag(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False or JsonValueKind.Null => false,
            _ => throw new JsonException($"'{name}' is neither true nor false"),
        };

    /// <summary>A day; of a time stamp only its day is kept.</summary>
    public static DateOnly? Day(this JsonElement json, string name)
    {
        if (json.Text(name) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text.AsSpan(0, Math.Min(10, text.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"'{name}' is no date: '{text}'");
    }

    public static T[] Texts<T>(this JsonElement json, string name, Func<string, T> read) =>
        Field(json, name, JsonValueKind.Array) is { } list
            ? [.. list.EnumerateArray().Select(item => read(item.ValueKind == JsonValueKind.String ? item.GetString()! : throw new JsonException($"'{name}' holds what is no string")))]
            : [];

    /// <summary>The span of <c>start</c> and <c>end</c>.</summary>
    /// <exception cref="JsonException">They are missing or out of order.</exception>
    public static TextSpan Span(this JsonElement json) => json.SpanIfAny() ?? throw new JsonException("there is no 'start' or no 'end'");

    public static TextSpan? SpanIfAny(this JsonElement json)
    {
        if (json.Whole("start") is not { } start || json.Whole("end") is not { } end)
        {
            return null;
        }

        return 0 <= start && start <= end ? new(start, end) : throw new JsonException($"'start' {start} and 'end' {end} are no span");
    }

    private static JsonElement? Field(JsonElement json, string name, JsonValueKind kind)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == kind ? value : throw new JsonException($"'{name}' is no {kind}");
    }
}
