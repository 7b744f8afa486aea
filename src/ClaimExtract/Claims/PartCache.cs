using ClaimExtract.Mentions.Sources;

namespace ClaimExtract.Claims;

/// <summary>
/// The parts that the last claim took. Claims of one list mostly take the same ones, told in the same place: then they are not
/// made again. Of one article and one thread.
/// </summary>
internal sealed class PartCache
{
    private (int Mention, Actor? Part) actor = (-1, null);
    private (int Mention, Place? Part) place = (-1, null);
    private (int Candidate, Period? Part, string? Rule) period = (-1, null, null);
    private (Attribution? Attribution, Source? Part, Quote? Via) source;

    /// <summary>The last actor, where it was of the same mention and is stated alike; else null, as for the other parts.</summary>
    public Actor? ActorOf(int mention, Stated stated) => actor.Mention == mention && actor.Part?.Stated == stated ? actor.Part : null;

    public Place? PlaceOf(int mention, Stated stated) => place.Mention == mention && place.Part?.Stated == stated ? place.Part : null;

    public (Period? Part, string? Rule) PeriodOf(int candidate, Stated stated) => period.Candidate == candidate && period.Part?.Stated == stated ? (period.Part, period.Rule) : default;

    public (Source? Part, Quote? Via) SourceOf(Attribution attribution, Stated stated) =>
        ReferenceEquals(source.Attribution, attribution) && source.Part?.Stated == stated ? (source.Part, source.Via) : default;

    public Actor Keep(int mention, Actor part)
    {
        actor = (mention, part);
        return part;
    }

    public Place Keep(int mention, Place part)
    {
        place = (mention, part);
        return part;
    }

    public (Period Part, string Rule) Keep(int candidate, Period part, string rule)
    {
        period = (candidate, part, rule);
        return (part, rule);
    }

    public (Source Part, Quote? Via) Keep(Attribution attribution, Source part, Quote? via)
    {
        source = (attribution, part, via);
        return (part, via);
    }
}
