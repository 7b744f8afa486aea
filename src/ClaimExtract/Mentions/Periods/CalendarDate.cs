namespace ClaimExtract.Mentions.Periods;

/// <summary>
/// A date as far as it is stated: any of year, month, day, weekday and season, or a range of days in one month. What
/// is left out is taken so that the date is the last one on or before the day of publication, or the next one where
/// the sentence speaks of the future.
/// </summary>
internal sealed record CalendarDate : TimeExpression
{
    // A date without a year that lies so few days ahead is meant, not that of last year.
    private const int JustAhead = 18;

    public int? Year { get; init; }

    /// <summary>Years from that of publication: -1 for 'last year'. Null where not stated.</summary>
    public int? RelativeYear { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>The last day of 'August 3 to 9', in the month of <see cref="Day"/> or, where smaller, the next.</summary>
    public int? LastDay { get; init; }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public int? Weekday { get; init; }

    /// <summary>The first month of a season of three.</summary>
    public int? Season { get; init; }

    /// <summary>-1 for 'last', 0 for 'this', 1 for 'next'; null where not stated.</summary>
    public int? Direction { get; init; }

    /// <summary>Weeks from that of publication: -1 in 'Friday last week'; null where not stated.</summary>
    public int? RelativeWeek { get; init; }

    public bool HasYear => Year is not null || RelativeYear is not null;

    /// <summary>Whether nothing but a weekday is stated.</summary>
    public bool IsWeekday => Weekday is not null && Day is null;

    public override Stretch Resolve(in Moment moment)
    {
        if (IsWeekday)
        {
            return moment.Day is { } published ? WeekdayNear(published, moment.IsToCome) : Stretch.Unknown;
        }

        int? year = Year ?? (RelativeYear is { } offset && moment.Day is { } day ? day.Year + offset : null);
        if (year is { } known)
        {
            return In(known);
        }

        return moment.Day is not { } reference || HasYear ? Stretch.Unknown
            : Weekday is not null && Direction is null && OnWeekday(reference) is { } told ? told
            : Nearest(reference, moment);
    }

    /// <summary>The nearest year in which 'Tuesday, January 21' is a Tuesday; null where none is near, as in a slip of the pen.</summary>
    private Stretch? OnWeekday(DateOnly reference)
    {
        Stretch? best = null;
        int nearest = int.MaxValue;
        for (int year = reference.Year + 1; year >= reference.Year - 2; year--)
        {
            var at = In(year);
            if (at.From is { } from && NumberOf(from) == Weekday && Math.Abs(from.DayNumber - reference.DayNumber) < nearest)
            {
                nearest = Math.Abs(from.DayNumber - reference.DayNumber);
                best = at;
            }
        }

        return best;
    }

    private Stretch Nearest(DateOnly reference, in Moment moment)
    {
        bool ahead = Direction is > 0 || (Direction is null or 0 && moment.IsToCome);
        var next = Stretch.Unknown;
        for (int year = reference.Year + 1; year >= reference.Year - 8; year--)
        {
            var at = In(year);
            if (at.From is not { } from)
            {
                continue;
            }

            if (ahead ? at.To < reference : from <= reference && !(Direction is < 0 && at.To >= reference))
            {
                bool isJustAhead = Day is not null && !moment.IsPast && Direction is null && next.From <= reference.AddDays(JustAhead);
                return ahead || isJustAhead ? next : at;
            }

            next = at;
        }

        return Stretch.Unknown;
    }

    /// <summary>The date in that year; unknown for a 30 February.</summary>
    private Stretch In(int year)
    {
        if (Season is { } first)
        {
            return Stretch.OfMonths(year, first, 3);
        }

        if (Month is not { } month)
        {
            return Stretch.OfYear(year);
        }

        if (Day is not { } day)
        {
            return Stretch.OfMonth(year, month);
        }

        if (day > DateTime.DaysInMonth(year, month))
        {
            return Stretch.Unknown;
        }

        var from = new DateOnly(year, month, day);
        if (LastDay is not { } last)
        {
            return Stretch.OfDay(from);
        }

        var end = last < day ? from.AddMonths(1) : from;
        return last <= DateTime.DaysInMonth(end.Year, end.Month) ? new(from, new(end.Year, end.Month, last)) : Stretch.Unknown;
    }

    private static int NumberOf(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    private Stretch WeekdayNear(DateOnly reference, bool isToCome)
    {
        int today = NumberOf(reference);
        if (RelativeWeek is { } weeks)
        {
            return Stretch.OfDay(reference.AddDays((7 * weeks) + Weekday!.Value - today));
        }

        bool ahead = Direction is > 0 || (Direction is null or 0 && isToCome);
        int days = (Weekday!.Value - today + 7) % 7;
        if (!ahead)
        {
            days = days == 0 ? 0 : days - 7;
        }

        // 'last Wednesday' and 'next Wednesday' on a Wednesday are not today.
        return Stretch.OfDay(reference.AddDays(days == 0 && Direction is { } direction ? 7 * direction : days));
    }
}
