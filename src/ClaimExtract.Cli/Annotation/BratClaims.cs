using System.Globalization;
using ClaimExtract.Cli.Input;
using ClaimExtract.Text;
using ClaimExtract.Writing.Annotations;

namespace ClaimExtract.Cli.Annotation;

/// <summary>
/// Makes gold claims of brat events. Bounds, days and qualifier are those of note and attributes; where an annotator
/// marked a figure or a time and wrote none, they are read from the words.
/// </summary>
internal sealed class BratClaims(BratFile file, Article article, MentionSet mentions)
{
    private static readonly string[] NoteKeys = ["min", "max", "from", "to"];

    /// <exception cref="UnreadableException">An event is not of the form that <c>annotation.conf</c> tells; its line is named.</exception>
    public List<GoldClaim> Read()
    {
        var ordered = file.Events.OrderBy(e => file.Mark(e.Trigger, e.Line).Span).ToList();
        var ids = ordered.Select((e, i) => (e.Id, Claim: $"c{i + 1}")).ToDictionary(pair => pair.Id, pair => pair.Claim, StringComparer.Ordinal);
        return [.. ordered.Select(e => Claim(e, ids))];
    }

    private GoldClaim Claim(BratEvent e, Dictionary<string, string> ids)
    {
        var span = file.Mark(e.Trigger, e.Line).Span;
        var (values, free) = ReadNote(file.Note(e.Id));
        var read = mentions.Figures.Where(figure => Span(figure.Tokens).Overlaps(span)).OrderByDescending(figure => figure.IsCandidate).FirstOrDefault();
        if (read is null && !(values.ContainsKey("min") && values.ContainsKey("max")))
        {
            throw new UnreadableException($"line {e.Line}: no number can be read in '{span.Of(article.Text)}'", $"write 'min=12 max=open' into the note of {e.Id}");
        }

        var sentence = Sentence(span);
        return new()
        {
            Id = ids[e.Id],
            Type = Name<ClaimType>(e.Type, e.Line),
            Figure = span,
            Min = values.TryGetValue("min", out string? min) ? Bound(min, e) : read!.Min,
            Max = values.TryGetValue("max", out string? max) ? Bound(max, e) : read!.Max,
            Qualifier = Attribute<FigureQualifier>(e, "Qualifier") ?? read?.Qualifier ?? FigureQualifier.Exact,
            IsShare = file.Has(e.Id, "Share"),
            Counted = Part(e, "Counted")?.Span,
            Groups = [.. Enum.GetValues<VictimGroup>().Where(group => file.Has(e.Id, group.ToString()))],
            Actor = Part(e, "Actor", sentence),
            Place = Part(e, "Place", sentence),
            Period = Period(e, values, sentence),
            Source = Part(e, "Source", sentence),
            Via = Part(e, "Via")?.Span,
            Stance = Attribute<Stance>(e, "Stance") ?? Stance.Asserted,
            Assessment = Attribute<Assessment>(e, "Assessment"),
            PartOf = e.Arguments.Where(argument => argument.Role == "PartOf").Select(argument => ids.GetValueOrDefault(argument.Target)).FirstOrDefault(),
            Cumulative = file.Has(e.Id, "Cumulative"),
            Sure = !file.Has(e.Id, BratConfiguration.Unsure),
            Note = free,
        };
    }

    private GoldPeriod? Period(BratEvent e, Dictionary<string, string> values, TextSpan sentence)
    {
        var part = Part(e, "Period", sentence);
        if (values.ContainsKey("from") || values.ContainsKey("to"))
        {
            return new(part?.Span, Day("from"), Day("to"), part?.IsInSentence ?? false);
        }

        if (part is null)
        {
            return null;
        }

        var read = mentions.Periods.FirstOrDefault(period => period.IsResolved && Span(period.Tokens).Overlaps(part.Span));
        return read is not null
            ? new(part.Span, read.From, read.To, part.IsInSentence)
            : throw new UnreadableException($"line {e.Line}: no day can be read in '{part.Span.Of(article.Text)}'", $"write 'from=2018-07-27 to=open' into the note of {e.Id}");

        DateOnly? Day(string key) => values.GetValueOrDefault(key) is not { } text || text == "open" ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new UnreadableException($"the note of {e.Id}: '{key}={text}' is no day", "write it like 2018-07-27, or open");
    }

    private GoldPart? Part(BratEvent e, string role, TextSpan sentence = default)
    {
        var argument = e.Arguments.FirstOrDefault(argument => argument.Role.TrimEnd("0123456789".ToCharArray()) == role);
        if (argument.Target is null)
        {
            return null;
        }

        var span = file.Mark(argument.Target, e.Line).Span;
        return new(span, sentence.Contains(span));
    }

    private TextSpan Sentence(TextSpan figure)
    {
        foreach (var sentence in mentions.Document.Sentences)
        {
            var span = mentions.Document.SpanOf(sentence.Tokens);
            if (span.Overlaps(figure))
            {
                return span;
            }
        }

        return figure;
    }

    private TextSpan Span(TokenSpan tokens) => mentions.Document.SpanOf(tokens);

    private T? Attribute<T>(BratEvent e, string name)
        where T : struct, Enum => file.Attribute(e.Id, name) is var (value, line) ? Name<T>(value, line) : null;

    private static T Name<T>(string name, int line)
        where T : struct, Enum => Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name)
        : throw new UnreadableException($"line {line}: '{name}' is no {typeof(T).Name}", $"there are {string.Join(", ", Enum.GetNames<T>())}");

    private static double? Bound(string text, BratEvent e) => text == "open" ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value
        : throw new UnreadableException($"the note of {e.Id}: '{text}' is no number", "write digits, or open");

    /// <summary>Keys with their values, and the rest of the note as the annotator's own words.</summary>
    private static (Dictionary<string, string> Values, string? Free) ReadNote(string note)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var free = new List<string>();
        foreach (string word in note.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && NoteKeys.Contains(word[..equals]))
            {
                values[word[..equals]] = word[(equals + 1)..];
            }
            else
            {
                free.Add(word);
            }
        }

        return (values, free.Count == 0 ? null : string.Join(' ', free));
    }
}
