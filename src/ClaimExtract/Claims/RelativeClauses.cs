using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Tells whether a figure stands inside a relative clause, whose verb is not that of the sentence. Looks back from the
/// last token before the figure that is no modifier. Thread-safe.
/// </summary>
internal sealed class RelativeClauses(Grammar grammar)
{
    /// <summary>'experts who toured eleven districts': the figure is the object of the relative clause's verb, and no subject.</summary>
    public bool HasAsObject(Document document, int first, int before)
    {
        if (before <= first || !document.Tokens[before].IsWord || grammar.WhoWord.Has(document, before) || grammar.IsAuxiliary(document, before))
        {
            return false;
        }

        int k = before - 1;
        while (k > first && grammar.IsAuxiliary(document, k))
        {
            k--;
        }

        return grammar.WhoWord.Has(document, k);
    }

    /// <summary>Whether a relative clause opens before the figure, with words between, and no comma closes it: 'who tried to help a neighbour'.</summary>
    public bool Holds(Document document, int first, int before)
    {
        for (int k = before - 1; k > first; k--)
        {
            if (Grammar.IsMark(document, k, ',') || Grammar.IsMark(document, k, ';') || Grammar.IsQuoteMark(document, k))
            {
                return false;
            }

            if (grammar.WhoWord.Has(document, k))
            {
                return true;
            }
        }

        return false;
    }
}
