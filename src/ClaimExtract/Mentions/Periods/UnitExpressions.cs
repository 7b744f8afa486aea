namespace ClaimExtract.Mentions.Periods;

/// <summary>A whole unit counted from the present one: 'last week', 'this year', 'next month'.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Direction">-1 for 'last', 0 for 'this', 1 for 'next'.</param>
internal sealed record WholeUnit(CalendarUnit Unit, int Direction) : TimeExpression
{
    public override Stretch Resolve(in Moment moment)
    {
        if (moment.Day is not { } day)
        {
            return Stretch.Unknown;
        }

        if (Unit is CalendarUnit.Weekend)
        {
            return Weekend(day, moment.IsToCome);
        }

        var whole = CalendarUnits.Around(CalendarUnits.Move(day, Unit, Direction), Unit);
        return Direction != 0 ? whole : moment.IsToCome ? whole with { From = day } : whole.UpTo(day);
    }

    /// <summary>'last weekend' is the one before the day, on a weekend the one before that; 'next' the one after.</summary>
    private Stretch Weekend(DateOnly day, bool isToCome)
    {
        var before = CalendarUnits.Around(day, CalendarUnit.Weekend);
        bool inside = before.To >= day;
        int weeks = Direction > 0 || (Direction == 0 && isToCome && !inside) ? 1 : Direction < 0 && inside ? -1 : 0;
        return new(before.From!.Value.AddDays(7 * weeks), before.To!.Value.AddDays(7 * weeks));
    }
}

/// <summary>The present unit up to the day of publication, or from it: 'so far this year', 'later this month'.</summary>
internal sealed record UnitToDate(CalendarUnit Unit, bool IsRest) : TimeExpression
{
    public override Stretch Resolve(in Moment moment)
    {
        if (moment.Day is not { } day)
        {
            return Stretch.Unknown;
        }

        var whole = CalendarUnits.Around(day, Unit);
        return IsRest ? new(day, whole.To) : new(whole.From, day);
    }
}

/// <summary>Units up to the day of publication, or from it on: 'the past 24 hours', 'the next two weeks'.</summary>
internal sealed record RollingUnits(CalendarUnit Unit, int Count, bool IsAhead) : TimeExpression
{
    public override Stretch Resolve(in Moment moment) => moment.Day switch
    {
        null => Stretch.Unknown,
        { } day when IsAhead => new(day, CalendarUnits.Move(day, Unit, Count)),
        { } day => new(CalendarUnits.Move(day, Unit, -Count), day),
    };
}

/// <summary>Units back from the day of publication: a day for days and weeks, else the month or year that holds it.</summary>
internal sealed record UnitsAgo(CalendarUnit Unit, int Count) : TimeExpression
{
    public override Stretch Resolve(in Moment moment)
    {
        if (moment.Day is not { } day)
        {
            return Stretch.Unknown;
        }

        var then = Unit is CalendarUnit.Hour && Count < 12 ? day : CalendarUnits.Move(day, Unit, -Count);
        return Unit switch
        {
            CalendarUnit.Month => Stretch.OfMonth(then.Year, then.Month),
            CalendarUnit.Quarter or CalendarUnit.Year or CalendarUnit.Decade => Stretch.OfYear(then.Year),
            _ => Stretch.OfDay(then),
        };
    }
}

/// <summary>A weekday so many weeks before its last one: 'a week ago Saturday'.</summary>
internal sealed record WeekdayAgo(int Weekday, int Weeks) : TimeExpression
{
    private readonly CalendarDate weekday = new() { Weekday = Weekday };

    public override Stretch Resolve(in Moment moment) =>
        weekday.Resolve(moment with { IsToCome = false }).From is { } last ? Stretch.OfDay(last.AddDays(-7 * Weeks)) : Stretch.Unknown;
}
