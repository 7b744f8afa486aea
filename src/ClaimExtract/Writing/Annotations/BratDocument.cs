using System.Globalization;
using System.Text;
using ClaimExtract.Text;

namespace ClaimExtract.Writing.Annotations;

/// <summary>The annotations of one article in brat standoff.</summary>
internal sealed class BratDocument(ArticleClaims article)
{
    private readonly StringBuilder lines = new();
    private readonly string text = article.Article.Text;
    private readonly CodePoints offsets = CodePoints.Of(article.Article.Text);
    private readonly Dictionary<(string Type, TextSpan Span), string> parts = [];
    private int spans;
    private int attributes;
    private readonly HashSet<string> resolved = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A span ends after the text.</exception>
    public string Text()
    {
        // A claim's number is that of its event, so that parts can be tied before their whole is written.
        var events = article.Claims.Select((claim, i) => (claim.Id, Event: $"E{i + 1}")).ToDictionary(pair => pair.Id, pair => pair.Event, StringComparer.Ordinal);
        foreach (var claim in article.Claims)
        {
            WriteClaim(claim, events);
        }

        return lines.ToString();
    }

    private void WriteClaim(Claim claim, Dictionary<string, string> events)
    {
        string type = EnumNames.Of(claim.Type), own = events[claim.Id], trigger = Mark(type, claim.Figure.Span);
        var arguments = new StringBuilder();
        foreach (var part in ClaimSpan.Of(claim))
        {
            if (part.Name != "figure")
            {
                string role = BratConfiguration.Role(part.Name);
                arguments.Append(' ').Append(role).Append(':').Append(PartOf(role, part.Span));
            }
        }

        if (claim.PartOf is { } whole && events.TryGetValue(whole, out string? wholeEvent))
        {
            arguments.Append(" PartOf:").Append(wholeEvent);
        }

        Line($"{own}\t{type}:{trigger}{arguments}");
        Attribute("Qualifier", own, EnumNames.Of(claim.Figure.Qualifier));
        Attribute("Stance", own, EnumNames.Of(claim.Stance));
        if (claim.Assessment is { } assessment)
        {
            Attribute("Assessment", own, EnumNames.Of(assessment));
        }

        Flag("Cumulative", own, claim.Cumulative);
        Flag("Share", own, claim.Figure.Kind == FigureKind.Share);
        foreach (var group in claim.Groups)
        {
            Flag(EnumNames.Of(group), own, true);
        }

        if (claim.Place is { GeonameId: { } id } place && !place.Span.IsEmpty && resolved.Add($"{PartOf("Place", place.Span)} GeoNames:{id}"))
        {
            Line($"N{resolved.Count}\tReference {PartOf("Place", place.Span)} GeoNames:{id}\t{Plain(place.Name ?? place.Text)}");
        }

        Line($"#{own[1..]}\tAnnotatorNotes {own}\t{Note(claim)}");
    }

    /// <summary>What no mark in the text can hold: bounds and days. <c>open</c> is an end that is open.</summary>
    private static string Note(Claim claim)
    {
        var note = new StringBuilder($"min={Bound(claim.Figure.Min)} max={Bound(claim.Figure.Max)}");
        if (claim.Period is { } period)
        {
            note.Append($" from={ClaimJsonWriter.IsoDate(period.From) ?? "open"} to={ClaimJsonWriter.IsoDate(period.To) ?? "open"}");
        }

        return note.ToString();
    }

    private static string Bound(double? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "open";

    /// <summary>A part that several claims share is marked once.</summary>
    private string PartOf(string type, TextSpan span)
    {
        if (!parts.TryGetValue((type, span), out string? mark))
        {
            mark = Mark(type, span);
            parts.Add((type, span), mark);
        }

        return mark;
    }

    private string Mark(string type, TextSpan span)
    {
        if (span.End > text.Length)
        {
            throw new ArgumentException($"the text of article '{article.Article.Id}' is not at hand");
        }

        var pieces = Pieces(span).ToList();
        string where = string.Join(';', pieces.Select(piece => $"{offsets.At(piece.Start)} {offsets.At(piece.End)}"));
        string mark = $"T{++spans}";
        Line($"{mark}\t{type} {where}\t{string.Join(' ', pieces.Select(piece => piece.Of(text)))}");
        return mark;
    }

    /// <summary>A mark may not run over the end of a line: it goes on in pieces.</summary>
    private IEnumerable<TextSpan> Pieces(TextSpan span)
    {
        int start = span.Start;
        for (int i = span.Start; i <= span.End; i++)
        {
            if (i == span.End || text[i] is '\n' or '\r')
            {
                if (i > start)
                {
                    yield return new(start, i);
                }

                start = i + 1;
            }
        }
    }

    private void Attribute(string name, string target, string value) => Line($"A{++attributes}\t{name} {target} {value}");

    private void Flag(string name, string target, bool set)
    {
        if (set)
        {
            Line($"A{++attributes}\t{name} {target}");
        }
    }

    private void Line(string line) => lines.Append(line).Append('\n');

    private static string Plain(string name) => name.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
