namespace ClaimExtract.Mentions.Periods;

/// <summary>A unit of the calendar.</summary>
internal enum CalendarUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
}

/// <summary>Steps and stretches of units.</summary>
internal static class CalendarUnits
{
    /// <summary>The day <paramref name="count"/> units later; hours count as whole days, a part of a day as one.</summary>
    public static DateOnly Move(DateOnly day, CalendarUnit unit, int count) => unit switch
    {
        CalendarUnit.Minute => day,
        CalendarUnit.Hour => day.AddDays(Math.Sign(count) * ((Math.Abs(count) + 23) / 24)),
        CalendarUnit.Day => day.AddDays(count),
        CalendarUnit.Week or CalendarUnit.Weekend => day.AddDays(7 * count),
        CalendarUnit.Fortnight => day.AddDays(14 * count),
        CalendarUnit.Month => day.AddMonths(count),
        CalendarUnit.Quarter => day.AddMonths(3 * count),
        CalendarUnit.Year => day.AddYears(count),
        _ => day.AddYears(10 * count),
    };

    /// <summary>The whole unit that holds the day: its week from Monday, its month, its year. Of a weekend the one before or around it.</summary>
    public static Stretch Around(DateOnly day, CalendarUnit unit) => unit switch
    {
        CalendarUnit.Week => Stretch.OfWeek(day),
        CalendarUnit.Fortnight => new(Stretch.OfWeek(day).From!.Value.AddDays(-7), Stretch.OfWeek(day).To),
        CalendarUnit.Weekend => WeekendBefore(day),
        CalendarUnit.Month => Stretch.OfMonth(day.Year, day.Month),
        CalendarUnit.Quarter => Stretch.OfMonths(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3),
        CalendarUnit.Year => Stretch.OfYear(day.Year),
        CalendarUnit.Decade => Stretch.OfMonths(day.Year / 10 * 10, 1, 120),
        _ => Stretch.OfDay(day),
    };

    private static Stretch WeekendBefore(DateOnly day)
    {
        var saturday = day.AddDays(-(((int)day.DayOfWeek + 1) % 7));
        return new(saturday, saturday.AddDays(1));
    }
}
