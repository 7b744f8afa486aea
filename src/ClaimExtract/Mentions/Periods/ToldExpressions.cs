namespace ClaimExtract.Mentions.Periods;

/// <summary>Units away from the time told before, or from <paramref name="Anchor"/>: 'a week later', 'the previous day', 'that month'.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Count">How many units later; negative for earlier, 0 for the same; null where only the direction is told.</param>
/// <param name="Anchor">The time stated with it, or null.</param>
/// <param name="MayLieAhead">Whether it may lie after the day of publication where the sentence does not speak of the future.</param>
internal sealed record ShiftedTime(CalendarUnit? Unit, int? Count, TimeExpression? Anchor, bool MayLieAhead) : TimeExpression
{
    /// <summary>How long a time may be from which days are counted.</summary>
    public const int FewDays = 3;

    /// <summary>Whether a span is meant rather than a day: 'in the same period'.</summary>
    public bool IsSpan { get; init; }

    public override Stretch Resolve(in Moment moment)
    {
        var anchor = Anchor?.Resolve(moment) ?? (IsSpan ? moment.Earlier?.NearestSpan() : moment.Earlier?.Nearest(DaysOf(Unit))) ?? Stretch.Unknown;
        if (Unit is not { } unit)
        {
            return anchor;
        }

        if ((Count < 0 ? anchor.From : anchor.To) is not { } day || Count is not { } count)
        {
            return Stretch.Unknown;
        }

        var then = CalendarUnits.Move(day, unit, count);
        if (!MayLieAhead && then > moment.Day && !moment.IsToCome)
        {
            return Stretch.Unknown;
        }

        return unit switch
        {
            CalendarUnit.Weekend => CalendarUnits.Around(then, unit),
            CalendarUnit.Week when count == 0 => Stretch.OfWeek(then),
            CalendarUnit.Decade => Stretch.OfYear(then.Year),
            CalendarUnit.Month or CalendarUnit.Year or CalendarUnit.Quarter => CalendarUnits.Around(then, unit),
            _ => Stretch.OfDay(then),
        };
    }

    /// <summary>How long a time may be from which the units are counted: from a month one counts months, not days.</summary>
    private static int DaysOf(CalendarUnit? unit) => unit switch
    {
        null => int.MaxValue,
        < CalendarUnit.Week => FewDays,
        < CalendarUnit.Month => 7,
        < CalendarUnit.Year => 31,
        _ => 366,
    };
}

/// <summary>The first such weekday after the time told before, or the last before it: 'the following Monday'.</summary>
/// <param name="Weekday">1 for Monday to 7 for Sunday.</param>
/// <param name="IsAfter">Whether it follows.</param>
internal sealed record WeekdayBeside(int Weekday, bool IsAfter) : TimeExpression
{
    public override Stretch Resolve(in Moment moment)
    {
        var told = moment.Earlier?.Nearest(ShiftedTime.FewDays) ?? Stretch.Unknown;
        if ((IsAfter ? told.To : told.From) is not { } day)
        {
            return Stretch.Unknown;
        }

        int from = (((int)day.DayOfWeek + 6) % 7) + 1;
        int days = (Weekday - from + 7) % 7;
        return Stretch.OfDay(day.AddDays(IsAfter ? (days == 0 ? 7 : days) : days - 7));
    }
}
