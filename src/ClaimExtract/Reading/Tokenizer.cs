using ClaimExtract.Text;

namespace ClaimExtract.Reading;

/// <summary>
/// Splits text into tokens in one pass, without changing or skipping a character that is not white space.
/// Compounds are split at their hyphens ('US-led' is three tokens, glued), 'Syria's' at its possessive ending,
/// '45km' between digits and letters. Words broken on purpose ('kil*led', 'ki-lled') stay one token and are looked
/// up as the word meant.
/// </summary>
internal sealed class Tokenizer(Vocabulary vocabulary)
{
    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public Token[] Tokenize(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 8);
        var traits = TokenTraits.SpaceBefore | TokenTraits.LineStart | TokenTraits.ParagraphStart;
        int breaks = 0;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                traits |= TokenTraits.SpaceBefore;
                if (c is '\n' or '\u2028' or '\u2029' || (c == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
                {
                    breaks++;
                    traits |= breaks > 1 ? TokenTraits.LineStart | TokenTraits.ParagraphStart : TokenTraits.LineStart;
                }

                i++;
                continue;
            }

            int end = char.IsAsciiDigit(c) ? Digits(text, i) : IsLetter(text, i) ? Letters(text, i) : Sign(text, i);
            tokens.Add(Make(text, i, end, traits));
            i = end;
            traits = TokenTraits.None;
            breaks = 0;
        }

        return [.. tokens];
    }

    private Token Make(string text, int start, int end, TokenTraits traits)
    {
        var span = text.AsSpan(start, end - start);
        char first = span[0];
        if (char.IsAsciiDigit(first))
        {
            return new(start, end, 0, TokenKind.Number, traits);
        }

        if (!IsLetter(text, start) && !(first is '\'' or '\u2019' && span.Length > 1))
        {
            bool mark = char.IsPunctuation(first) && first != '%' || first is '|' or '`';
            return new(start, end, vocabulary.Find(span), mark ? TokenKind.Punctuation : TokenKind.Symbol, traits);
        }

        if (char.IsUpper(first))
        {
            traits |= TokenTraits.Capitalised;
            bool upper = span.Length > 1;
            foreach (char c in span)
            {
                upper &= !char.IsLower(c);
            }

            if (upper)
            {
                traits |= TokenTraits.AllCaps;
            }
        }

        int word = vocabulary.Find(span);
        return new(start, end, word != 0 ? word : FindBroken(span), TokenKind.Word, traits);
    }

    /// <summary>The word meant by one that is broken by stars or hyphens, or 0.</summary>
    private int FindBroken(ReadOnlySpan<char> span)
    {
        if (span.Length > Vocabulary.MaxLength || span.IndexOfAny('*', '-') < 0)
        {
            return 0;
        }

        Span<char> joined = stackalloc char[span.Length];
        int length = 0;
        foreach (char c in span)
        {
            if (c is not ('*' or '-'))
            {
                joined[length++] = c;
            }
        }

        return vocabulary.Find(joined[..length]);
    }

    private static bool IsLetter(string text, int i) =>
        char.IsLetter(text[i]) || (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLetter(text, i));

    private static bool IsMark(char c) =>
        c > '\u02FF' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;

    /// <summary>End of a number that starts at <paramref name="i"/>: digits, and commas, dots or single blanks that group or divide them.</summary>
    private static int Digits(string text, int i)
    {
        int end = i;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        // '816 000' is one number: one to three digits, then groups of exactly three behind a blank.
        if (end - i <= 3 && text[i] != '0' && IsSpacedGroup(text, end))
        {
            while (IsSpacedGroup(text, end))
            {
                end += 4;
            }

            return end;
        }

        while (end + 1 < text.Length && text[end] is ',' or '.' && char.IsAsciiDigit(text[end + 1]))
        {
            int group = end + 1;
            while (group < text.Length && char.IsAsciiDigit(text[group]))
            {
                group++;
            }

            // 'in 2017,318 died' is a list without a blank, not a number: a comma groups two or three digits.
            if (text[end] == ',' && group - end - 1 is not (2 or 3))
            {
                break;
            }

            end = group;
        }

        return end;
    }

    private static bool IsSpacedGroup(string text, int i) =>
        i + 3 < text.Length && text[i] is ' ' or '\u00A0' or '\u202F' or '\u2009'
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]))
        && (text[i] != ' ' || i + 4 >= text.Length || text[i + 4] is not ('-' or '/' or ':'));

    private int Letters(string text, int i)
    {
        int end = i;
        while (end < text.Length)
        {
            char c = text[end];
            if (char.IsLetterOrDigit(c) || IsMark(c))
            {
                end++;
            }
            else if (char.IsHighSurrogate(c) && IsLetter(text, end))
            {
                end += 2;
            }
            else if (c is '\'' or '\u2019' or '\u02BC' or '`' && end + 1 < text.Length && char.IsLetter(text[end + 1]))
            {
                if (IsPossessive(text, end))
                {
                    break;
                }

                end++;
            }
            else if (c == '.' && IsAcronymDot(text, i, end))
            {
                end++;
            }
            else if (c == '*' && end + 1 < text.Length && char.IsLetter(text[end + 1]))
            {
                end++;
            }
            else if (c == '-' && IsBrokenWord(text, i, end, out int wordEnd))
            {
                end = wordEnd;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>'s that ends the word.</summary>
    private static bool IsPossessive(string text, int apostrophe) =>
        text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));

    /// <summary>A dot inside or behind single letters: 'U.S.', 'a.m.', 'U.S.-led'.</summary>
    private static bool IsAcronymDot(string text, int start, int dot)
    {
        bool letterBefore = dot - start == 1 || text[dot - 2] == '.';
        bool letterAfter = dot + 2 < text.Length && char.IsLetter(text[dot + 1]) && text[dot + 2] == '.';
        return letterBefore && (letterAfter || dot - start >= 3);
    }

    /// <summary>
    /// Whether the hyphen breaks a known word in two, of which one at least is no word: 'ki-lled', not 'air-strike'.
    /// </summary>
    private bool IsBrokenWord(string text, int start, int hyphen, out int end)
    {
        end = hyphen + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        int length = end - start;
        if (end == hyphen + 1 || length > Vocabulary.MaxLength || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-')))
        {
            return false;
        }

        Span<char> joined = stackalloc char[length - 1];
        text.AsSpan(start, hyphen - start).CopyTo(joined);
        text.AsSpan(hyphen + 1, end - hyphen - 1).CopyTo(joined[(hyphen - start)..]);
        return length > 4 && vocabulary.Find(joined) != 0
            && (vocabulary.Find(joined[..(hyphen - start)]) == 0 || vocabulary.Find(joined[(hyphen - start)..]) == 0);
    }

    /// <summary>End of a sign: the possessive ending, dots in a row, dashes in a row, else one character.</summary>
    private int Sign(string text, int i)
    {
        char c = text[i];
        if (c is '\'' or '\u2019' && i > 0 && i + 1 < text.Length && IsPossessive(text, i) && char.IsLetterOrDigit(text[i - 1]))
        {
            return i + 2;
        }

        if (c is '.' or '-' or '*' or '#' or '=' or '_')
        {
            int end = i + 1;
            while (end < text.Length && text[end] == c)
            {
                end++;
            }

            return end;
        }

        return char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? i + 2 : i + 1;
    }
}
