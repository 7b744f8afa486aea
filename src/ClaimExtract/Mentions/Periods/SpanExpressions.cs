namespace ClaimExtract.Mentions.Periods;

/// <summary>From the start of one time to the end of another, which lend each other the year: 'between June and October of 2017'.</summary>
internal sealed record TimeRange(TimeExpression First, TimeExpression Last) : TimeExpression
{
    public override Stretch Resolve(in Moment moment)
    {
        Stretch first, last;
        if (First is CalendarDate { HasYear: true } && LacksYear(Last))
        {
            first = First.Resolve(moment);
            last = Lend(Last, first.From, after: true, moment);
        }
        else if (moment.IsToCome && First is CalendarDate { HasYear: false })
        {
            first = First.Resolve(moment);
            last = Last.Resolve(moment with { Day = first.From ?? moment.Day });
        }
        else
        {
            // 'between August and October': the August before that October.
            last = Last.Resolve(moment);
            first = LacksYear(First) ? Lend(First, last.To, after: false, moment)
                : First is CalendarDate { HasYear: false } ? First.Resolve(moment with { Day = last.From ?? moment.Day, IsToCome = false })
                : First.Resolve(moment);
        }

        return first.From <= last.To || first.From is null || last.To is null ? new(first.From, last.To) : Stretch.Unknown;
    }

    private static bool LacksYear(TimeExpression time) => time is CalendarDate { HasYear: false, IsWeekday: false, Direction: null };

    /// <summary>A date in the year of the range's other end, or the year beside it where it would lie on its wrong side.</summary>
    private static Stretch Lend(TimeExpression time, DateOnly? end, bool after, in Moment moment)
    {
        if (end is not { } day)
        {
            return time.Resolve(moment);
        }

        var date = (CalendarDate)time;
        var same = (date with { Year = day.Year }).Resolve(moment);
        bool fits = after ? same.To >= day : same.From <= day;
        return fits ? same : (date with { Year = day.Year + (after ? 1 : -1) }).Resolve(moment);
    }
}

/// <summary>From the start of a time to the day of publication: 'since August 2014'.</summary>
internal sealed record SinceTime(TimeExpression Start) : TimeExpression
{
    /// <summary>Whether an account of the start follows: 'since 1978, when a fire killed ninety'.</summary>
    public bool IsTold { get; init; }

    public override Stretch Resolve(in Moment moment)
    {
        var start = Start.Resolve(moment with { IsToCome = false, IsPast = true });
        return start.From is { } from ? new(from, moment.Day >= from ? moment.Day : null) : Stretch.Unknown;
    }
}

/// <summary>
/// Up to the end of a time, from a start that is not told, or from the day of publication where the time lies ahead:
/// 'as of February 19', 'until Friday'.
/// </summary>
/// <param name="Finish">The time.</param>
/// <param name="MayLieAhead">Whether it may be a term set for what is to come: 'by August 4'.</param>
internal sealed record UpToTime(TimeExpression Finish, bool MayLieAhead) : TimeExpression
{
    // A term without a year that lies so many days back is the one to come: 'by October 31', written in August.
    private const int FarBack = 270;

    public override Stretch Resolve(in Moment moment)
    {
        var finish = Finish.Resolve(moment);
        if (MayLieAhead && finish.To?.AddDays(FarBack) < moment.Day && Finish is CalendarDate { HasYear: false, Direction: null })
        {
            finish = Finish.Resolve(moment with { IsToCome = true });
        }

        return new(finish.To > moment.Day && finish.From > moment.Day ? moment.Day : null, finish.To);
    }
}

/// <summary>Counted units that end with a time: 'the four months to June', 'the week ending 5 August'.</summary>
internal sealed record UnitsUpTo(CalendarUnit Unit, int Count, TimeExpression Finish) : TimeExpression
{
    public override Stretch Resolve(in Moment moment)
    {
        var finish = Finish.Resolve(moment);
        if (finish.To is not { } to)
        {
            return Stretch.Unknown;
        }

        return Unit <= CalendarUnit.Hour ? new(CalendarUnits.Move(to, Unit, -Count), to) : new(CalendarUnits.Move(to.AddDays(1), Unit, -Count), to);
    }
}

/// <summary>A date of which day and month may stand in either order: '02/03/2022'.</summary>
internal sealed record SlashedDate(int First, int Second, int Year) : TimeExpression
{
    // Where both orders are dates, the one that lies so near before publication is meant; else neither is taken.
    private const int Near = 10;

    public override Stretch Resolve(in Moment moment)
    {
        var dayFirst = Of(First, Second);
        var monthFirst = Of(Second, First);
        if (dayFirst is null || monthFirst is null || dayFirst == monthFirst)
        {
            return (dayFirst ?? monthFirst) is { } only ? Stretch.OfDay(only) : Stretch.Unknown;
        }

        bool a = IsNear(dayFirst.Value, moment.Day);
        bool b = IsNear(monthFirst.Value, moment.Day);
        return a == b ? Stretch.Unknown : Stretch.OfDay(a ? dayFirst.Value : monthFirst.Value);
    }

    private static bool IsNear(DateOnly date, DateOnly? published) =>
        published is { } day && date <= day.AddDays(1) && date.AddDays(Near) >= day;

    private DateOnly? Of(int day, int month) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Year, month) ? new DateOnly(Year, month, day) : null;
}
