using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Reads what is said of a subject from its first auxiliary on: 'have been killed', 'are feared to have been
/// infected', 'were also in a grave condition', 'have shown symptoms'. Thread-safe.
/// </summary>
internal sealed class VerbGroupReader(Grammar grammar, TypeRules rules)
{
    private const int Longest = 14; // tokens

    /// <summary>
    /// Adds the relations that the verb group at <paramref name="j"/> tells to <paramref name="found"/>, most telling
    /// first, none where no rule knows its verb; gives the index of the token that it was left at.
    /// </summary>
    public int Read(Document document, int j, int limit, List<Relation> found)
    {
        bool passive = false;
        int start = j, stop = Math.Min(limit, j + Longest);
        while (j < stop)
        {
            if (rules.IsComplementAt(document, j, limit))
            {
                found.Add(new(RelationKind.Complement, j));
                return j;
            }

            if (grammar.Be.Has(document, j) || grammar.Get.Has(document, j))
            {
                passive = true;
                j++;
            }
            else if (grammar.Have.Has(document, j))
            {
                passive = false;
                j++;
            }
            else if (grammar.Modal.Has(document, j) || Grammar.IsQuoteMark(document, j))
            {
                j++;
            }
            else if (rules.IsStateAt(document, j, limit))
            {
                found.Add(new(RelationKind.State, j));
                found.Add(new(RelationKind.Passive, j));
                return j;
            }
            else if (IsInCondition(document, j, limit))
            {
                found.Add(new(RelationKind.Hospital, j));
                return j;
            }
            else if (grammar.ReportPassive.EndAt(document, j, limit) is > 0 and int told && told < limit && grammar.InfinitiveTo.Has(document, told))
            {
                j = told + 1;
            }
            else if (IsHospitalised(document, j, j + 1))
            {
                found.Add(new(RelationKind.Hospital, j));
                return j;
            }
            else if (rules.IsVerbAt(document, j, limit))
            {
                found.Add(new(passive && !rules.IsGerund(document, j) ? RelationKind.Passive : RelationKind.Subject, j));
                return j;
            }
            else if (grammar.AdverbEnd(document, j, limit) is > 0 and int adverb)
            {
                j = adverb;
            }
            else if (grammar.ReportPassive.EndAt(document, j, limit) is > 0 and int report)
            {
                j = report;
            }
            else if (grammar.Determiner.Has(document, j) || grammar.Conjunction.Has(document, j))
            {
                j++;
            }
            else if (j > start && Grammar.IsMark(document, j, ',') && Parenthesis(document, j, limit) is > 0 and int behind)
            {
                j = behind;
            }
            else
            {
                Behind(document, j, limit, found);
                return j;
            }
        }

        return j;
    }

    /// <summary>'were placed under arrest', 'were absent with flu-like symptoms': a state may follow an unknown word.</summary>
    private void Behind(Document document, int j, int limit, List<Relation> found)
    {
        const int near = 4, far = 8; // tokens
        for (int k = j + 1; k < Math.Min(limit, j + far); k++)
        {
            if (Grammar.IsMark(document, k, ',') || Grammar.IsMark(document, k, ';') || grammar.ClauseOpener.Has(document, k) || grammar.IsAuxiliary(document, k))
            {
                return;
            }

            bool isState = k < j + near && rules.IsStateAt(document, k, limit);
            if (isState || (grammar.Preposition.Has(document, k) && rules.IsComplementAt(document, k, limit)))
            {
                found.Add(new(isState ? RelationKind.State : RelationKind.Complement, k));
                return;
            }
        }
    }

    /// <summary>The index behind a parenthesis between two commas, 'was, according to the brigade, among the dead', or -1.</summary>
    private static int Parenthesis(Document document, int comma, int limit)
    {
        const int longest = 10; // tokens
        for (int k = comma + 2; k < Math.Min(limit, comma + longest); k++)
        {
            if (Grammar.IsMark(document, k, ','))
            {
                return k + 1;
            }
        }

        return -1;
    }

    /// <summary>'in a grave condition': the condition of somebody who is hurt.</summary>
    private bool IsInCondition(Document document, int j, int limit)
    {
        const int reach = 5;
        if (!grammar.AdjunctPreposition.Has(document, j))
        {
            return false;
        }

        for (int k = j + 1; k < Math.Min(limit, j + reach); k++)
        {
            if (grammar.Condition.Has(document, k))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'taken to a nearby hospital': a verb of bringing and, a few words behind <paramref name="from"/>, a hospital.</summary>
    public bool IsHospitalised(Document document, int verb, int from)
    {
        const int reach = 7;
        if (!grammar.HospitalVerb.Has(document, verb))
        {
            return false;
        }

        int limit = Math.Min(document.Sentences[document.SentenceOf(verb)].Tokens.End, from + reach);
        for (int k = from; k < limit; k++)
        {
            if (grammar.Hospital.Has(document, k))
            {
                return true;
            }
        }

        return false;
    }
}
