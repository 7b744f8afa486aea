using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Reading;

namespace ClaimExtract.Incidents;

/// <summary>What one sentence tells of an event. Filled once, then left alone.</summary>
internal struct SentenceFacts
{
    /// <summary>The events that it names.</summary>
    public SentenceEvents Events { get; set; }

    public readonly EventKinds Kinds => Events.Kinds;

    /// <summary>The first time at which it says that something happened, with both ends known; or null.</summary>
    public PeriodMention? Period { get; private set; }

    /// <summary>The first town, village or site where it says that something happened, or null.</summary>
    public PlaceMention? Place { get; private set; }

    /// <summary>The first party that it makes act, or blames, or null.</summary>
    public ActorMention? Actor { get; private set; }

    public void Take(PlaceMention place)
    {
        if (Place is null && place.Role == PlaceRole.Location && place.Grain <= PlaceGrain.Settlement)
        {
            Place = place;
        }
    }

    public void Take(PeriodMention period)
    {
        if (Period is null && period is { Role: PeriodRole.When or PeriodRole.Relative, From: not null, To: not null })
        {
            Period = period;
        }
    }

    public void Take(ActorMention actor)
    {
        if (actor.Role == ActorRole.Responsible || (Actor is null && actor.Role == ActorRole.Agent))
        {
            Actor = actor;
        }
    }

    /// <summary>Whether two mentions name the same place.</summary>
    public static bool IsSame(Document document, PlaceMention a, PlaceMention b) => a.Name is not null && b.Name is not null
        ? a.Name == b.Name
        : document.CharsOf(a.Tokens).Equals(document.CharsOf(b.Tokens), StringComparison.OrdinalIgnoreCase);
}
