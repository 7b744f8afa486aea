using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Periods;

/// <summary>What a time expression does in its sentence.</summary>
internal enum PeriodRole
{
    /// <summary>A point or stretch of time at which something happened: 'on Tuesday', 'in 2017', 'last week'.</summary>
    When,

    /// <summary>A stretch that a total covers: 'since August 2014', 'between June and October of 2017', 'over the past five months', 'so far this year'.</summary>
    Over,

    /// <summary>The day up to which a toll is known: 'as of Tuesday', 'to date'.</summary>
    AsOf,

    /// <summary>The present: 'currently', 'now'.</summary>
    Now,

    /// <summary>The day on which somebody spoke or published, not of the event: 'said on Tuesday', 'in a report released Thursday'.</summary>
    Speech,

    /// <summary>Stands in the line that opens an agency report: 'Bogota, 24 Oct 88 (REUTER) --'.</summary>
    Dateline,

    /// <summary>Relative to another event of the article: 'a week later', 'the following day', 'two days after'.</summary>
    Relative,
}

/// <summary>A time expression.</summary>
/// <param name="Tokens">Its words, as an annotator would quote them: without a leading 'in' or 'on' where the rest stands alone.</param>
/// <param name="From">First day or null.</param>
/// <param name="To">Last day or null.</param>
/// <param name="Role">What it does.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record PeriodMention(TokenSpan Tokens, DateOnly? From, DateOnly? To, PeriodRole Role, string Rule)
{
    /// <summary>
    /// Of a span, the time that it is counted from where an account of that time follows: 1978 in 'not since 1978, when a
    /// fire killed ninety'. Null elsewhere.
    /// </summary>
    public (DateOnly From, DateOnly To)? Start { get; init; }

    /// <summary>Whether at least one end is known.</summary>
    public bool IsResolved => From is not null || To is not null;
}
