using System.Text;
using ClaimExtract.Text;

namespace ClaimExtract.Cli.Explaining;

/// <summary>A stretch of an article on one line, cut into pieces, some of which are marked with what they are.</summary>
/// <param name="Pieces">The pieces in order; <c>Mark</c> is null for plain text.</param>
internal sealed record MarkedText(IReadOnlyList<(string Text, string? Mark)> Pieces)
{
    /// <summary>The sentence around a figure, the figure marked.</summary>
    public static MarkedText Around(Analysis analysis, TextSpan figure) =>
        Of(analysis.Article.Text, SentenceAround(analysis, figure), [(figure, "figure")]);

    /// <param name="text">The article.</param>
    /// <param name="stretch">What of it to show.</param>
    /// <param name="marks">What to mark; of marks that overlap the first named stays, those outside are left out.</param>
    public static MarkedText Of(string text, TextSpan stretch, IEnumerable<(TextSpan Span, string Mark)> marks)
    {
        var kept = new List<(TextSpan Span, string Mark)>();
        foreach (var mark in marks)
        {
            if (!mark.Span.IsEmpty && stretch.Contains(mark.Span) && kept.TrueForAll(k => !k.Span.Overlaps(mark.Span)))
            {
                kept.Add(mark);
            }
        }

        kept.Sort((a, b) => a.Span.CompareTo(b.Span));
        var pieces = new List<(string, string?)>();
        int at = stretch.Start;
        foreach (var (span, mark) in kept)
        {
            Add(new(at, span.Start), null);
            Add(span, mark);
            at = span.End;
        }

        Add(new(at, stretch.End), null);
        return new(pieces);

        void Add(TextSpan span, string? mark)
        {
            if (!span.IsEmpty)
            {
                pieces.Add((span.Of(text).ReplaceLineEndings(" "), mark));
            }
        }
    }

    /// <summary>With marks in brackets: <c>[figure: 12]</c>; the figure's needs no name.</summary>
    public string Plain()
    {
        var line = new StringBuilder();
        foreach (var (text, mark) in Pieces)
        {
            line.Append(mark switch { null => text, "figure" => $"[{text}]", _ => $"[{mark}: {text}]" });
        }

        return line.ToString();
    }

    /// <summary>The sentence, or the sentences, in which a span stands.</summary>
    public static TextSpan SentenceAround(Analysis analysis, TextSpan figure)
    {
        var around = figure;
        foreach (var sentence in analysis.Document.Sentences)
        {
            var span = analysis.Document.SpanOf(sentence.Tokens);
            if (span.Overlaps(figure))
            {
                around = new(Math.Min(around.Start, span.Start), Math.Max(around.End, span.End));
            }
        }

        return around;
    }
}
