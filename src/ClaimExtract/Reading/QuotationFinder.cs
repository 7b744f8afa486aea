using ClaimExtract.Text;

namespace ClaimExtract.Reading;

/// <summary>
/// Pairs quotation marks. A quotation ends at its closing mark, or, where that is missing, with its paragraph; where
/// the next paragraph opens with a mark again, the speech goes on there. Marks inside a quotation are nested and
/// give none of their own. Apostrophes are no marks.
/// </summary>
internal static class QuotationFinder
{
    /// <summary>The quotations, in order, disjoint.</summary>
    public static Quotation[] Find(string text, Token[] tokens)
    {
        var found = new List<Quotation>();
        int open = -1;
        char closing = '\0';
        for (int i = 0; i < tokens.Length; i++)
        {
            if (open >= 0 && i > open && tokens[i].ParagraphStart)
            {
                bool goesOn = Opening(text, tokens, i) != '\0';
                Add(found, open, i, goesOn);
                open = -1;
            }

            if (tokens[i].Length != 1)
            {
                continue;
            }

            char c = text[tokens[i].Start];
            if (open < 0)
            {
                closing = Opening(text, tokens, i);
                if (closing != '\0')
                {
                    open = i;
                }
            }
            else if (c == closing && !(c is '\'' or '\u2019' && IsApostrophe(text, tokens, i)))
            {
                Add(found, open, i, false);
                open = -1;
            }
        }

        if (open >= 0)
        {
            Add(found, open, tokens.Length, false);
        }

        return [.. found];
    }

    private static void Add(List<Quotation> found, int open, int end, bool continues)
    {
        // The opening mark itself is no part of the quotation.
        var tokens = new TokenSpan(Math.Min(open + 1, end), end);
        if (!tokens.IsEmpty)
        {
            found.Add(new(tokens, continues));
        }
    }

    /// <summary>The mark that closes a quotation opened by token <paramref name="i"/>, or NUL where it opens none.</summary>
    private static char Opening(string text, Token[] tokens, int i)
    {
        if (tokens[i].Length != 1)
        {
            return '\0';
        }

        bool attached = i + 1 < tokens.Length && !tokens[i + 1].SpaceBefore;
        return text[tokens[i].Start] switch
        {
            '\u201C' or '\u201E' or '\u201F' => '\u201D',
            '\u00AB' => '\u00BB',
            '"' when attached => '"',
            '\u2018' when attached => '\u2019',
            '\'' when attached && tokens[i].SpaceBefore => '\'',
            _ => '\0',
        };
    }

    /// <summary>A single mark between letters or before a blank behind s: 'the rebels' guns'.</summary>
    private static bool IsApostrophe(string text, Token[] tokens, int i)
    {
        int end = tokens[i].End;
        bool letterAfter = end < text.Length && char.IsLetterOrDigit(text[end]);
        bool plural = tokens[i].Start > 0 && text[tokens[i].Start - 1] is 's' && i + 1 < tokens.Length
            && tokens[i + 1].IsWord && tokens[i + 1].SpaceBefore && char.IsLower(text[tokens[i + 1].Start]) && LaterMark(text, tokens, i);
        return letterAfter || plural;
    }

    /// <summary>Whether another single closing mark follows in the same paragraph, so that this one may be an apostrophe.</summary>
    private static bool LaterMark(string text, Token[] tokens, int i)
    {
        const int reach = 60; // tokens; keeps the search linear over the text
        for (int j = i + 1; j < tokens.Length && j < i + reach && !tokens[j].ParagraphStart; j++)
        {
            if (tokens[j].Length == 1 && text[tokens[j].Start] == text[tokens[i].Start])
            {
                return true;
            }
        }

        return false;
    }
}
