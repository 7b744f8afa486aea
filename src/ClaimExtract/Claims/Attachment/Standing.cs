using ClaimExtract.Text;

namespace ClaimExtract.Claims.Attachment;

/// <summary>How a mention stands to a claim's figure in the text.</summary>
internal static class Standing
{
    /// <summary>How a mention stands to a figure of its own sentence.</summary>
    /// <param name="Position">0 before the figure, 1 inside the counted phrase, 2 behind it, plus 3 where a clause boundary lies between.</param>
    /// <param name="Distance">Tokens between, in steps (0 to 5).</param>
    internal readonly record struct InSentence(int Position, int Distance);

    /// <summary>How a sentence stands to that of a figure.</summary>
    /// <param name="Back">Sentences back, in steps (1 to 7), or 0.</param>
    /// <param name="Ahead">Sentences ahead, in steps (1 to 7), or 0.</param>
    /// <param name="SameParagraph">Whether both stand in one paragraph.</param>
    /// <param name="Where">See <see cref="WhereOf"/>.</param>
    internal readonly record struct OfSentence(int Back, int Ahead, bool SameParagraph, int Where);

    /// <summary>How a mention stands to the figure of a claim of its sentence.</summary>
    public static InSentence Here(Scene scene, ClaimDraft draft, TokenSpan mention, Grammar grammar)
    {
        var document = scene.Document;
        var phrase = draft.Phrase.Tokens;
        if (phrase.Overlaps(mention))
        {
            return new(1, 0);
        }

        bool behind = mention.First >= phrase.End;
        int from = behind ? phrase.End : mention.End, to = behind ? mention.First : phrase.First;
        int boundary = 0;
        for (int i = from; i < to && boundary == 0; i++)
        {
            if (grammar.IsBoundary(document, i))
            {
                boundary = 3;
            }
        }

        return new((behind ? 2 : 0) + boundary, Step(to - from) - 1);
    }

    /// <summary>How a sentence stands to another, that of the figure.</summary>
    public static OfSentence Away(Scene scene, int figure, int sentence)
    {
        bool same = scene.Document.Sentences[sentence].Paragraph == scene.Document.Sentences[figure].Paragraph;
        int gap = figure - sentence;
        return new(gap > 0 ? Step(gap) : 0, gap < 0 ? Step(-gap) : 0, same, WhereOf(scene, sentence));
    }

    /// <summary>0 headline, 1 first sentence of the body, 2 second, 3 elsewhere.</summary>
    public static int WhereOf(Scene scene, int sentence) => scene.Document.Sentences[sentence].IsHeadline ? 0 : Math.Min(3, 1 + sentence - scene.FirstBody);

    /// <summary>1, 2, 3, 4-5, 6-9, 10-15, 16 and more as 1 to 7.</summary>
    public static int Step(int n) => n switch { <= 1 => 1, 2 => 2, 3 => 3, <= 5 => 4, <= 9 => 5, <= 15 => 6, _ => 7 };
}
