using System.Globalization;
using System.Text;
using ClaimExtract.Incidents;

namespace ClaimExtract.Cli.Explaining;

/// <summary>The incidents of an analysis, made ready to be shown.</summary>
internal sealed class IncidentLines(Analysis analysis)
{
    private readonly int[] starts = Array.ConvertAll(analysis.Document.Sentences, s => analysis.Document.SpanOf(s.Tokens).Start);

    private IncidentMap Incidents => analysis.Scene.Incidents;

    /// <summary>One line for each incident that a claim belongs to: what it is, where, when, who did it, and which sentences tell of it.</summary>
    public IEnumerable<string> All() => analysis.Claims.Select(claim => Incidents.OfSentence[SentenceOf(claim)]).Distinct().Order().Select(number => Line(Incidents.All[number]));

    /// <summary>The incident of a claim and why its sentence was taken to belong to it: 'i2, tells its place again'.</summary>
    public string Of(Claim claim)
    {
        int sentence = SentenceOf(claim);
        return $"{Name(Incidents.OfSentence[sentence])}, {Reason(Incidents.Ties[sentence])}";
    }

    /// <summary>The sentence that the claim's begins in.</summary>
    private int SentenceOf(Claim claim)
    {
        int at = Array.BinarySearch(starts, claim.Sentence.Start);
        return at >= 0 ? at : Math.Max(0, ~at - 1);
    }

    private string Line(Incident incident)
    {
        var line = new StringBuilder($"{Name(incident.Number)} {(incident.Kinds == EventKinds.None ? "event" : incident.Kinds.ToString())}");
        if (incident.Place is { } place)
        {
            line.Append(CultureInfo.InvariantCulture, $"  where '{Words(place.Tokens)}'");
        }

        if (incident.Period is { } period)
        {
            line.Append(CultureInfo.InvariantCulture, $"  when '{Words(period.Tokens)}'");
        }

        if (incident.Actor is { } actor)
        {
            line.Append(CultureInfo.InvariantCulture, $"  who '{Words(actor.Tokens)}'");
        }

        return line.Append(CultureInfo.InvariantCulture, $"  sentences {Ranges(incident.Number)}").ToString();
    }

    /// <summary>The numbers of an incident's sentences, counted from 1: '1-4, 9'.</summary>
    private string Ranges(int incident)
    {
        var ranges = new List<string>();
        for (int s = 0; s < Incidents.OfSentence.Length; s++)
        {
            int first = s;
            while (s < Incidents.OfSentence.Length && Incidents.OfSentence[s] == incident)
            {
                s++;
            }

            if (s > first)
            {
                string last = s.ToString(CultureInfo.InvariantCulture);
                ranges.Add(s == first + 1 ? last : string.Create(CultureInfo.InvariantCulture, $"{first + 1}-{last}"));
            }
        }

        return string.Join(", ", ranges);
    }

    private static string Reason(IncidentTie tie) => tie switch
    {
        IncidentTie.Opens => "opens it",
        IncidentTie.GoesOn => "goes on with it",
        IncidentTie.Toll => "tells its toll again",
        IncidentTie.Time => "tells its time again",
        IncidentTie.Place => "tells its place again",
        _ => "names its kind of event again",
    };

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"i{number + 1}");

    private string Words(ClaimExtract.Text.TokenSpan tokens) => analysis.Document.TextOf(tokens).ReplaceLineEndings(" ");
}
