namespace ClaimExtract.Reading;

/// <summary>
/// Watches one sentence token by token and tells whether it ends. Keeps the last mark or word that is not merely
/// closing (a quotation mark, a bracket, a footnote), so that no run of closing marks is walked twice.
/// </summary>
internal struct SentenceEnd(string text, TokenList tokens, Func<Token, StopRoles> rolesOf, int start)
{
    private readonly int first = start;
    private int stop = start;
    private bool quoted, bracketed;

    // Whether the token at stop is one that sentences end with: most are not, and nothing else is asked of them.
    private bool stops;

    // The state before an opening bracket, for '.[3]'.
    private (int Bracket, int Stop, bool Quoted) outside = (-1, start, false);

    /// <summary>Takes note of the token, the next of the sentence.</summary>
    public void Pass(int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.IsWord)
        {
            // Neither a closing mark nor a bracket.
            outside = token.SpaceBefore || i == first || outside.Bracket != i - 1 ? (-1, i, false) : outside;
            (stop, quoted, bracketed, stops) = (i, false, false, IsAcronym(token));
            return;
        }

        char c = text[tokens[i].Start];
        bool glued = i > first && !tokens[i].SpaceBefore;
        if (glued && c == ']' && outside.Bracket == i - 2 && (tokens[i - 1].IsWord || tokens[i - 1].IsNumber))
        {
            (stop, quoted, bracketed) = (outside.Stop, outside.Quoted, true);
            stops = IsAcronym(tokens[stop]) || Marks.Stops(text[tokens[stop].Start]);
        }
        else if (glued && IsClosing(i, c))
        {
            quoted |= !Marks.ClosesBracket(c) && !Marks.IsFootnote(c);
            bracketed |= !quoted;
        }
        else
        {
            if (!glued || outside.Bracket != i - 1)
            {
                outside = glued && c == '[' ? (i, stop, quoted) : (-1, i, false);
            }

            (stop, quoted, bracketed, stops) = (i, false, false, Marks.Stops(c));
        }
    }

    /// <summary>Whether the sentence ends before token <paramref name="next"/>, all tokens before which were passed.</summary>
    public readonly bool IsBefore(int next)
    {
        if (!stops || (!tokens[next].SpaceBefore && IsClosing(next, text[tokens[next].Start])))
        {
            return false;
        }

        char mark = text[tokens[stop].Start];
        bool acronym = IsAcronym(tokens[stop]);
        if (Marks.StopsAlone(mark))
        {
            return true;
        }

        if (!tokens[next].SpaceBefore)
        {
            return EndsGlued(next, acronym);
        }

        if (!Opens(text, tokens, next))
        {
            return false;
        }

        if (acronym)
        {
            return EndsBehindAcronym(next);
        }

        return mark != '.' || tokens[stop].Length > 1 || EndsAtFullStop(next);
    }

    /// <summary>Whether a sentence can open with the token: not a word in lower case ('al-Qaeda' apart), not a mark that stands behind words.</summary>
    public static bool Opens(string text, TokenList tokens, int i)
    {
        char c = text[tokens[i].Start];
        if (!tokens[i].IsWord)
        {
            return tokens[i].IsNumber || !Marks.Follows(c);
        }

        return !char.IsLower(c)
            || (i + 2 < tokens.Length && tokens[i + 2].Capitalised && !tokens[i + 2].SpaceBefore && !tokens[i + 1].SpaceBefore && text[tokens[i + 1].Start] == '-');
    }

    private readonly bool IsClosing(int i, char c) =>
        Marks.ClosesQuotation(c) || Marks.ClosesBracket(c) || Marks.IsFootnote(c)
            ? !tokens[i].IsWord
            : c == '\u201C' && i + 1 < tokens.Length && tokens[i + 1].SpaceBefore;

    private readonly bool IsAcronym(in Token token) => token.IsWord && text[token.End - 1] == '.';

    private readonly bool Has(int token, StopRoles role) => (rolesOf(tokens[token]) & role) != 0;

    /// <summary>Whether the word that follows, behind opening marks, is one that opens sentences.</summary>
    private readonly bool IsOpener(int next)
    {
        const int most = 3; // opening marks in a row
        int limit = Math.Min(next + most, tokens.Length - 1);
        while (next < limit && !tokens[next].IsWord && Marks.Precedes(text[tokens[next].Start]))
        {
            next++;
        }

        return Has(next, StopRoles.Opener);
    }

    /// <summary>'the U.S. military' goes on, 'in the U.S. The military' does not; 'at 5 p.m. Friday' goes on, 'at 5 p.m. Rebels' does not.</summary>
    private readonly bool EndsBehindAcronym(int next)
    {
        if (IsOpener(next) || (quoted && tokens[next].Capitalised))
        {
            return true;
        }

        return !tokens[stop].Capitalised && tokens[next].Capitalised && !tokens[next].AllCaps
            && !Has(stop, StopRoles.Title) && !Has(next, StopRoles.AfterTime);
    }

    private readonly bool EndsAtFullStop(int next)
    {
        if (stop == first || tokens[stop].SpaceBefore || quoted)
        {
            return true;
        }

        int before = stop - 1;
        if (before == first && tokens[before].LineStart && (tokens[before].IsNumber || tokens[before].Length == 1))
        {
            return false; // '1. The first item'
        }

        if (!tokens[before].IsWord)
        {
            return true;
        }

        var roles = rolesOf(tokens[before]);
        bool isInitial = tokens[before].Length == 1 && tokens[before].Capitalised;
        return (roles & StopRoles.Title) == 0
            && ((roles & StopRoles.BeforeNumber) == 0 || !tokens[next].IsNumber)
            && ((!isInitial && (roles & StopRoles.Abbreviation) == 0) || IsOpener(next));
    }

    /// <summary>'dead."The', 'killed.[3]The' and 'killed.The' have lost a blank; 'Sep.17' and 'www.example.org' have not.</summary>
    private readonly bool EndsGlued(int next, bool acronym)
    {
        if (!tokens[next].Capitalised)
        {
            return false;
        }

        if (quoted || bracketed || acronym)
        {
            return (!acronym || (quoted || bracketed) && IsOpener(next)) && stop > first;
        }

        int before = stop - 1;
        if (before < first || tokens[stop].SpaceBefore || next + 1 >= tokens.Length || !(tokens[next + 1].SpaceBefore || text[tokens[next + 1].Start] is ',' or '\'' or '\u2019'))
        {
            return false;
        }

        if (tokens[before].IsNumber)
        {
            return IsOpener(next);
        }

        bool inAddress = before > first && !tokens[before].SpaceBefore && text[tokens[before - 1].Start] is '.' or '/' or '@';
        return tokens[before].IsWord && tokens[before].Length > 2 && char.IsLower(text[tokens[before].End - 1]) && !inAddress
            && !Has(before, StopRoles.Title | StopRoles.Abbreviation | StopRoles.BeforeNumber);
    }
}
