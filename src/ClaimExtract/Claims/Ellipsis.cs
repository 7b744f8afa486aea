using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Tells where a figure stands in a clause whose verb is left out, so that it goes on with the one before: '40 died in the
/// north, 12 in the south', '327 deaths, and Rio 84', 'bringing the total to 81'. Thread-safe.
/// </summary>
internal sealed class Ellipsis(Grammar grammar, Lexicon lexicon)
{
    private const int LongestName = 4; // words

    private readonly WordClass links = lexicon["gap-link"];
    private readonly WordClass totals = lexicon["bare-total"];
    private readonly WordClass raise = lexicon["raise-total"];
    private readonly WordClass accountFor = lexicon["account-for"];
    private readonly WordClass amongThem = lexicon["among-them"];
    private readonly WordClass putAt = lexicon["put-at"];
    private readonly WordClass ranks = lexicon["account-rank"];
    private readonly WordClass accounts = lexicon["account-verb"];

    /// <summary>Whether the figure, which has no noun, goes on with the predicate of <paramref name="before"/>, a figure of its sentence.</summary>
    public bool IsGapped(Document document, FigurePhrase before, FigurePhrase phrase)
    {
        int end = document.Sentences[phrase.Sentence].Tokens.End;
        int i = grammar.BackOverModifiers(document, before.End, phrase.First);
        if (i < before.End || !phrase.Counted.IsEmpty || phrase.Figure.Role != before.Figure.Role || !IsOneClause(document, before.End, i))
        {
            return false;
        }

        bool followed = phrase.End < end && (links.Has(document, phrase.End) || IsOfNoun(document, phrase.End, end));
        if (followed && IsJoint(document, i))
        {
            return true;
        }

        // 'Guntur (217),': the figure in brackets behind the name.
        bool bracketed = Grammar.IsMark(document, i, '(') && i == phrase.First - 1 && phrase.End < end && Grammar.IsMark(document, phrase.End, ')');
        i -= bracketed ? 1 : 0;

        // 'and Rio 84,': the name of the other place or party, then the figure, then the end of the clause.
        int name = i;
        while (name >= before.End && name > i - LongestName && document.Tokens[name] is { IsWord: true, Capitalised: true })
        {
            name--;
        }

        // 'and in Yangon 24': with its preposition.
        if (name < i && name >= before.End && links.Has(document, name))
        {
            name--;
        }

        bool closes = phrase.End >= end || !document.Tokens[phrase.End].IsWord || grammar.Conjunction.Has(document, phrase.End);
        return closes && name < i && name >= before.End && (IsJoint(document, name) || (bracketed && grammar.Preposition.Has(document, name))) && !phrase.Figure.Tokens.IsEmpty && phrase.Figure.Min >= 1;
    }

    /// <summary>'four of HIV' behind 'three cases of tuberculosis', not 'four of them'.</summary>
    private bool IsOfNoun(Document document, int of, int end) =>
        of + 1 < end && grammar.OfWord.Has(document, of) && document.Tokens[of + 1].IsWord && !grammar.Determiner.Has(document, of + 1) && grammar.OfThem.EndAt(document, of, end) < 0;

    private bool IsJoint(Document document, int token) =>
        Grammar.IsMark(document, token, ',') || Grammar.IsMark(document, token, '(') || Grammar.IsMark(document, token, ';') || grammar.Conjunction.Has(document, token);

    private bool IsOneClause(Document document, int from, int to)
    {
        const int longest = 24; // tokens: '45 people were killed in the northern province of X,'
        if (to - from > longest)
        {
            return false;
        }

        for (int k = from; k < to; k++)
        {
            if (grammar.IsSaying(document, k) || (grammar.ClauseOpener.Has(document, k) && !links.Has(document, k) && !grammar.Relative.Has(document, k)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>'bringing the total to 81', 'their tally now stands at 30': a total without a noun, of what was told before.</summary>
    public bool IsBareTotal(Document document, FigurePhrase phrase)
    {
        const int reach = 10; // tokens
        int first = document.Sentences[phrase.Sentence].Tokens.First;
        int link = grammar.BackOverModifiers(document, first, phrase.First);
        if (!phrase.Counted.IsEmpty || link <= first || !grammar.TollLink.Has(document, link))
        {
            return false;
        }

        for (int k = link - 1; k >= Math.Max(first, link - reach); k--)
        {
            if (Grammar.IsMark(document, k, ';') || grammar.IsSaying(document, k) || (grammar.NumberOf.EndAt(document, k, link) is > 0 and int end && end < link))
            {
                return false;
            }

            if (totals.EndAt(document, k, link) > 0)
            {
                // The verb stands before 'the total' ('bringing') or behind it ('stands at').
                for (int v = Math.Max(first, k - 3); v < link; v++)
                {
                    if (raise.Has(document, v))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>'Doctors put it at 40', 'the official figure is 27', 'the true number may be as high as 100': what was told before, counted by somebody else.</summary>
    public bool IsAccount(Document document, FigurePhrase phrase)
    {
        int first = document.Sentences[phrase.Sentence].Tokens.First;
        int link = grammar.BackOverModifiers(document, first, phrase.First);
        if (!phrase.Counted.IsEmpty || link < first + 2)
        {
            return false;
        }

        if (grammar.TollLink.Has(document, link) && putAt.EndAt(document, link - 2, link) == link)
        {
            return true;
        }

        if (!grammar.Be.Has(document, link))
        {
            return false;
        }

        int noun = link - 1;
        while (noun > first && (grammar.IsAuxiliary(document, noun) || grammar.AdverbEnd(document, noun, noun + 1) > 0))
        {
            noun--;
        }

        if (totals.EndAt(document, noun, noun + 1) < 0)
        {
            return false;
        }

        int before = noun - 1;
        while (before >= first && ranks.Has(document, before))
        {
            before--;
        }

        return before >= first && before < noun - 1 && (grammar.Determiner.Has(document, before) || document.Tokens[before].IsWord);
    }

    /// <summary>'Sarno accounted for 41': the part of one place or party in what was told before.</summary>
    public bool IsAccountedFor(Document document, FigurePhrase phrase)
    {
        int first = document.Sentences[phrase.Sentence].Tokens.First;
        int link = grammar.BackOverModifiers(document, first, phrase.First);
        return phrase.Counted.IsEmpty && link > first && accountFor.EndAt(document, link - 1, link + 1) == link + 1;
    }

    /// <summary>'28 of its members were among them'.</summary>
    public bool IsAmongThem(Document document, FigurePhrase phrase)
    {
        int end = document.Sentences[phrase.Sentence].Tokens.End;
        int be = grammar.SkipAdverbs(document, phrase.End, end);
        return be < end && grammar.Be.Has(document, be) && amongThem.EndAt(document, grammar.SkipAdverbs(document, be + 1, end), end) > 0;
    }

    /// <summary>'Lebanon reported three.': the figure alone behind a verb of reporting, at the end of its clause.</summary>
    public bool IsReported(Document document, FigurePhrase phrase)
    {
        int first = document.Sentences[phrase.Sentence].Tokens.First, end = document.Sentences[phrase.Sentence].Tokens.End;
        int i = grammar.BackOverModifiers(document, first, phrase.First);
        bool closes = phrase.End >= end || !document.Tokens[phrase.End].IsWord || links.Has(document, phrase.End);
        return phrase.Counted.IsEmpty && phrase.Figure.Role == FigureRole.Count && i >= first && accounts.Has(document, i) && closes;
    }
}
