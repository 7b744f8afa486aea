namespace ClaimExtract.Mentions.Periods;

/// <summary>Which part of a month, year or decade.</summary>
internal enum CalendarPart
{
    Early,
    Middle,
    Late,
}

/// <summary>'early March', 'mid-2014', 'late last month'. A day or a week has no such parts and stays whole.</summary>
internal sealed record PartOfTime(CalendarPart Part, TimeExpression Whole) : TimeExpression
{
    public override Stretch Resolve(in Moment moment)
    {
        // 'late this month' is not cut off at today.
        var whole = (Whole is WholeUnit { Direction: 0 } unit && moment.Day is { } day ? CalendarUnits.Around(day, unit.Unit) : Whole.Resolve(moment));
        if (whole.From is not { } from || whole.To is not { } to)
        {
            return whole;
        }

        int days = to.DayNumber - from.DayNumber + 1;
        if (days < 28)
        {
            return whole;
        }

        (var second, var third) = days switch
        {
            <= 31 => (from.AddDays(10), from.AddDays(20)),
            <= 366 => Thirds(from, (to.Month - from.Month + 1) / 3),
            _ => (from.AddYears(4), from.AddYears(6)),
        };
        return Part switch
        {
            CalendarPart.Early => new(from, second.AddDays(-1)),
            CalendarPart.Middle => new(second, third.AddDays(-1)),
            _ => new(third, to),
        };
    }

    private static (DateOnly Second, DateOnly Third) Thirds(DateOnly from, int months) => (from.AddMonths(months), from.AddMonths(2 * months));
}

/// <summary>'the first half of 2017': half a month ends with its 15th, half a year with June.</summary>
internal sealed record HalfOfTime(bool IsSecond, TimeExpression Whole) : TimeExpression
{
    public override Stretch Resolve(in Moment moment)
    {
        var whole = Portion.WholeOf(Whole, moment);
        if (whole.From is not { } from || whole.To is not { } to || to.DayNumber - from.DayNumber < 27)
        {
            return whole;
        }

        int days = to.DayNumber - from.DayNumber + 1;
        var second = days <= 31 ? from.AddDays(15) : days <= 366 ? from.AddMonths(6) : from.AddYears(5);
        return IsSecond ? new(second, to) : new(from, second.AddDays(-1));
    }
}

/// <summary>Counted units at the start or end of a longer time: 'the first three months of 2009', 'the second week of June'.</summary>
/// <param name="Ordinal">1 for the first; negative counts from the end.</param>
/// <param name="Count">How many units.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Whole">The longer time.</param>
internal sealed record Portion(int Ordinal, int Count, CalendarUnit Unit, TimeExpression Whole) : TimeExpression
{
    public override Stretch Resolve(in Moment moment)
    {
        var whole = WholeOf(Whole, moment);
        if (whole.From is not { } first || whole.To is not { } last)
        {
            return Stretch.Unknown;
        }

        DateOnly from, to;
        if (Ordinal > 0)
        {
            from = CalendarUnits.Move(first, Unit, Ordinal - 1);
            to = CalendarUnits.Move(from, Unit, Count).AddDays(-1);
        }
        else
        {
            from = CalendarUnits.Move(last.AddDays(1), Unit, -Count);
            to = last;
        }

        return from >= first && to <= last && from <= to ? new(from, to) : Stretch.Unknown;
    }

    /// <summary>The whole of a time, not cut off at today: 'the first five months of this year'.</summary>
    public static Stretch WholeOf(TimeExpression expression, in Moment moment) =>
        expression is WholeUnit { Direction: 0 } unit && moment.Day is { } day ? CalendarUnits.Around(day, unit.Unit) : expression.Resolve(moment);
}

/// <summary>The whole week, weekend or year around a date: 'the week of July 3'.</summary>
internal sealed record UnitAround(CalendarUnit Unit, TimeExpression Date) : TimeExpression
{
    public override Stretch Resolve(in Moment moment)
    {
        var date = Date.Resolve(moment);
        return date.From is { } from && date.From == date.To ? CalendarUnits.Around(from, Unit) : date;
    }
}

/// <summary>A decade or a part of it: 'the 1990s', 'the early 1980s'.</summary>
internal sealed record Decade(int Year) : TimeExpression
{
    public override Stretch Resolve(in Moment moment) => Stretch.OfMonths(Year, 1, Year % 100 == 0 && Year % 1000 != 0 ? 1200 : 120);
}
