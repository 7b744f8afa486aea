using ClaimExtract.Matching;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Reading;

namespace ClaimExtract.Incidents;

/// <summary>
/// Divides the sentences of an article among incidents: a sentence opens another one where it tells another time or,
/// as an account of its own, another place, or says so ('in a separate attack'); it returns to an earlier one where it
/// tells that one's time again. The headline belongs to the first. Thread-safe.
/// </summary>
internal sealed class IncidentFinder(Lexicon lexicon)
{
    private readonly WordClass shift = lexicon["shift-cue"];

    private sealed class Incident
    {
        public (DateOnly From, DateOnly To)? Period { get; set; }

        public string? Place { get; set; }
    }

    /// <summary>The number of the incident, from 0, that each sentence speaks of.</summary>
    public int[] Find(Document document, PlaceMention[] places, PeriodMention[] periods)
    {
        var result = new int[document.Sentences.Length];
        var incidents = new List<Incident> { new() };
        int current = 0, nextPlace = 0, nextPeriod = 0;
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            var (period, place) = (Time(sentence, periods, ref nextPeriod), Spot(document, sentence, places, ref nextPlace));
            if (!sentence.IsHeadline)
            {
                current = Next(document, sentence, incidents, current, period, place);
            }

            incidents[current].Period ??= period;
            incidents[current].Place ??= place;
            result[s] = current;
        }

        return result;
    }

    private int Next(Document document, Sentence sentence, List<Incident> incidents, int current, (DateOnly From, DateOnly To)? period, string? place)
    {
        if (period is { } time && incidents[current].Period is { } known && !Overlap(time, known))
        {
            int earlier = incidents.FindIndex(i => i.Period is { } other && Overlap(time, other));
            return earlier >= 0 ? earlier : Open(incidents, period, place);
        }

        bool shifts = HasShift(document, sentence);
        bool opensParagraph = document.Tokens[sentence.Tokens.First].LineStart;
        bool elsewhere = place is not null && incidents[current].Place is { } here && !string.Equals(here, place, StringComparison.OrdinalIgnoreCase);
        if (shifts || (elsewhere && opensParagraph))
        {
            int earlier = elsewhere ? incidents.FindIndex(i => string.Equals(i.Place, place, StringComparison.OrdinalIgnoreCase)) : -1;
            return earlier >= 0 && !shifts ? earlier : Open(incidents, period ?? incidents[current].Period, place);
        }

        return current;
    }

    private static int Open(List<Incident> incidents, (DateOnly From, DateOnly To)? period, string? place)
    {
        incidents.Add(new() { Period = period, Place = place });
        return incidents.Count - 1;
    }

    private bool HasShift(Document document, Sentence sentence)
    {
        const int head = 6; // tokens: the cue stands at the head of its sentence
        for (int i = sentence.Tokens.First; i < Math.Min(sentence.Tokens.End, sentence.Tokens.First + head); i++)
        {
            if (shift.EndAt(document, i, sentence.Tokens.End) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static (DateOnly From, DateOnly To)? Time(Sentence sentence, PeriodMention[] periods, ref int next)
    {
        (DateOnly, DateOnly)? found = null;
        for (; next < periods.Length && periods[next].Tokens.First < sentence.Tokens.End; next++)
        {
            var period = periods[next];
            if (found is null && period.Role is PeriodRole.When or PeriodRole.Relative && period is { From: { } from, To: { } to } && period.Tokens.First >= sentence.Tokens.First)
            {
                found = (from, to);
            }
        }

        return found;
    }

    private static string? Spot(Document document, Sentence sentence, PlaceMention[] places, ref int next)
    {
        string? found = null;
        for (; next < places.Length && places[next].Tokens.First < sentence.Tokens.End; next++)
        {
            var place = places[next];
            if (found is null && place.Role == PlaceRole.Location && place.Grain <= PlaceGrain.Settlement && place.Tokens.First >= sentence.Tokens.First)
            {
                found = place.Name ?? document.TextOf(place.Tokens);
            }
        }

        return found;
    }

    private static bool Overlap((DateOnly From, DateOnly To) a, (DateOnly From, DateOnly To) b) => a.From <= b.To && b.From <= a.To;
}
