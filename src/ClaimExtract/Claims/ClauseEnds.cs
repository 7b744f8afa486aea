using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Says where a clause goes on behind what was put into it: an apposition, a region, a parenthesis, a list of parts.
/// Thread-safe.
/// </summary>
internal sealed class ClauseEnds(Grammar grammar, TypeRules rules)
{
    /// <summary>Where to go on behind a comma, or -1 where the clause of the figure ends there.</summary>
    public int AfterComma(Document document, ReadOnlySpan<FigurePhrase> phrases, int comma, int limit)
    {
        int next = comma + 1;
        while (next < limit && FigurePhrase.IndexAt(phrases, next) < 0
            && (grammar.Conjunction.Has(document, next) || grammar.Determiner.Has(document, next) || grammar.Adverb.Has(document, next)))
        {
            next++;
        }

        if (next >= limit)
        {
            return -1;
        }

        bool isPart = false;
        if (FigurePhrase.IndexAt(phrases, next) is >= 0 and int other)
        {
            // '44 people, 26 of them children, died': what follows the part is said of it, not of the whole.
            int behindFigure = phrases[other].Figure.Tokens.End;
            isPart = behindFigure < limit && grammar.OfThem.EndAt(document, behindFigure, limit) > 0;
            if (!isPart)
            {
                return phrases[other].End;
            }
        }

        if (grammar.IsAuxiliary(document, next) || grammar.Relative.Has(document, next) || rules.IsComplementAt(document, next, limit)
            || (rules.IsVerbAt(document, next, limit) && !rules.IsGerund(document, next) && !rules.IsParticiple(document, next) && !rules.IsNounHere(document, next)))
        {
            return next;
        }

        if (BehindRegion(document, comma, limit) is > 0 and int behindRegion)
        {
            return behindRegion;
        }

        bool including = isPart || grammar.Including.EndAt(document, next, limit) > 0;

        // An apposition or an 'including' phrase: go on behind the comma that closes it, where a verb follows.
        for (int k = next; k < Math.Min(limit, next + 30); k++)
        {
            if (!Grammar.IsMark(document, k, ','))
            {
                continue;
            }

            int behind = grammar.SkipAdverbs(document, k + 1, limit);
            if (behind < limit && (grammar.IsAuxiliary(document, behind) || (including && rules.IsStateAt(document, behind, limit)) || (rules.IsVerbAt(document, behind, limit) && !rules.IsGerund(document, behind))))
            {
                return behind;
            }
        }

        // 'six people, including one woman and two children dead'
        for (int i = 0; including && i < phrases.Length; i++)
        {
            if (phrases[i].First > next && phrases[i].End < limit && rules.IsStateAt(document, phrases[i].End, limit))
            {
                return phrases[i].End;
            }
        }

        // 'two women, one of them pregnant were': the closing comma is missing; the next auxiliary will do.
        if (including)
        {
            for (int k = next; k < Math.Min(limit, next + 25); k++)
            {
                if (grammar.Be.Has(document, k))
                {
                    return k;
                }
            }
        }

        return -1;
    }

    /// <summary>
    /// The index behind the region that a town is followed by, 'in Basra, Iraq(,) have died', where the clause goes on
    /// there; else -1.
    /// </summary>
    private int BehindRegion(Document document, int comma, int limit)
    {
        const int longest = 4; // words
        int k = comma + 1;
        if (!document.Tokens[comma - 1].Capitalised || !document.Tokens[k].Capitalised)
        {
            return -1;
        }

        while (k < limit && k <= comma + longest && document.Tokens[k] is { IsWord: true, Capitalised: true })
        {
            k++;
        }

        k += k < limit && Grammar.IsMark(document, k, ',') ? 1 : 0;
        bool goesOn = k < limit && (grammar.IsAuxiliary(document, k) || grammar.Relative.Has(document, k) || rules.IsComplementAt(document, k, limit)
            || rules.IsStateAt(document, k, limit) || (rules.IsVerbAt(document, k, limit) && !rules.IsNounHere(document, k) && !rules.IsGerund(document, k)));
        return goesOn ? k : -1;
    }

    /// <summary>The index behind the dash that closes what the dash at <paramref name="dash"/> opens, or -1.</summary>
    public static int AfterDash(Document document, int dash, int limit)
    {
        for (int k = dash + 1; k < Math.Min(limit, dash + 25); k++)
        {
            if (Grammar.IsDash(document, k))
            {
                return k + 1;
            }
        }

        return -1;
    }

    /// <summary>The index behind the mark that closes a parenthesis, or behind its opening where it is left open.</summary>
    public static int Closing(Document document, int open, int limit)
    {
        for (int k = open + 1; k < Math.Min(limit, open + 25); k++)
        {
            if (Grammar.IsMark(document, k, ')') || Grammar.IsMark(document, k, ']'))
            {
                return k + 1;
            }
        }

        return open + 1;
    }
}
