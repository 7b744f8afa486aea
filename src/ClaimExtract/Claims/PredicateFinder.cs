using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Finds the predicate behind a figure phrase: walks over its modifiers, appositions and coordinated figures to the
/// first verb, participle or state that is said of it, and stops where another clause begins. Thread-safe.
/// </summary>
internal sealed class PredicateFinder(Grammar grammar, TypeRules rules)
{
    private const int Reach = 45; // tokens behind the figure in which a predicate is still its own

    public List<Relation> Find(Document document, IReadOnlyList<FigurePhrase> phrases, int index)
    {
        var found = new List<Relation>();
        var phrase = phrases[index];
        int limit = Math.Min(document.Sentences[phrase.Sentence].Tokens.End, phrase.End + Reach);
        int j = phrase.End;
        bool immediate = true, relative = false;
        // 'In one case, three women were shot': what hangs on a preposition is no subject.
        int before = grammar.BackOverModifiers(document, document.Sentences[phrase.Sentence].Tokens.First, phrase.First);
        bool adjunct = before >= document.Sentences[phrase.Sentence].Tokens.First && grammar.AdjunctPreposition.Has(document, before);
        while (j >= 0 && j < limit && (immediate || !adjunct))
        {
            if (Grammar.IsQuoteMark(document, j))
            {
                j++;
            }
            else if ((immediate || grammar.Preposition.Has(document, j)) && rules.IsStateAt(document, j, limit))
            {
                found.Add(new(RelationKind.State, j));
                found.Add(new(RelationKind.Passive, j));
                return found;
            }
            else if (grammar.AdverbEnd(document, j, limit) is > 0 and int adverb)
            {
                j = adverb;
            }
            else if (Grammar.IsMark(document, j, '(') || Grammar.IsMark(document, j, '['))
            {
                j = Closing(document, j, limit);
            }
            else if (grammar.IsAuxiliary(document, j))
            {
                VerbGroup(document, j, limit, found);
                return found;
            }
            else if (PhraseAt(phrases, j) is >= 0 and int other && other != index)
            {
                bool joined = IsJoined(document, phrase.End, j);
                if (!joined && !grammar.Preposition.Has(document, j - 1) && Grammar.StartOf(grammar.Including, document, phrase.End, j) < 0)
                {
                    return found;
                }

                j = phrases[other].End;
                immediate = joined;
            }
            else if (rules.IsVerbAt(document, j, limit) && !rules.IsNounHere(document, j))
            {
                if (!Verb(document, phrases, j, limit, found))
                {
                    return found;
                }

                immediate = false;
                j = rules.VerbEnd(document, j, limit);
            }
            else if (IsHospitalised(document, j, j + 1))
            {
                found.Add(new(RelationKind.Hospital, j));
                return found;
            }
            else if (Grammar.IsMark(document, j, ','))
            {
                // 'left six people, including two children, dead': a state may stand right behind what was put between.
                j = AfterComma(document, phrases, j, limit);
                immediate = j >= 0 && j < limit && rules.IsStateAt(document, j, limit);
            }
            else if (Grammar.IsDash(document, j))
            {
                j = AfterDash(document, j, limit);
            }
            else if (Grammar.IsMark(document, j, ';') || Grammar.IsMark(document, j, ':') || Grammar.IsMark(document, j, '|') || grammar.IsSaying(document, j))
            {
                return found;
            }
            else if (grammar.Conjunction.EndAt(document, j, limit) is > 0 and int joint)
            {
                j = joint;
            }
            else if (grammar.ClauseOpener.Has(document, j))
            {
                // 'who' opens a clause about the figure; its verb is said of the figure as well.
                if (relative || !grammar.Relative.Has(document, j))
                {
                    return found;
                }

                relative = true;
                j++;
            }
            else
            {
                immediate = false;
                j++;
            }
        }

        return found;
    }

    /// <summary>From the first auxiliary on: 'have been', 'were also', 'are feared to have been', then the main verb or state.</summary>
    private void VerbGroup(Document document, int j, int limit, List<Relation> found)
    {
        bool passive = false;
        int stop = Math.Min(limit, j + 14);
        while (j < stop)
        {
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
                return;
            }
            else if (IsInCondition(document, j, limit))
            {
                found.Add(new(RelationKind.Hospital, j));
                return;
            }
            else if (grammar.ReportPassive.EndAt(document, j, limit) is > 0 and int told && told < limit && grammar.InfinitiveTo.Has(document, told))
            {
                j = told + 1;
            }
            else if (IsHospitalised(document, j, j + 1))
            {
                found.Add(new(RelationKind.Hospital, j));
                return;
            }
            else if (rules.IsVerbAt(document, j, limit))
            {
                found.Add(new(passive && !rules.IsGerund(document, j) ? RelationKind.Passive : RelationKind.Subject, j));
                return;
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
            else
            {
                // 'were placed under arrest', 'were pulled out dead': the state may follow an unknown participle.
                for (int k = j + 1; k < Math.Min(limit, j + 4); k++)
                {
                    if (rules.IsStateAt(document, k, limit))
                    {
                        found.Add(new(RelationKind.State, k));
                        return;
                    }
                }

                return;
            }
        }
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

    /// <summary>A verb without auxiliary: a participle ('12 killed in ...') or an active verb ('12 died', '12 attacks killed').</summary>
    /// <returns>Whether a finite verb may still follow: the participle only modified the noun.</returns>
    private bool Verb(Document document, IReadOnlyList<FigurePhrase> phrases, int j, int limit, List<Relation> found)
    {
        int behind = rules.VerbEnd(document, j, limit);
        int after = grammar.SkipAdverbs(document, behind, limit);
        bool hasObject = after < limit && !grammar.IsTime(document, after) && (PhraseAt(phrases, after) >= 0 || (behind < limit && PhraseAt(phrases, behind) >= 0) || grammar.Determiner.Has(document, after)
            || (document.Tokens[after].Capitalised && !grammar.Preposition.Has(document, after)));
        if (!rules.IsGerund(document, j) && rules.IsParticiple(document, j) && !hasObject)
        {
            found.Add(new(RelationKind.Passive, j));
            found.Add(new(RelationKind.Subject, j));
            return true;
        }

        found.Add(new(RelationKind.Subject, j));
        return false;
    }

    /// <summary>Where to go on behind a comma, or -1 where the clause of the figure ends there.</summary>
    private int AfterComma(Document document, IReadOnlyList<FigurePhrase> phrases, int comma, int limit)
    {
        int next = comma + 1;
        while (next < limit && PhraseAt(phrases, next) < 0
            && (grammar.Conjunction.Has(document, next) || grammar.Determiner.Has(document, next) || grammar.Adverb.Has(document, next)))
        {
            next++;
        }

        if (next >= limit)
        {
            return -1;
        }

        if (PhraseAt(phrases, next) is >= 0 and int other)
        {
            return phrases[other].End;
        }

        if (grammar.IsAuxiliary(document, next) || grammar.Relative.Has(document, next))
        {
            return next;
        }

        bool including = grammar.Including.EndAt(document, next, limit) > 0;

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

    private static int AfterDash(Document document, int dash, int limit)
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

    private static int Closing(Document document, int open, int limit)
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

    /// <summary>Whether the phrase at <paramref name="next"/> stands in one list with the phrase that ends at <paramref name="end"/>.</summary>
    private bool IsJoined(Document document, int end, int next)
    {
        int before = grammar.BackOverModifiers(document, end, next);
        return before < end || Grammar.IsMark(document, before, ',') || Grammar.StartOf(grammar.Conjunction, document, end, before + 1) >= 0;
    }

    private static int PhraseAt(IReadOnlyList<FigurePhrase> phrases, int token)
    {
        for (int i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].First == token)
            {
                return i;
            }
        }

        return -1;
    }
}
