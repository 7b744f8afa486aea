using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Periods;

/// <summary>Turns what a rule has matched into the time expression it states. Thread-safe.</summary>
internal sealed class ExpressionReader(CalendarWords words)
{
    /// <summary>The expression; null where the words captured do not fit together.</summary>
    public TimeExpression? Read(TimeKind kind, RuleMatch match, Document document, PeriodDrafts drafts)
    {
        int? count = match["n"] is { } n ? words.Count(document, n) : 1;
        var unit = words.Unit(document, match["unit"]);
        var a = drafts.At(match["a"])?.Time;
        var b = drafts.At(match["b"])?.Time;
        return kind switch
        {
            TimeKind.Date => Date(match, document),
            TimeKind.Years when Number("year") is { } first && Number("year2") is { } two => new TimeRange(new CalendarDate { Year = first }, new CalendarDate { Year = (first / 100 * 100) + two }),
            TimeKind.Slashed => new SlashedDate(Number("first") ?? 0, Number("second") ?? 0, Number("year") ?? 0),
            TimeKind.DayWord => words.Offset(document, match["word"]),
            TimeKind.Whole when unit is { } u => new WholeUnit(u, words.Direction(document, match["dir"]) ?? 0),
            TimeKind.ToDate when unit is { } u => new UnitToDate(u, IsRest: false),
            TimeKind.Rest when unit is { } u => new UnitToDate(u, IsRest: true),
            TimeKind.Rolling when unit is { } u && count is { } c => new RollingUnits(u, c, IsAhead: false),
            TimeKind.Ahead when unit is { } u && count is { } c => new RollingUnits(u, c, IsAhead: true),
            TimeKind.Ago when unit is { } u && count is { } c => new UnitsAgo(u, c),
            TimeKind.WeekdayAgo when Number("weekday") is { } weekday && count is { } c => new WeekdayAgo(weekday, c),
            TimeKind.Later => new ShiftedTime(unit, count, a, MayLieAhead: a is not null),
            TimeKind.AheadOf => new ShiftedTime(unit, count, a, MayLieAhead: true),
            TimeKind.Earlier => new ShiftedTime(unit, -count, a, MayLieAhead: true),
            TimeKind.WeekdayLater when Number("weekday") is { } weekday => new WeekdayBeside(weekday, IsAfter: true),
            TimeKind.WeekdayEarlier when Number("weekday") is { } weekday => new WeekdayBeside(weekday, IsAfter: false),
            TimeKind.Same => new ShiftedTime(unit, 0, null, MayLieAhead: true) { IsSpan = unit is null },
            TimeKind.Decade when Number("year") is { } year => words.Part(document, match["part"]) is { } part ? new PartOfTime(part, new Decade(year)) : new Decade(year),
            TimeKind.UpToNow => new UpToNow(),
            TimeKind.Present => new DayOffset(0, 0),
            TimeKind.Untold => new UntoldTime(),
            TimeKind.Inner => a,
            TimeKind.Part when words.Part(document, match["part"]) is { } part && Whole() is { } whole => new PartOfTime(part, whole),
            TimeKind.Half when words.Ordinal(document, match["half"]) is { } half && Whole() is { } whole => new HalfOfTime(half != 1, whole),
            TimeKind.Portion when words.Ordinal(document, match["ord"]) is { } ord && unit is { } u && count is { } c && Whole() is { } whole => new Portion(ord, c, u, whole),
            TimeKind.Around when unit is { } u && a is not null => new UnitAround(u, a),
            TimeKind.Range when a is not (null or UntoldTime) && b is not (null or UntoldTime) => new TimeRange(a, b),
            TimeKind.Both when a is CalendarDate && b is CalendarDate => new TimeRange(a, b),
            TimeKind.Since => Whole() is { } start ? new SinceTime(start) : new SinceTime(new ShiftedTime(null, 0, null, MayLieAhead: true)),
            TimeKind.SinceWhen when a is not null => new SinceTime(a) { IsTold = true },
            TimeKind.UpTo when a is not null => new UpToTime(a, MayLieAhead: false),
            TimeKind.Deadline when a is not null => new UpToTime(a, MayLieAhead: true),
            TimeKind.UnitsUpTo when unit is { } u && count is { } c && a is not null => new UnitsUpTo(u, c, a),
            _ => null,
        };

        int? Number(string capture) => words.Number(document, match[capture]);

        TimeExpression? Whole() => a ?? (words.Unit(document, match["whole"]) is { } present ? new WholeUnit(present, 0) : null);
    }

    private CalendarDate Date(RuleMatch match, Document document)
    {
        int? year = words.Number(document, match["year"]);
        if (words.Number(document, match["year2"]) is { } two)
        {
            year = two < 50 ? 2000 + two : 1900 + two;
        }

        int? weekday = words.Number(document, match["weekday"]);
        return new()
        {
            Year = year,
            RelativeYear = words.Direction(document, match["yeardir"]),
            Month = words.Number(document, match["month"]),
            Day = words.Number(document, match["day"]),
            LastDay = words.Number(document, match["last"]),
            Weekday = weekday,
            Season = words.Number(document, match["season"]),
            Direction = words.Direction(document, match["dir"]),
            RelativeWeek = words.Direction(document, match["weekdir"]),
        };
    }
}
