using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims.Typing;

/// <summary>Puts the tags of another annotator on the document's own tokens.</summary>
internal static class TagReader
{
    /// <summary>The document with the part of speech of each token: of the annotated token that shares most with it, the first of equals.</summary>
    /// <exception cref="ArgumentException">A span is empty, out of the text or overlaps another, or a tag is none.</exception>
    public static Document Tag(Document document, ITextAnnotator annotator)
    {
        string name = annotator.GetType().Name;
        AnnotatedToken[] annotated = [.. annotator.Annotate(document.Text) ?? throw new ArgumentException($"{name} gave null, not a list of tokens")];
        Array.Sort(annotated, (a, b) => a.Span.CompareTo(b.Span));
        for (int i = 0; i < annotated.Length; i++)
        {
            if (Fault(annotated[i], i > 0 ? annotated[i - 1].Span : default, document.Text.Length) is { } reason)
            {
                throw new ArgumentException($"{name}: token {annotated[i].Span} of a text of {document.Text.Length} code units {reason}");
            }
        }

        var tags = new PartOfSpeech[document.Tokens.Length];
        int next = 0;
        for (int t = 0; t < tags.Length; t++)
        {
            var span = document.Tokens[t].Span;
            while (next < annotated.Length && annotated[next].Span.End <= span.Start)
            {
                next++;
            }

            int most = 0;
            for (int i = next; i < annotated.Length && annotated[i].Span.Start < span.End; i++)
            {
                int shared = Math.Min(span.End, annotated[i].Span.End) - Math.Max(span.Start, annotated[i].Span.Start);
                if (shared > most)
                {
                    most = shared;
                    tags[t] = annotated[i].Tag;
                }
            }
        }

        return document.With(tags);
    }

    private static string? Fault(AnnotatedToken token, TextSpan before, int length) => token switch
    {
        { Span.IsEmpty: true } => "is empty",
        { Span.End: var end } when end > length => "ends behind the text",
        { Span: var span } when span.Overlaps(before) => $"overlaps token {before}",
        _ when !Enum.IsDefined(token.Tag) => "has a tag that is none",
        _ => null,
    };
}
