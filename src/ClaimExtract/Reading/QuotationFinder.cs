namespace ClaimExtract.Reading;

/// <summary>
/// Pairs quotation marks. A quotation ends at its closing mark, or, where that is missing, with its paragraph; where
/// the next paragraph opens with a mark again, the speech goes on there. Marks inside a quotation are nested and
/// give none of their own. Apostrophes are no marks: a single mark opens a quotation only where one closes it.
/// </summary>
internal sealed class QuotationFinder
{
    private readonly string text;
    private readonly TokenList tokens;
    private readonly List<Quotation> found = [];

    // No mark closes a single quotation from this token on, up to the end of its paragraph: found once, not asked again.
    private (int From, int To, bool Curly) unclosed;

    private QuotationFinder(string text, TokenList tokens)
    {
        this.text = text;
        this.tokens = tokens;
    }

    private enum Style : byte
    {
        None,
        Double,
        Guillemets,
        ReversedGuillemets,
        Curly,
        Straight,
    }

    /// <summary>The quotations, in order, disjoint. Each paragraph is made of whole sentences.</summary>
    public static Quotation[] Find(string text, TokenList tokens, List<Sentence> sentences)
    {
        var finder = new QuotationFinder(text, tokens);
        for (int s = 0; s < sentences.Count;)
        {
            int first = sentences[s].Tokens.First, paragraph = sentences[s].Paragraph;
            while (s < sentences.Count && sentences[s].Paragraph == paragraph)
            {
                s++;
            }

            finder.Paragraph(first, sentences[s - 1].Tokens.End);
        }

        return [.. finder.found];
    }

    private void Paragraph(int first, int end)
    {
        int open = -1;
        var style = Style.None;
        for (int i = first; i < end; i++)
        {
            if (tokens[i].IsWord || tokens[i].IsNumber)
            {
                continue;
            }

            if (open >= 0 && Closes(i, end, style))
            {
                Add(open, i, false);
                open = -1;
            }
            else if (open < 0 || (style == Style.Double && IsStraightOpening(i, end)))
            {
                var opened = Opening(i, end);
                if (opened != Style.None)
                {
                    if (open >= 0)
                    {
                        Add(open, i, false);
                    }

                    (open, style) = (i, opened);
                }
            }
        }

        if (open >= 0)
        {
            Add(open, end, end < tokens.Length && StyleOf(end) == style);
        }
    }

    private void Add(int open, int end, bool continues)
    {
        // The opening mark itself is no part of the quotation.
        if (open + 1 < end)
        {
            found.Add(new(new(open + 1, end), continues));
        }
    }

    /// <summary>The kind of quotation that token <paramref name="i"/> opens.</summary>
    private Style Opening(int i, int end)
    {
        var style = StyleOf(i);
        bool attached = i + 1 < end && !tokens[i + 1].SpaceBefore;
        switch (style)
        {
            case Style.Double when text[tokens[i].Start] == '"':
                // '6" gun' and 'stop," he' close, whatever was lost before.
                return IsStraightClosing(i, end) ? Style.None : style;
            case Style.ReversedGuillemets:
                return attached && tokens[i].SpaceBefore ? style : Style.None;
            case Style.Curly or Style.Straight:
                return attached && (tokens[i].SpaceBefore || IsOpeningMark(i - 1)) && !IsClipped(i + 1) && IsClosed(i, end, style) ? style : Style.None;
            default:
                return style;
        }
    }

    private Style StyleOf(int i)
    {
        char c = text[tokens[i].Start];
        if (c == '"')
        {
            return Style.Double;
        }

        return tokens[i].Length != 1 ? Style.None : c switch
        {
            '\u201C' or '\u201E' or '\u201F' or '\u300C' or '\u300E' => Style.Double,
            '\u00AB' or '\u2039' => Style.Guillemets,
            '\u00BB' or '\u203A' => Style.ReversedGuillemets,
            '\u2018' or '\u201A' => Style.Curly,
            '\'' => Style.Straight,
            _ => Style.None,
        };
    }

    private bool Closes(int i, int end, Style style)
    {
        char c = text[tokens[i].Start];
        switch (style)
        {
            case Style.Double:
                return c is '\u201D' or '\u300D' or '\u300F' || (c == '"' && !IsStraightOpening(i, end))
                    || (c == '\u201C' && !tokens[i].SpaceBefore && !IsOpeningMark(i - 1));
            case Style.Guillemets:
                return c is '\u00BB' or '\u203A';
            case Style.ReversedGuillemets:
                return c is '\u00AB' or '\u2039';
            default:
                return tokens[i].Length == 1 && ClosesSingle(i, style) && !IsPluralPossessive(i, end, style);
        }
    }

    /// <summary>A straight mark behind a blank and before a word.</summary>
    private bool IsStraightOpening(int i, int end) =>
        text[tokens[i].Start] == '"' && tokens[i].SpaceBefore && i + 1 < end && !tokens[i + 1].SpaceBefore && !Marks.Follows(text[tokens[i + 1].Start]);

    /// <summary>A straight mark behind a word or mark, and before a blank or a mark that stands behind words or with the end of a sentence before it.</summary>
    private bool IsStraightClosing(int i, int end) =>
        !tokens[i].SpaceBefore && !IsOpeningMark(i - 1)
        && (i + 1 >= end || tokens[i + 1].SpaceBefore || Marks.Follows(text[tokens[i + 1].Start]) || Marks.Stops(text[tokens[i - 1].Start]));

    private bool IsOpeningMark(int i) =>
        i >= 0 && !tokens[i].IsWord && (Marks.Precedes(text[tokens[i].Start]) || text[tokens[i].Start] is '-' or '\u2013' or '\u2014' or '/' or '=');

    /// <summary>Whether letters are left out before the token: "the '90s", "rock 'n' roll".</summary>
    private bool IsClipped(int i) => tokens[i].IsNumber
        ? tokens[i].Length == 2
        : tokens[i].Length == 1 && char.IsLower(text[tokens[i].Start]) && i + 1 < tokens.Length && !tokens[i + 1].SpaceBefore;

    /// <summary>Whether a mark behind token <paramref name="i"/> closes a single quotation opened there, or the next paragraph goes on with it.</summary>
    private bool IsClosed(int i, int end, Style style)
    {
        bool curly = style == Style.Curly;
        if (unclosed.From <= i && i < unclosed.To && unclosed.Curly == curly)
        {
            return false;
        }

        for (int j = i + 2; j < end; j++)
        {
            if (tokens[j].Length == 1 && ClosesSingle(j, style) && !IsPluralPossessive(j, end, style))
            {
                return true;
            }
        }

        if (end < tokens.Length && StyleOf(end) == style)
        {
            return true;
        }

        unclosed = (i, end, curly);
        return false;
    }

    /// <summary>A single mark behind a word or mark and not before a letter.</summary>
    private bool ClosesSingle(int i, Style style)
    {
        char c = text[tokens[i].Start];
        bool mark = style == Style.Curly ? c is '\u2019' or '\u2018' : c == '\'';
        return mark && !tokens[i].SpaceBefore && !(tokens[i].End < text.Length && char.IsLetterOrDigit(text[tokens[i].End]));
    }

    /// <summary>'the rebels' guns': behind s, before a word in lower case, and another mark that closes follows.</summary>
    private bool IsPluralPossessive(int i, int end, Style style)
    {
        const int reach = 60; // tokens; keeps the search linear over the text
        bool plural = text[tokens[i].Start - 1] is 's' && i + 1 < end && tokens[i + 1].IsWord && char.IsLower(text[tokens[i + 1].Start]);
        for (int j = i + 1; plural && j < end && j < i + reach; j++)
        {
            if (tokens[j].Length == 1 && ClosesSingle(j, style))
            {
                return true;
            }
        }

        return false;
    }
}
