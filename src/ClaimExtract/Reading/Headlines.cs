using ClaimExtract.Text;

namespace ClaimExtract.Reading;

/// <summary>
/// Finds what a reader takes as the headline: of the lines above the first running paragraph the one that names most
/// of what the article goes on to tell, with a subhead beside it, so that menus, dates and credits are passed over.
/// An article without running text has none.
/// </summary>
internal static class Headlines
{
    private const int Most = 3; // kicker, headline, subhead
    private const int FewestWords = 3;
    private const int FewestLaterWords = 4; // of a line that does not stand at the very top
    private const int FewestBodyWords = 12; // of a paragraph that ends like a sentence
    private const int FewestOpenBodyWords = 30; // of one that does not
    private const int BodyReach = 250; // tokens of running text that a headline is compared with
    private const int MostStems = 1024; // room for twice the stems that the body has at most
    private const int MostOfLine = 64; // and for twice those of a line that is not running text
    private const int UsualLines = 64;
    private const int ShortestStem = 4; // letters of a word that tells what a line is about
    private const int Stem = 5; // letters by which two forms of a word are known as one

    /// <summary>Marks the sentences of the headline's paragraphs.</summary>
    public static void Mark(string text, TokenList tokens, List<Sentence> sentences)
    {
        var above = new List<Line>();
        int body = 0, position = 0;
        for (; body < sentences.Count; position++)
        {
            int end = ParagraphEnd(sentences, body);
            var (words, closed) = Measure(text, tokens, Tokens(sentences, body, end));
            if (IsRunning(words, closed))
            {
                break;
            }

            if (!closed && words >= (body == 0 ? FewestWords : FewestLaterWords))
            {
                above.Add(new(body, end, position));
            }

            body = end;
        }

        if (body < sentences.Count && above.Count > 0)
        {
            var told = new StemSet(stackalloc int[MostStems]);
            Tell(text, tokens, sentences, body, ref told);
            Span<int> scores = above.Count <= UsualLines ? stackalloc int[above.Count] : new int[above.Count];
            for (int i = 0; i < scores.Length; i++)
            {
                scores[i] = Shared(text, tokens, Tokens(sentences, above[i].First, above[i].End), told);
            }

            Choose(above, scores, sentences);
        }
    }

    /// <summary>The stems of the first running paragraphs; menus and related headlines between them don't count.</summary>
    private static void Tell(string text, TokenList tokens, List<Sentence> sentences, int body, ref StemSet told)
    {
        int limit = Math.Min(tokens.Length, sentences[body].Tokens.First + (BodyReach * 2));
        int read = 0;
        while (body < sentences.Count && sentences[body].Tokens.First < limit && read < BodyReach)
        {
            int end = ParagraphEnd(sentences, body);
            var span = Tokens(sentences, body, end);
            var (words, closed) = Measure(text, tokens, span);
            if (IsRunning(words, closed))
            {
                Stems(text, tokens, new(span.First, Math.Min(span.End, span.First + BodyReach)), ref told);
                read += span.Length;
            }

            body = end;
        }
    }

    private static bool IsRunning(int words, bool closed) => words >= FewestOpenBodyWords || (closed && words >= FewestBodyWords);

    private static TokenSpan Tokens(List<Sentence> sentences, int first, int end) =>
        new(sentences[first].Tokens.First, sentences[end - 1].Tokens.End);

    /// <summary>A line above the body: its sentences, and which paragraph of the article it is.</summary>
    private readonly record struct Line(int First, int End, int Position);

    private static void Choose(List<Line> above, ReadOnlySpan<int> scores, List<Sentence> sentences)
    {
        // A line or two at the very top are the headline whatever they say; below a menu it must speak of the body.
        bool leads = above.Count <= Most && above[0].Position == 0;
        int best = leads ? 0 : -1, most = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            if (!leads && scores[i] > 0 && scores[i] >= most)
            {
                (best, most) = (i, scores[i]);
            }
        }

        if (best < 0)
        {
            return;
        }

        int first = best, end = best + 1;
        while (end - first < Most && end < above.Count && scores[end] > 0 && above[end].Position == above[end - 1].Position + 1)
        {
            end++;
        }

        while (end - first < Most && first > 0 && scores[first - 1] > 0 && above[first - 1].Position == above[first].Position - 1)
        {
            first--;
        }

        for (int s = above[first].First; s < above[end - 1].End; s++)
        {
            sentences[s] = sentences[s] with { IsHeadline = true };
        }
    }

    /// <summary>How many stems of a line the body has too; 0 where they are fewer than two or than a third.</summary>
    private static int Shared(string text, TokenList tokens, TokenSpan line, in StemSet body)
    {
        var own = new StemSet(stackalloc int[MostOfLine]);
        Stems(text, tokens, line, ref own);
        int shared = own.CountIn(body);
        return shared >= 2 && shared * 3 >= own.Count ? shared : 0;
    }

    private static int ParagraphEnd(List<Sentence> sentences, int first)
    {
        int end = first + 1;
        while (end < sentences.Count && sentences[end].Paragraph == sentences[first].Paragraph)
        {
            end++;
        }

        return end;
    }

    /// <summary>The number of words, and whether the last mark, closing marks apart, is one that ends sentences.</summary>
    private static (int Words, bool Closed) Measure(string text, TokenList tokens, TokenSpan span)
    {
        int words = 0;
        bool closed = false;
        for (int i = span.First; i < span.End; i++)
        {
            char c = text[tokens[i].Start];
            words += tokens[i].IsWord || tokens[i].IsNumber ? 1 : 0;
            closed = Marks.Stops(c) || (closed && (Marks.ClosesQuotation(c) || Marks.ClosesBracket(c)));
        }

        return (words, closed);
    }

    /// <summary>Adds what names the matter of a text: its numbers and the first letters of its longer words, hashed.</summary>
    private static void Stems(string text, TokenList tokens, TokenSpan span, ref StemSet stems)
    {
        for (int i = span.First; i < span.End; i++)
        {
            if (tokens[i].IsNumber || (tokens[i].IsWord && tokens[i].Length >= ShortestStem))
            {
                uint hash = 2166136261;
                int letters = tokens[i].IsNumber ? int.MaxValue : Stem;
                for (int c = tokens[i].Start; c < tokens[i].End && letters > 0; c++)
                {
                    if (char.IsLetterOrDigit(text[c]))
                    {
                        hash = (hash ^ Vocabulary.Fold(text[c])) * 16777619;
                        letters--;
                    }
                }

                stems.Add((int)hash);
            }
        }
    }
}
