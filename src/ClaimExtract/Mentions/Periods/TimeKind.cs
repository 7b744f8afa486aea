namespace ClaimExtract.Mentions.Periods;

/// <summary>How a rule of <c>periods.rules</c> reads what it has captured.</summary>
internal enum TimeKind
{
    /// <summary>No time: keeps the words from being read as one.</summary>
    None,

    /// <summary>Captures year, year2 (two digits), yeardir, month, day, last, weekday, dir, weekdir, season.</summary>
    Date,

    /// <summary>Captures year, year2 (two digits): '2014-15'.</summary>
    Years,

    /// <summary>Captures first, second, year.</summary>
    Slashed,

    /// <summary>Capture word: 'yesterday'.</summary>
    DayWord,

    /// <summary>Captures dir, unit: 'last week'.</summary>
    Whole,

    /// <summary>Capture unit: 'so far this year'.</summary>
    ToDate,

    /// <summary>Capture unit: 'later this year'.</summary>
    Rest,

    /// <summary>Captures n, unit: 'the past five months'.</summary>
    Rolling,

    /// <summary>Captures n, unit: 'the next two weeks'.</summary>
    Ahead,

    /// <summary>Captures n, unit: 'three days ago'.</summary>
    Ago,

    /// <summary>Captures n, weekday: 'a week ago Saturday'.</summary>
    WeekdayAgo,

    /// <summary>Captures n, unit, a (the time stated with it): 'a week later'.</summary>
    Later,

    /// <summary>Captures n, unit: the vote in 'a week before the vote'.</summary>
    AheadOf,

    /// <summary>Captures n, unit, a: 'the previous day'.</summary>
    Earlier,

    /// <summary>Capture weekday: 'the following Monday'.</summary>
    WeekdayLater,

    /// <summary>Capture weekday: 'the previous Friday'.</summary>
    WeekdayEarlier,

    /// <summary>Capture unit: 'the same day'.</summary>
    Same,

    /// <summary>Captures year, part: 'the early 1990s'.</summary>
    Decade,

    /// <summary>From a time not told to the day of publication: 'to date', 'for decades'.</summary>
    UpToNow,

    /// <summary>The day of publication: 'currently'.</summary>
    Present,

    /// <summary>Not told by the words: feasts.</summary>
    Untold,

    /// <summary>Capture a: 'the early hours of Wednesday' is Wednesday.</summary>
    Inner,

    /// <summary>Captures part, a: 'early March'.</summary>
    Part,

    /// <summary>Captures half, and a or whole (a unit of the present): 'the first half of 2017'.</summary>
    Half,

    /// <summary>Captures ord, n, unit, and a or whole: 'the first three months of 2009'.</summary>
    Portion,

    /// <summary>Captures unit, a: 'the week of July 3'.</summary>
    Around,

    /// <summary>Captures a, b: 'between June and October'.</summary>
    Range,

    /// <summary>Captures a, b, both dates: 'Saturday and Sunday'.</summary>
    Both,

    /// <summary>Capture a, or whole (a unit of the present), or neither (since the time told before).</summary>
    Since,

    /// <summary>Capture a, of which an account follows: 'since 1978, when'.</summary>
    SinceWhen,

    /// <summary>Capture a: 'as of Tuesday'.</summary>
    UpTo,

    /// <summary>Capture a, which may lie ahead: 'until Friday', 'by August 4'.</summary>
    Deadline,

    /// <summary>Captures n, unit, a: 'the four months to June'.</summary>
    UnitsUpTo,
}
