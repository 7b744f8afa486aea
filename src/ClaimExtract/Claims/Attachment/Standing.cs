using ClaimExtract.Text;

namespace ClaimExtract.Claims.Attachment;

/// <summary>How a mention stands to a claim's figure in the text.</summary>
/// <param name="IsHere">Whether it stands in the figure's sentence.</param>
/// <param name="Position">Here: 0 before the figure, 1 inside the counted phrase, 2 behind it, plus 3 where a clause boundary lies between.</param>
/// <param name="Distance">Here: tokens between, in steps (0 to 5).</param>
/// <param name="Back">Sentences back, in steps (1 to 7), or 0.</param>
/// <param name="Ahead">Sentences ahead, in steps (1 to 7), or 0.</param>
/// <param name="SameParagraph">Whether both stand in one paragraph.</param>
/// <param name="Where">0 headline, 1 first sentence of the body, 2 second, 3 elsewhere.</param>
internal readonly record struct Standing(bool IsHere, int Position, int Distance, int Back, int Ahead, bool SameParagraph, int Where)
{
    public static Standing Of(Scene scene, ClaimDraft draft, TokenSpan mention, Grammar grammar)
    {
        var document = scene.Document;
        int sentence = scene.SentenceOf(mention);
        bool same = document.Sentences[sentence].Paragraph == document.Sentences[draft.Sentence].Paragraph;
        int where = document.Sentences[sentence].IsHeadline ? 0 : Math.Min(3, 1 + sentence - scene.FirstBody);
        if (sentence != draft.Sentence)
        {
            int gap = draft.Sentence - sentence;
            return new(false, 0, 0, gap > 0 ? Step(gap) : 0, gap < 0 ? Step(-gap) : 0, same, where);
        }

        var phrase = draft.Phrase.Tokens;
        if (phrase.Overlaps(mention))
        {
            return new(true, 1, 0, 0, 0, true, where);
        }

        bool behind = mention.First >= phrase.End;
        int from = behind ? phrase.End : mention.End, to = behind ? mention.First : phrase.First;
        int boundary = 0;
        for (int i = from; i < to; i++)
        {
            if (grammar.ClauseOpener.Has(document, i) || Grammar.IsMark(document, i, ';') || Grammar.IsMark(document, i, ':') || grammar.IsSaying(document, i))
            {
                boundary = 3;
            }
        }

        return new(true, (behind ? 2 : 0) + boundary, Step(to - from) - 1, 0, 0, true, where);
    }

    /// <summary>1, 2, 3, 4-5, 6-9, 10-15, 16 and more as 1 to 7.</summary>
    public static int Step(int n) => n switch { <= 1 => 1, 2 => 2, 3 => 3, <= 5 => 4, <= 9 => 5, <= 15 => 6, _ => 7 };
}
