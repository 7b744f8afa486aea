using ClaimExtract.Mentions.Periods;

namespace ClaimExtract.Claims.Attachment;

/// <summary>How a time becomes the period of a claim.</summary>
internal enum PeriodReading
{
    /// <summary>As the words state it.</summary>
    AsStated,

    /// <summary>
    /// As the day up to which a total is known, from a start that is not told: 'the toll stood at 40 on Tuesday' covers
    /// what had happened until Tuesday.
    /// </summary>
    UpTo,

    /// <summary>As the time that a span is counted from, of which an account follows: 'not since 1978, when a fire killed ninety'.</summary>
    Start,

    /// <summary>A span up to publication, as ending on the day that the article's figures are as of.</summary>
    UntilAsOf,

    /// <summary>As the day alone up to which a total is known: a present stock 'as of 13 March' is that day's.</summary>
    OnDay,
}

/// <summary>A period that a claim may take: a time of the article in one of its readings, or the day of publication.</summary>
/// <param name="Mention">The words; null for the day of publication, which no words need tell.</param>
/// <param name="Reading">How they are read.</param>
/// <param name="From">First day or null.</param>
/// <param name="To">Last day or null.</param>
internal readonly record struct PeriodCandidate(PeriodMention? Mention, PeriodReading Reading, DateOnly? From, DateOnly? To)
{
    /// <summary>Number of kinds.</summary>
    public const int Kinds = 15;

    /// <summary>
    /// What the words do, by reading: the roles as stated, then ends of totals that are event times, times of speech,
    /// other times, then the day of publication, as stated and as the end of a total.
    /// </summary>
    public int Kind { get; } = (Mention?.Role, Reading) switch
    {
        (_, PeriodReading.Start) => 12,
        (_, PeriodReading.UntilAsOf) => 13,
        (_, PeriodReading.OnDay) => 14,
        (null, PeriodReading.AsStated) => 10,
        (null, _) => 11,
        ({ } role, PeriodReading.AsStated) => (int)role,
        (PeriodRole.When, _) => 7,
        (PeriodRole.Speech or PeriodRole.Dateline, _) => 8,
        _ => 9,
    };

    /// <summary>Kinds that stand for the same: 0 the time of an event, 1 a span, 2 the end of a total, 3 a day of speech, 4 the present.</summary>
    public int Group => Kind switch
    {
        (int)PeriodRole.When or (int)PeriodRole.Relative => 0,
        (int)PeriodRole.Over => 1,
        (int)PeriodRole.AsOf or 7 or 8 or 9 or 11 => 2,
        (int)PeriodRole.Speech or (int)PeriodRole.Dateline => 3,
        12 => 0,
        13 => 1,
        _ => 4,
    };

    public bool IsResolved => From is not null || To is not null;

    /// <summary>Name of the rules behind it.</summary>
    public string Rule => (Mention, Reading) switch
    {
        (null, PeriodReading.AsStated) => "period.published",
        (null, _) => "period.up-to-published",
        ({ } mention, PeriodReading.AsStated) => mention.Rule,
        ({ } mention, PeriodReading.Start) => $"{mention.Rule}+period.start",
        ({ } mention, PeriodReading.UntilAsOf) => $"{mention.Rule}+period.until-as-of",
        ({ } mention, PeriodReading.OnDay) => $"{mention.Rule}+period.on-day",
        ({ } mention, _) => $"{mention.Rule}+period.up-to",
    };

    public bool HasSameDays(PeriodCandidate? other) => From == other?.From && To == other?.To;

    /// <summary>
    /// The candidates of an article: each time as stated, in the order of the text; then each closed time but those that
    /// are spans already as the end of a total; then the rarer readings; then the day of publication in both readings.
    /// </summary>
    public static PeriodCandidate[] Of(PeriodMention[] periods, DateOnly? published)
    {
        if (periods.Length == 0 && published is null)
        {
            return [];
        }

        var candidates = new List<PeriodCandidate>((2 * periods.Length) + 2); // mostly all that there are
        foreach (var period in periods)
        {
            candidates.Add(new(period, PeriodReading.AsStated, period.From, period.To));
        }

        foreach (var period in periods)
        {
            if (period is { From: not null, To: { } to, Role: not (PeriodRole.Over or PeriodRole.AsOf) } && !(to > published))
            {
                candidates.Add(new(period, PeriodReading.UpTo, null, to));
            }
        }

        var asOf = AsOfDay(periods, published);
        foreach (var period in periods)
        {
            if (period.Start is { } start)
            {
                candidates.Add(new(period, PeriodReading.Start, start.From, start.To));
            }

            if (asOf is { } end && period is { Role: PeriodRole.Over, From: { } from } && from <= end && period.To == published)
            {
                candidates.Add(new(period, PeriodReading.UntilAsOf, from, end));
            }

            if (period is { Role: PeriodRole.AsOf, From: null, To: { } last } && last < published)
            {
                candidates.Add(new(period, PeriodReading.OnDay, last, last));
            }
        }

        if (published is { } day)
        {
            candidates.Add(new(null, PeriodReading.AsStated, day, day));
            candidates.Add(new(null, PeriodReading.UpTo, null, day));
        }

        return [.. candidates];
    }

    /// <summary>The first day before publication that the article gives its figures as of, or null.</summary>
    private static DateOnly? AsOfDay(PeriodMention[] periods, DateOnly? published)
    {
        foreach (var period in periods)
        {
            if (period is { Role: PeriodRole.AsOf, To: { } day } && day < published)
            {
                return day;
            }
        }

        return null;
    }
}
