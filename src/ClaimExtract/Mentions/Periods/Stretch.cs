namespace ClaimExtract.Mentions.Periods;

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both included; an open or unknown end is null.</summary>
internal readonly record struct Stretch(DateOnly? From, DateOnly? To)
{
    public static readonly Stretch Unknown;

    public bool IsUnknown => From is null && To is null;

    public static Stretch OfDay(DateOnly day) => new(day, day);

    public static Stretch OfMonth(int year, int month) => OfMonths(year, month, 1);

    public static Stretch OfYear(int year) => OfMonths(year, 1, 12);

    /// <summary>Whole months from the one given.</summary>
    public static Stretch OfMonths(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(count).AddDays(-1));
    }

    /// <summary>Monday to Sunday around a day.</summary>
    public static Stretch OfWeek(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(monday, monday.AddDays(6));
    }

    /// <summary>The stretch without its days after <paramref name="day"/>, where it holds that day.</summary>
    public Stretch UpTo(DateOnly day) => From <= day && day < To ? this with { To = day } : this;
}
