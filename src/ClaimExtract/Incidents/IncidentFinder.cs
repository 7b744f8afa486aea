using System.Buffers;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Reading;

namespace ClaimExtract.Incidents;

/// <summary>
/// Gathers the sentences of an article into incidents. Each sentence goes to the incident that fits it best: one whose
/// toll, time, place or kind of event it tells again, or that of the sentence before; where its time, place or words
/// ('in a separate attack') speak against all, it opens another. The headline belongs to the first. Thread-safe.
/// </summary>
internal sealed class IncidentFinder(Lexicon lexicon)
{
    /// <summary>Incidents that a sentence may return to: the first, and this many of the latest.</summary>
    private const int Remembered = 24;

    private readonly EventReader events = new(lexicon);

    /// <param name="document">The article.</param>
    /// <param name="places">Its places, in the order of the text, as are the others.</param>
    /// <param name="periods">Its times.</param>
    /// <param name="actors">Its actors.</param>
    /// <param name="tolls">Its figures, each as a toll.</param>
    public IncidentMap Find(Document document, PlaceMention[] places, PeriodMention[] periods, ActorMention[] actors, TollIndex tolls)
    {
        var found = events.Read(document);
        var facts = Facts(document, found, places, periods, actors);
        int toll = 0; // the first that the sentence tells
        var incidents = new List<Incident>();
        int[] of = new int[found.Length];
        var ties = new IncidentTie[found.Length];
        for (int s = 0; s < found.Length; s++)
        {
            document.Check();
            int again = ToldAgain(s, ref toll, of, tolls);
            var (number, tie) = Choose(document, in facts[s], s, incidents, of, again);
            if (number == incidents.Count)
            {
                incidents.Add(new(number));
            }

            Take(incidents[number], in facts[s]);
            (of[s], ties[s]) = (number, tie);
        }

        ArrayPool<SentenceFacts>.Shared.Return(facts, clearArray: true);
        return new(incidents, of, ties, found);
    }

    private static (int Number, IncidentTie Tie) Choose(
        Document document, in SentenceFacts facts, int s, List<Incident> incidents, int[] of, int again)
    {
        if (incidents.Count == 0 || document.Sentences[s].IsHeadline)
        {
            return (0, s == 0 ? IncidentTie.Opens : IncidentTie.GoesOn);
        }

        int current = of[s - 1];
        var best = (Score: 0, Number: incidents.Count);
        var bestTie = IncidentTie.Opens;
        for (int i = 0; i < incidents.Count; i++)
        {
            if (i == 1)
            {
                i = Math.Max(1, incidents.Count - Remembered);
            }

            var (score, tie) = Fit(document, in facts, s, incidents[i], i == current, i == again);
            if (score > best.Score || (score == best.Score && score > 0 && i == current))
            {
                (best, bestTie) = ((score, i), tie);
            }
        }

        return (best.Number, bestTie);
    }

    /// <summary>How much speaks for a sentence's belonging to an incident, and what most; zero or less is against it.</summary>
    private static (int Score, IncidentTie Tie) Fit(
        Document document, in SentenceFacts facts, int sentence, Incident incident, bool isCurrent, bool tellsAgain)
    {
        const int toll = 6, time = 4, place = 3, kind = 1, knownKind = 4, goesOn = 3, sameParagraph = 2, clash = -8, elsewhere = -3, farElsewhere = -5, otherKind = -2, another = -7;
        int score = 0;
        var tie = IncidentTie.GoesOn;
        bool inside = sentence > 0 && document.Sentences[sentence - 1].Paragraph == document.Sentences[sentence].Paragraph;
        if (isCurrent)
        {
            score += goesOn + (inside ? sameParagraph : 0);
        }

        if (facts.Kinds != EventKinds.None && incident.Kinds != EventKinds.None)
        {
            bool shared = (facts.Kinds & incident.Kinds) != 0;
            score += !shared ? otherKind : facts.Events.PointsBack ? knownKind : kind;
            tie = shared && !isCurrent ? IncidentTie.Kind : tie;
        }

        if (facts.Place is { } here && incident.Place is { } there)
        {
            bool same = SentenceFacts.IsSame(document, here, there);
            score += same ? place : inside ? elsewhere : farElsewhere;
            tie = same ? IncidentTie.Place : tie;
        }

        if (facts.Period is { } when && incident.Period is { } then)
        {
            bool same = when.From <= then.To && then.From <= when.To;
            score += same ? time : clash;
            tie = same ? IncidentTie.Time : tie;
        }

        if (tellsAgain)
        {
            score += toll;
            tie = IncidentTie.Toll;
        }

        return (score + (facts.Events.OpensAnother ? another : 0), tie);
    }

    /// <summary>The incident whose toll a sentence tells again, or -1. <paramref name="next"/> is its first toll, and that of the next sentence afterwards.</summary>
    private static int ToldAgain(int sentence, ref int next, int[] of, TollIndex tolls)
    {
        int again = -1;
        for (; next < tolls.Count && tolls.SentenceOf(next) == sentence; next++)
        {
            if (again < 0 && tolls.LastBefore(next) is >= 0 and int before)
            {
                again = of[before];
            }
        }

        return again;
    }

    private static void Take(Incident incident, in SentenceFacts facts)
    {
        incident.Kinds |= facts.Kinds;
        incident.Period ??= facts.Period;
        if (facts.Place is { } place && (incident.Place is null || place.Grain < incident.Place.Grain))
        {
            incident.Place = place;
        }

        if (facts.Actor is { } actor && (incident.Actor is null || (actor.Role == ActorRole.Responsible && incident.Actor.Role != ActorRole.Responsible)))
        {
            incident.Actor = actor;
        }
    }

    /// <summary>What each sentence tells, in a lent array.</summary>
    private static SentenceFacts[] Facts(Document document, SentenceEvents[] found, PlaceMention[] places, PeriodMention[] periods, ActorMention[] actors)
    {
        var facts = ArrayPool<SentenceFacts>.Shared.Rent(found.Length);
        for (int s = 0; s < found.Length; s++)
        {
            facts[s] = new() { Events = found[s] };
        }

        foreach (var place in places)
        {
            facts[document.SentenceOf(place.Tokens.First)].Take(place);
        }

        foreach (var period in periods)
        {
            facts[document.SentenceOf(period.Tokens.First)].Take(period);
        }

        foreach (var actor in actors)
        {
            facts[document.SentenceOf(actor.Tokens.First)].Take(actor);
        }

        return facts;
    }
}
