using ClaimExtract.Text;

namespace ClaimExtract.Reading;

/// <summary>
/// Divides tokens into sentences. A sentence ends at a full stop, question or exclamation mark that is followed by a
/// capital, digit, bullet or quotation mark, and at every paragraph; it does not end behind an abbreviation, an
/// initial or inside a number.
/// </summary>
internal sealed class SentenceSplitter(Func<int, bool> isAbbreviation)
{
    /// <summary>The sentences of <paramref name="tokens"/>: all tokens, in order.</summary>
    public Sentence[] Split(string text, Token[] tokens)
    {
        var sentences = new List<Sentence>();
        int first = 0, paragraph = 0;
        bool headline = true, worded = tokens.Length > 0 && IsWorded(tokens[0]);
        for (int i = 1; i <= tokens.Length; i++)
        {
            bool breaks = i < tokens.Length && tokens[i].LineStart && IsLineBreak(text, tokens, i);
            if (i < tokens.Length && !breaks && !(worded && EndsBefore(text, tokens, i)))
            {
                worded |= IsWorded(tokens[i]);
                continue;
            }

            // Headlines stand in paragraphs of their own before the first one that ends like a sentence.
            bool endsLikeSentence = EndsLikeSentence(tokens, text, i);
            headline &= !endsLikeSentence && i - first < 40;
            sentences.Add(new(new TokenSpan(first, i), paragraph, headline && (breaks || i == tokens.Length)));
            first = i;
            worded = i < tokens.Length && IsWorded(tokens[i]);
            if (breaks)
            {
                paragraph++;
            }
        }

        return [.. sentences];
    }

    /// <summary>A sentence holds a word or a number; a lone bullet or full stop at a line's head opens the sentence behind it.</summary>
    private static bool IsWorded(Token token) => token.IsWord || token.IsNumber;

    /// <summary>
    /// Whether the line break before token <paramref name="i"/> ends a sentence: always at a blank line, else unless
    /// the line was only wrapped (the next begins in lower case behind an open end).
    /// </summary>
    private static bool IsLineBreak(string text, Token[] tokens, int i)
    {
        if (tokens[i].ParagraphStart)
        {
            return true;
        }

        char next = text[tokens[i].Start];
        char last = text[tokens[i - 1].End - 1];
        return !char.IsLower(next) || last is '.' or '!' or '?' or '"' or '\u201D' or ':' or ';';
    }

    private static bool EndsLikeSentence(Token[] tokens, string text, int end)
    {
        int last = end - 1;
        while (last > 0 && text[tokens[last].Start] is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']')
        {
            last--;
        }

        return text[tokens[last].Start] is '.' or '!' or '?' or '\u2026';
    }

    /// <summary>Whether a sentence ends between token <paramref name="next"/> and the one before it.</summary>
    private bool EndsBefore(string text, Token[] tokens, int next)
    {
        // Closing marks belong to the sentence that they close.
        int stop = next - 1;
        bool closed = false;
        while (stop > 0 && !tokens[stop].SpaceBefore && text[tokens[stop].Start] is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']')
        {
            stop--;
            closed = true;
        }

        char mark = text[tokens[stop].Start];
        bool acronym = tokens[stop].IsWord && text[tokens[stop].End - 1] == '.';
        if (!acronym && mark is not ('.' or '!' or '?' or '\u2026'))
        {
            return false;
        }

        if (!tokens[next].SpaceBefore)
        {
            // 'dead."The' and 'killed.[3] The': a lost blank; but not 'Sep.17' or 'www.example.org'.
            return closed && tokens[next].Capitalised || mark == '.' && !acronym && tokens[next].Capitalised && stop > 0
                && tokens[stop - 1].IsWord && tokens[stop - 1].Length > 3 && !tokens[stop - 1].AllCaps && !isAbbreviation(tokens[stop - 1].Word)
                && next + 1 < tokens.Length && tokens[next + 1].SpaceBefore;
        }

        bool opens = Opens(text, tokens, next);
        if (mark is '!' or '?' or '\u2026' || tokens[stop].Length > 1 && !acronym)
        {
            return opens;
        }

        if (acronym)
        {
            // 'the U.S. military' goes on; 'in the U.S. The military' does not: only a word that opens sentences tells.
            return tokens[next].Capitalised && closed || opens && IsSentenceOpener(text, tokens[next]);
        }

        if (stop > 0 && !tokens[stop].SpaceBefore && tokens[stop - 1].IsWord && !closed)
        {
            var before = tokens[stop - 1];
            if (before.Length == 1 && before.Capitalised)
            {
                return false;
            }

            if (isAbbreviation(before.Word))
            {
                return false;
            }
        }

        return opens;
    }

    private static bool Opens(string text, Token[] tokens, int i)
    {
        char c = text[tokens[i].Start];
        return tokens[i].Capitalised || tokens[i].IsNumber || c is '"' or '\u201C' or '\u2018' or '\'' or '(' or '[' or '\u2022' or '-' or '\u2013' or '\u2014' or '*' or '#' or '@'
            || (tokens[i].IsWord && !char.IsLower(c));
    }

    /// <summary>Articles, pronouns and the like, that stand with a capital only at the head of a sentence.</summary>
    private static bool IsSentenceOpener(string text, Token token) =>
        text.AsSpan(token.Start, token.Length) is "The" or "A" or "An" or "In" or "On" or "At" or "It" or "He" or "She" or "They"
            or "But" or "And" or "This" or "That" or "These" or "Those" or "There" or "We" or "I" or "As" or "After" or "Before"
            or "While" or "When" or "Since" or "However" or "Meanwhile" or "According" or "By" or "For" or "From" or "Its" or "His" or "Her" or "Their";
}
