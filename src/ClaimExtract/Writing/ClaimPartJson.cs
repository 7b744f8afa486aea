using System.Text.Json;
using ClaimExtract.Text;

namespace ClaimExtract.Writing;

/// <summary>Writes the parts of a claim, each an object with its quote, or null.</summary>
internal static class ClaimPartJson
{
    public static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        Start(json, "figure"u8, figure.Text, figure.Span);
        WriteNumber(json, "min"u8, figure.Min);
        WriteNumber(json, "max"u8, figure.Max);
        json.WriteString("qualifier"u8, EnumNames.Of(figure.Qualifier));
        json.WriteString("kind"u8, EnumNames.Of(figure.Kind));
        json.WriteEndObject();
    }

    public static void WriteQuote(Utf8JsonWriter json, ReadOnlySpan<byte> name, Quote? quote)
    {
        if (quote is null)
        {
            json.WriteNull(name);
            return;
        }

        Start(json, name, quote.Text, quote.Span);
        json.WriteEndObject();
    }

    public static void WriteActor(Utf8JsonWriter json, Actor? actor)
    {
        if (actor is null)
        {
            json.WriteNull("actor"u8);
            return;
        }

        Start(json, "actor"u8, actor.Text, actor.Span);
        json.WriteString("name"u8, actor.Name);
        End(json, actor.Stated);
    }

    public static void WritePlace(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            json.WriteNull("place"u8);
            return;
        }

        Start(json, "place"u8, place.Text, place.Span);
        json.WriteString("name"u8, place.Name);
        json.WriteString("country"u8, place.Country);
        WriteNumber(json, "latitude"u8, place.Latitude);
        WriteNumber(json, "longitude"u8, place.Longitude);
        WriteNumber(json, "geonameId"u8, place.GeonameId);
        json.WriteString("grain"u8, place.Grain is { } grain ? EnumNames.Of(grain) : null);
        json.WriteString("division"u8, place.Division);
        json.WriteStartArray("countries"u8);
        foreach (string country in place.Countries)
        {
            json.WriteStringValue(country);
        }

        json.WriteEndArray();
        End(json, place.Stated);
    }

    public static void WritePeriod(Utf8JsonWriter json, Period? period)
    {
        if (period is null)
        {
            json.WriteNull("period"u8);
            return;
        }

        Start(json, "period"u8, period.Text, period.Span);
        json.WriteString("from"u8, ClaimJsonWriter.IsoDate(period.From));
        json.WriteString("to"u8, ClaimJsonWriter.IsoDate(period.To));
        End(json, period.Stated);
    }

    public static void WriteSource(Utf8JsonWriter json, Source? source)
    {
        if (source is null)
        {
            json.WriteNull("source"u8);
            return;
        }

        Start(json, "source"u8, source.Text, source.Span);
        json.WriteString("name"u8, source.Name);
        json.WriteString("kind"u8, EnumNames.Of(source.Kind));
        WriteQuote(json, "cue"u8, source.Cue);
        json.WriteString("quote"u8, EnumNames.Of(source.Quote));
        End(json, source.Stated);
    }

    private static void Start(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text, TextSpan? span)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        WriteNumber(json, "start"u8, span?.Start);
        WriteNumber(json, "end"u8, span?.End);
    }

    private static void End(Utf8JsonWriter json, Stated stated)
    {
        json.WriteString("stated"u8, EnumNames.Of(stated));
        json.WriteEndObject();
    }

    // A whole number is written as one, also beyond 1e15, where the shortest form of a double has an exponent.
    public static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is not { } number)
        {
            json.WriteNull(name);
        }
        else if (Math.Abs(number) < 1L << 53 && Math.Truncate(number) == number)
        {
            json.WriteNumber(name, (long)number);
        }
        else
        {
            json.WriteNumber(name, number);
        }
    }
}
