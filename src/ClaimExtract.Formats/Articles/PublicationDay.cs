using System.Globalization;

namespace ClaimExtract.Formats.Articles;

/// <summary>Reads days of publication as web pages and exports write them. Safe for many threads.</summary>
public static class PublicationDay
{
    private static readonly string[] Forms =
    [
        "yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "d MMMM yyyy", "MMMM d, yyyy", "MMMM d yyyy", "d MMM yyyy", "MMM d, yyyy", "MMM d yyyy", "d-MMM-yyyy",
        "dddd, d MMMM yyyy", "dddd, MMMM d, yyyy", "dddd d MMMM yyyy", "yyyyMMddHHmmss",
    ];

    /// <summary>
    /// The day that a text names: ISO 8601, RFC 1123, or with the month in words; a time of day behind it is passed over,
    /// and the day is that of the text's own time zone. Null where it names none, or one that can be read in two ways, as
    /// 03/04/2020.
    /// </summary>
    public static DateOnly? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length >= 10 && DateOnly.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)
            && (trimmed.Length == 10 || !char.IsAsciiDigit(trimmed[10])))
        {
            return iso;
        }

        if (DateOnly.TryParseExact(trimmed, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return day;
        }

        // 'Tue, 03 Mar 2020 10:00:00 GMT' and '3 March 2020, 10:15 GMT': the day stands before the time.
        return WithTime(trimmed);
    }

    /// <summary>The day of a number of seconds, or milliseconds, since 1970 in UTC; null where it lies before year 1 or after 5138.</summary>
    public static DateOnly? OfEpoch(double number)
    {
        double seconds = Math.Abs(number) > 1e11 ? number / 1000 : number;
        return seconds is > -62_135_596_800 and < 1e11 ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds)) : null;
    }

    private static DateOnly? WithTime(ReadOnlySpan<char> text)
    {
        int comma = text.IndexOf(", ");
        if (comma is > 0 and < 10 && !char.IsAsciiDigit(text[comma - 1]))
        {
            text = text[(comma + 2)..];
        }

        int colon = text.IndexOf(':');
        if (colon < 0)
        {
            return DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var bare) ? bare : null;
        }

        int end = text[..colon].LastIndexOfAny(' ', 'T');
        if (end <= 0)
        {
            return null;
        }

        var head = text[..end].TrimEnd(" ,-–|");
        head = head.EndsWith(" at") ? head[..^3].TrimEnd(" ,") : head;
        return DateOnly.TryParseExact(head, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;
    }
}
