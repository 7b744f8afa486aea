using System.Text.Json;

namespace ClaimExtract.Writing;

/// <summary>Reads the parts of a claim. A part whose object is null is null.</summary>
internal static class ClaimPartReader
{
    public static Figure Figure(JsonElement json) => new()
    {
        Text = json.Text("text") ?? "",
        Span = json.Span(),
        Min = json.Number("min"),
        Max = json.Number("max"),
        Qualifier = json.Text("qualifier") is { } qualifier ? EnumNames.Parse<FigureQualifier>(qualifier) : FigureQualifier.Exact,
        Kind = json.Text("kind") is { } kind ? EnumNames.Parse<FigureKind>(kind) : FigureKind.Count,
    };

    /// <summary>A quote as an object, or as a bare string, whose place in the text is then not known: its span is empty.</summary>
    public static Quote? Quote(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? new(value.GetString()!, default)
            : json.Object(name) is { } quote ? new(quote.Text("text") ?? "", quote.SpanIfAny() ?? default) : null;
    }

    public static Actor? Actor(JsonElement? part) => part is { } json
        ? new(json.Text("text") ?? "", json.SpanIfAny() ?? default, json.Text("name"), StatedOf(json))
        : null;

    public static Place? Place(JsonElement? part)
    {
        if (part is not { } json)
        {
            return null;
        }

        var place = new Place(
            json.Text("text") ?? "",
            json.SpanIfAny() ?? default,
            json.Text("name"),
            json.Text("country"),
            json.Number("latitude"),
            json.Number("longitude"),
            json.Whole("geonameId"),
            StatedOf(json))
        {
            Grain = json.Text("grain") is { } grain ? EnumNames.Parse<PlaceGrain>(grain) : null,
            Division = json.Text("division"),
        };
        return json.Texts("countries", country => country) is { Length: > 0 } countries ? place with { Countries = countries } : place;
    }

    public static Period? Period(JsonElement? part) => part is { } json
        ? new(json.Text("text"), json.SpanIfAny(), json.Day("from"), json.Day("to"), StatedOf(json))
        : null;

    public static Source? Source(JsonElement? part) => part is { } json
        ? new(
            json.Text("text") ?? "",
            json.SpanIfAny() ?? default,
            json.Text("name"),
            json.Text("kind") is { } kind ? EnumNames.Parse<SourceKind>(kind) : SourceKind.Unknown,
            Quote(json, "cue"),
            json.Text("quote") is { } quote ? EnumNames.Parse<QuoteKind>(quote) : QuoteKind.Indirect,
            StatedOf(json))
        : null;

    private static Stated StatedOf(JsonElement json) =>
        (json.Text("stated") ?? json.Text("where")) is { } stated ? EnumNames.ParseStated(stated) : Stated.Article;
}
