using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>The numbers that another recogniser found in one document, on the document's tokens.</summary>
internal sealed class RecognizedCores
{
    private readonly Document document;
    private readonly RecognizedFigure[] figures;
    private int next;

    /// <summary>Asks the recogniser once and refuses what makes no sense.</summary>
    /// <exception cref="ArgumentException">A span is empty, out of the text or overlaps another, or bounds are no bounds.</exception>
    public RecognizedCores(IFigureRecognizer recognizer, Document document)
    {
        this.document = document;
        figures = [.. recognizer.Recognize(document.Text) ?? throw new ArgumentException($"{Name(recognizer)} gave null, not a list of figures")];
        Array.Sort(figures, (a, b) => a.Span.CompareTo(b.Span));
        for (int i = 0; i < figures.Length; i++)
        {
            string? reason = Fault(figures[i], i > 0 ? figures[i - 1].Span : default);
            if (reason is not null)
            {
                throw new ArgumentException($"{Name(recognizer)}: figure {figures[i].Span} of a text of {document.Text.Length} code units {reason}");
            }
        }
    }

    /// <summary>Puts the recognised numbers of a sentence in the place of the built-in ones; sentences come in order.</summary>
    public void Replace(TokenSpan sentence, List<FigureCore> cores)
    {
        var own = cores.ToArray();
        cores.Clear();
        int token = sentence.First;
        for (; next < figures.Length && token < sentence.End; next++)
        {
            var span = figures[next].Span;
            while (token < sentence.End && document.Tokens[token].End <= span.Start)
            {
                token++;
            }

            int end = token;
            while (end < sentence.End && document.Tokens[end].Start < span.End)
            {
                end++;
            }

            if (token == sentence.End)
            {
                break;
            }

            if (end > token)
            {
                cores.Add(Core(figures[next], new(token, end), own));
                token = end;
            }
        }

        int taken = cores.Count;
        foreach (var core in own)
        {
            if (core.Kind is not (CoreKind.Number or CoreKind.Share) && !cores.Exists(c => c.Tokens.Overlaps(core.Tokens)))
            {
                cores.Add(core);
            }
        }

        if (cores.Count > taken)
        {
            cores.Sort((a, b) => a.Tokens.First.CompareTo(b.Tokens.First));
        }
    }

    /// <summary>The core on these tokens. How it is written is known where the built-in reader read the same words.</summary>
    private FigureCore Core(in RecognizedFigure figure, TokenSpan tokens, FigureCore[] own)
    {
        var kind = figure.Kind == FigureKind.Share ? CoreKind.Share : figure.Min is null || figure.Max is null ? CoreKind.Vague : CoreKind.Number;
        if (Array.Find(own, c => c.Tokens == tokens) is { } same && same.Kind == kind)
        {
            return same with { Min = figure.Min, Max = figure.Max };
        }

        bool digits = false;
        for (int token = tokens.First; token < tokens.End; token++)
        {
            digits |= document.Tokens[token].IsNumber;
        }

        return new(tokens, figure.Min, figure.Max, kind, digits ? CoreTraits.Digits : CoreTraits.None);
    }

    private string? Fault(in RecognizedFigure figure, TextSpan before) => figure switch
    {
        { Span.IsEmpty: true } => "is empty",
        { Span.End: var end } when end > document.Text.Length => "ends behind the text",
        { Span: var span } when span.Overlaps(before) => $"overlaps figure {before}",
        { Min: { } min } when !(double.IsFinite(min) && min >= 0) => "has a lower bound that is negative or not finite",
        { Max: { } max } when !(double.IsFinite(max) && max >= 0) => "has an upper bound that is negative or not finite",
        _ when figure.Min > figure.Max => "has its lower bound above the upper one",
        _ when !Enum.IsDefined(figure.Kind) => "is neither a count nor a share",
        _ => null,
    };

    private static string Name(IFigureRecognizer recognizer) => recognizer.GetType().Name;
}
