namespace ClaimExtract.Mentions.Periods;

/// <summary>What time expressions are read against.</summary>
/// <param name="Day">The day of publication, or the reference of the expression around this one; null where unknown.</param>
/// <param name="IsToCome">Whether the sentence speaks of the future here.</param>
/// <param name="Earlier">The times told shortly before in the text; null for none.</param>
/// <param name="IsPast">Whether only the past can be meant, as behind 'since'.</param>
internal readonly record struct Moment(DateOnly? Day, bool IsToCome, ToldTimes? Earlier, bool IsPast = false);

/// <summary>A time expression as its words state it, before it is read against a day. Immutable.</summary>
internal abstract record TimeExpression
{
    /// <summary>The days meant; unknown ends where the words and the moment do not tell.</summary>
    public abstract Stretch Resolve(in Moment moment);
}

/// <summary>A fixed number of days away from the day of publication: 'yesterday', 'overnight'.</summary>
internal sealed record DayOffset(int From, int To) : TimeExpression
{
    public override Stretch Resolve(in Moment moment) =>
        moment.Day is { } day ? new(day.AddDays(From), day.AddDays(To)) : Stretch.Unknown;
}

/// <summary>Up to the day of publication, from a time that is not told: 'to date', 'for decades', 'in recent weeks'.</summary>
internal sealed record UpToNow : TimeExpression
{
    public override Stretch Resolve(in Moment moment) => new(null, moment.Day);
}

/// <summary>A time that words alone do not tell: feasts.</summary>
internal sealed record UntoldTime : TimeExpression
{
    public override Stretch Resolve(in Moment moment) => Stretch.Unknown;
}
