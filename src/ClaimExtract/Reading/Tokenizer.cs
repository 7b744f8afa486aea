using System.Buffers;

namespace ClaimExtract.Reading;

/// <summary>
/// Splits text into tokens in one pass, without changing or skipping a character that can be seen.
/// Compounds are split at their hyphens ('US-led' is three tokens, glued), 'Syria's' at its possessive ending,
/// '45km' between digits and letters. Words broken on purpose ('kil*led', 'ki-lled') or by soft hyphens stay one
/// token and are looked up as the word meant.
/// </summary>
internal sealed class Tokenizer(Vocabulary vocabulary)
{
    // Characters that a token and the blank behind it have in running text, rather too few than too many.
    private const int UsualLength = 4;

    // What is left out when a word is looked up a second time.
    private static readonly SearchValues<char> Breaking = SearchValues.Create(
        "*-\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>The tokens of <paramref name="text"/>, in order, in a buffer lent by the shared pool; behind the last one of no characters.</summary>
    public TokenList Tokenize(string text)
    {
        var tokens = ArrayPool<Token>.Shared.Rent((text.Length / UsualLength) + 8);
        int count = 0;
        var traits = TokenTraits.SpaceBefore | TokenTraits.LineStart | TokenTraits.ParagraphStart;
        int breaks = 0;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c == ' ')
            {
                // Most blanks by far. It never takes back what a line break before it has told.
                traits |= TokenTraits.SpaceBefore;
                i++;
            }
            else if (Characters.IsBlank(c) || Characters.IsInvisibleBlank(c))
            {
                breaks += Characters.LineBreaks(text, i);
                traits |= breaks switch
                {
                    0 => TokenTraits.SpaceBefore,
                    1 => TokenTraits.SpaceBefore | TokenTraits.LineStart,
                    _ => TokenTraits.SpaceBefore | TokenTraits.LineStart | TokenTraits.ParagraphStart,
                };
                i++;
            }
            else if (Characters.IsInvisible(c))
            {
                i++;
            }
            else
            {
                if (count == tokens.Length)
                {
                    tokens = Grow(tokens);
                }

                var token = Next(text, i, traits);
                tokens[count++] = token;
                i = token.End;
                traits = TokenTraits.None;
                breaks = 0;
            }
        }

        if (count == tokens.Length)
        {
            tokens = Grow(tokens);
        }

        // A token of no characters behind the last: who looks at what follows the end sees that, and never what the buffer
        // held of another text.
        int last = Math.Max(0, text.Length - 1);
        tokens[count] = new(last, last, 0, TokenKind.Word, TokenTraits.None);
        return new(tokens, count);
    }

    private static Token[] Grow(Token[] tokens)
    {
        var more = ArrayPool<Token>.Shared.Rent(tokens.Length * 2);
        tokens.CopyTo(more, 0);
        ArrayPool<Token>.Shared.Return(tokens);
        return more;
    }

    private Token Next(string text, int start, TokenTraits traits)
    {
        char first = text[start];
        if (char.IsAsciiLetter(first))
        {
            var run = AsciiRun.At(text, start);
            return IsWhole(text, start, run) ? Plain(start, run, traits) : Word(text, start, Letters(text, start), traits);
        }

        if (char.IsAsciiDigit(first))
        {
            return new(start, NumberScanner.EndOf(text, start), 0, TokenKind.Number, traits);
        }

        if (Characters.IsLetterAt(text, start))
        {
            return Word(text, start, Letters(text, start), traits);
        }

        if (IsPossessiveAt(text, start))
        {
            return Word(text, start, start + 2, traits);
        }

        int end = Sign(text, start);
        bool isMark = first != '%' && (char.IsPunctuation(first) || first is '|' or '`');
        return new(start, end, vocabulary.Find(text.AsSpan(start, end - start)), isMark ? TokenKind.Punctuation : TokenKind.Symbol, traits);
    }

    /// <summary>Whether a word of ASCII letters ends with its run, as nearly all do: no mark behind it can belong to it.</summary>
    private static bool IsWhole(string text, int start, in AsciiRun run)
    {
        if (run.Length == AsciiRun.Reach)
        {
            return false;
        }

        int end = start + run.Length;
        return end == text.Length || text[end] switch
        {
            '.' => run.Length > 1, // the dots of acronyms stand behind single letters
            '*' or '-' or '\'' or '`' => false,
            var c => c < '\u0080',
        };
    }

    private Token Plain(int start, in AsciiRun run, TokenTraits traits)
    {
        if ((run.Upper & 1) != 0)
        {
            traits |= run.Lower == 0 && run.Length > 1 ? TokenTraits.Capitalised | TokenTraits.AllCaps : TokenTraits.Capitalised;
        }

        return new(start, start + run.Length, vocabulary.Find(run.Key), TokenKind.Word, traits);
    }

    private Token Word(string text, int start, int end, TokenTraits traits)
    {
        var span = text.AsSpan(start, end - start);
        if (char.IsUpper(span[0]))
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

    /// <summary>The word meant by one that is broken by stars, hyphens or invisible characters, or 0.</summary>
    private int FindBroken(ReadOnlySpan<char> span)
    {
        if (span.Length > Vocabulary.MaxLength || !span.ContainsAny(Breaking))
        {
            return 0;
        }

        Span<char> joined = stackalloc char[span.Length];
        int length = 0;
        foreach (char c in span)
        {
            if (!Breaking.Contains(c))
            {
                joined[length++] = c;
            }
        }

        return vocabulary.Find(joined[..length]);
    }

    /// <summary>End of a word: letters, digits behind them, and what may stand between two letters.</summary>
    private int Letters(string text, int start)
    {
        int end = start;
        while (end < text.Length)
        {
            int next = text[end] switch
            {
                '.' => IsAcronymDot(text, start, end) ? end + 1 : end,
                '*' => Characters.IsLetterAt(text, end + 1) ? end + 1 : end,
                '-' => IsBrokenWord(text, start, end, out int wordEnd) ? wordEnd : end,
                var c when Characters.IsApostrophe(c) => Characters.IsLetterAt(text, end + 1) && !IsPossessive(text, end) ? end + 1 : end,
                var c when Characters.IsInvisible(c) => AfterInvisible(text, end),
                _ => Characters.AfterLetter(text, end),
            };
            if (next == end)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>Invisible characters belong to a word where it goes on behind them.</summary>
    private static int AfterInvisible(string text, int start)
    {
        int end = start;
        while (end < text.Length && Characters.IsInvisible(text[end]))
        {
            end++;
        }

        return Characters.IsLetterAt(text, end) ? end : start;
    }

    /// <summary>'s that ends the word.</summary>
    private static bool IsPossessive(string text, int apostrophe) =>
        text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= text.Length || Characters.AfterLetter(text, apostrophe + 2) == apostrophe + 2);

    /// <summary>A possessive ending behind a word, a number or an acronym's dot.</summary>
    private static bool IsPossessiveAt(string text, int i) =>
        Characters.IsApostrophe(text[i]) && i > 0 && i + 1 < text.Length && IsPossessive(text, i)
        && (char.IsLetterOrDigit(text[i - 1]) || char.IsLowSurrogate(text[i - 1])
            || Characters.AfterMark(text, i - 1) > i - 1 || (text[i - 1] == '.' && i > 1 && char.IsLetter(text[i - 2])));

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
        int longest = Math.Min(text.Length, start + Vocabulary.MaxLength + 1);
        while (end < longest && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        int length = end - start;
        if (length > Vocabulary.MaxLength || end == hyphen + 1
            || (end < text.Length && (text[end] == '-' || Characters.AfterLetter(text, end) > end)))
        {
            return false;
        }

        Span<char> joined = stackalloc char[length - 1];
        text.AsSpan(start, hyphen - start).CopyTo(joined);
        text.AsSpan(hyphen + 1, end - hyphen - 1).CopyTo(joined[(hyphen - start)..]);
        return length > 4 && vocabulary.Find(joined) != 0
            && (vocabulary.Find(joined[..(hyphen - start)]) == 0 || vocabulary.Find(joined[(hyphen - start)..]) == 0);
    }

    /// <summary>End of a sign: dots, dashes or straight quotation marks in a row, else one character with its combining marks.</summary>
    private static int Sign(string text, int i)
    {
        char c = text[i];
        int end = i + Characters.Length(text, i);
        if (c is '.' or '-' or '*' or '#' or '=' or '_' or '"')
        {
            while (end < text.Length && text[end] == c)
            {
                end++;
            }
        }

        for (int next = Characters.AfterMark(text, end); next > end; next = Characters.AfterMark(text, end))
        {
            end = next;
        }

        return end;
    }
}
