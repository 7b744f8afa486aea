using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;

namespace ClaimExtract.Incidents;

/// <summary>An event that an article tells of, as far as its sentences tell of it. Filled while the article is read, then left alone.</summary>
/// <param name="Number">Counted from 0 in the order in which the article comes to them.</param>
internal sealed record Incident(int Number)
{
    /// <summary>The kinds of event that its sentences name.</summary>
    public EventKinds Kinds { get; set; }

    /// <summary>When it happened, as first told; null where no sentence of it says.</summary>
    public PeriodMention? Period { get; set; }

    /// <summary>Where it happened, as finely as its sentences tell; null where none does.</summary>
    public PlaceMention? Place { get; set; }

    /// <summary>Who did it: one that claims or is blamed before one that is told to act; null where nobody is named.</summary>
    public ActorMention? Actor { get; set; }
}

/// <summary>Why a sentence belongs to its incident.</summary>
internal enum IncidentTie
{
    /// <summary>It opens the incident.</summary>
    Opens,

    /// <summary>It goes on with the incident of the sentence before.</summary>
    GoesOn,

    /// <summary>It tells a toll of the incident again.</summary>
    Toll,

    /// <summary>It tells the incident's time again.</summary>
    Time,

    /// <summary>It tells the incident's place again.</summary>
    Place,

    /// <summary>It names the incident's kind of event again.</summary>
    Kind,
}

/// <summary>The incidents of an article, and which of them each sentence speaks of. Read only.</summary>
/// <param name="All">In the order in which the article comes to them; the first is that of headline and lead.</param>
/// <param name="OfSentence">The number of each sentence's incident.</param>
/// <param name="Ties">Why each sentence belongs to it.</param>
/// <param name="Events">What each sentence says of events.</param>
internal sealed record IncidentMap(IReadOnlyList<Incident> All, int[] OfSentence, IncidentTie[] Ties, SentenceEvents[] Events)
{
    /// <summary>That of an article that nobody looks at: one incident.</summary>
    public static IncidentMap Single(int sentences) => new([new(0)], new int[sentences], new IncidentTie[sentences], new SentenceEvents[sentences]);

    public bool AreSame(int sentence, int other) => OfSentence[sentence] == OfSentence[other];

    /// <summary>Whether two sentences name the same kind of event: 0 one names none, 1 they do, 2 they name different ones.</summary>
    public int Alike(int sentence, int other)
    {
        var (a, b) = (Events[sentence].Kinds, Events[other].Kinds);
        return a == EventKinds.None || b == EventKinds.None ? 0 : (a & b) != 0 ? 1 : 2;
    }

    public Incident Of(int sentence) => All[OfSentence[sentence]];
}
