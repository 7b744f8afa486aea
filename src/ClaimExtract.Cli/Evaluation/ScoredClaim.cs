using System.Globalization;
using System.Text.Json;
using ClaimExtract.Text;

namespace ClaimExtract.Cli.Evaluation;

/// <summary>
/// A claim as a scorer sees it, gold or predicted, by this program or another: enumerations stay strings, for a
/// prediction may hold any, and a wrong one is only a wrong answer.
/// </summary>
internal sealed record ScoredClaim
{
    public string? Id { get; init; }

    public string? Type { get; init; }

    public required TextSpan Span { get; init; }

    public string? FigureText { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public string? Qualifier { get; init; }

    public bool IsShare { get; init; }

    public ScoredName? Counted { get; init; }

    public ScoredName? Source { get; init; }

    public ScoredName? Actor { get; init; }

    public ScoredName? Place { get; init; }

    /// <summary>First day of the period as ten characters; empty where open or where there is no period.</summary>
    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public string? Stance { get; init; }

    public bool Cumulative { get; init; }

    public string? PartOf { get; init; }

    /// <summary>Of predictions: how sure type and figure are, from 0 to 1; null where it is not told.</summary>
    public double? Confidence { get; init; }

    /// <summary>Of gold: whether its annotators were sure.</summary>
    public bool Sure { get; init; }

    /// <exception cref="JsonException">It has no figure with start and end.</exception>
    public static ScoredClaim Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("figure", out var figure) || figure.ValueKind != JsonValueKind.Object
            || Number(figure, "start") is not { } start || Number(figure, "end") is not { } end || start < 0 || end < start)
        {
            throw new JsonException("a claim has no figure with 'start' and 'end'");
        }

        bool hasPeriod = json.TryGetProperty("period", out var period) && period.ValueKind == JsonValueKind.Object;
        return new()
        {
            Id = Text(json, "id"),
            Type = Text(json, "type"),
            Span = new((int)start, (int)end),
            FigureText = Text(figure, "text"),
            Min = Number(figure, "min"),
            Max = Number(figure, "max"),
            Qualifier = Text(figure, "qualifier"),
            IsShare = Text(figure, "kind") == "Share",
            Counted = ScoredName.Read(json, "counted"),
            Source = ScoredName.Read(json, "source"),
            Actor = ScoredName.Read(json, "actor"),
            Place = ScoredName.Read(json, "place"),
            From = hasPeriod ? Day(period, "from") : "",
            To = hasPeriod ? Day(period, "to") : "",
            Stance = Text(json, "stance"),
            Cumulative = Flag(json, "cumulative", missing: false),
            PartOf = Text(json, "partOf") is { Length: > 0 } whole ? whole : null,
            Confidence = Number(json, "confidence") is >= 0 and <= 1 and { } confidence ? confidence : null,
            Sure = Flag(json, "sure", missing: true),
        };
    }

    public static string? Text(JsonElement json, string field) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out var value)
        ? value.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.String => value.GetString(), _ => value.GetRawText() }
        : null;

    /// <summary>The bounds as the guidelines write them: '300 or more'.</summary>
    public string Value => (Min, Max) switch
    {
        (null, null) => "open",
        ({ } min, null) => $"{Shown(min)} or more",
        (null, { } max) => $"up to {Shown(max)}",
        ({ } min, { } max) => min == max ? Shown(min) : $"{Shown(min)} to {Shown(max)}",
    };

    private static double? Number(JsonElement json, string field) =>
        json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static string Day(JsonElement period, string field) => Text(period, field) is { } day ? day[..Math.Min(10, day.Length)] : "";

    private static bool Flag(JsonElement json, string field, bool missing) => json.TryGetProperty(field, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.String => value.GetString() != "",
            JsonValueKind.Number => value.GetDouble() != 0,
            _ => false,
        }
        : missing;

    private static string Shown(double bound) => bound.ToString("0.####", CultureInfo.InvariantCulture);
}
