using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Finds the predicate behind a figure phrase: walks over its modifiers, appositions and coordinated figures to the
/// first verb, participle or state that is said of it, and stops where another clause begins. Thread-safe.
/// </summary>
internal sealed class PredicateFinder(Grammar grammar, TypeRules rules)
{
    private const int Reach = 45; // tokens behind the figure in which a predicate is still its own

    private readonly VerbGroupReader groups = new(grammar, rules);

    /// <summary>Whether a verb of bringing stands at <paramref name="verb"/> and a hospital a few words behind <paramref name="from"/>.</summary>
    public bool IsHospitalised(Document document, int verb, int from) => groups.IsHospitalised(document, verb, from);

    /// <summary>The relations of the figure to what stands behind it, most telling first.</summary>
    public List<Relation> Find(Document document, IReadOnlyList<FigurePhrase> phrases, int index)
    {
        var found = new List<Relation>();
        Relation? fallback = null;
        Walk(document, phrases, index, found, ref fallback);
        if (fallback is { } weak)
        {
            found.Add(weak);
        }

        return found;
    }

    private void Walk(Document document, IReadOnlyList<FigurePhrase> phrases, int index, List<Relation> found, ref Relation? fallback)
    {
        var phrase = phrases[index];
        int limit = Math.Min(document.Sentences[phrase.Sentence].Tokens.End, phrase.End + Reach);
        int j = phrase.End;
        bool immediate = true, relative = false, pastRelative = false;
        // 'In one case, three women were shot': what hangs on a preposition is no subject.
        int before = grammar.BackOverModifiers(document, document.Sentences[phrase.Sentence].Tokens.First, phrase.First);
        bool adjunct = before >= document.Sentences[phrase.Sentence].Tokens.First && grammar.AdjunctPreposition.Has(document, before);
        // 'Of 300 people on board, 120 were rescued'
        adjunct |= before == document.Sentences[phrase.Sentence].Tokens.First && grammar.OfWord.Has(document, before);
        adjunct |= IsObjectOfRelative(document, document.Sentences[phrase.Sentence].Tokens.First, before);
        bool inRelative = IsInRelative(document, document.Sentences[phrase.Sentence].Tokens.First, before);
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
                return;
            }
            else if (grammar.AdverbEnd(document, j, limit) is > 0 and int adverb)
            {
                j = adverb;
            }
            else if (Grammar.IsMark(document, j, '(') || Grammar.IsMark(document, j, '['))
            {
                j = Closing(document, j, limit);
            }
            else if (rules.IsComplementAt(document, j, limit))
            {
                if (!grammar.Preposition.Has(document, j))
                {
                    found.Add(new(RelationKind.Complement, j));
                    return;
                }

                // 'Three people with burns died': a verb behind the phrase tells more.
                fallback ??= new(RelationKind.Complement, j);
                immediate = false;
                j++;
            }
            else if (grammar.InfinitiveTo.Has(document, j) && j + 2 < limit && (grammar.Have.Has(document, j + 1) || grammar.Be.Has(document, j + 1)))
            {
                // 'a man suspected to have planned it was arrested': the infinitive is no predicate of the clause.
                j += 3;
                immediate = false;
            }
            else if (grammar.IsAuxiliary(document, j))
            {
                int behind = groups.Read(document, j, limit, found);
                if (!relative || pastRelative || found.Count > 0)
                {
                    return;
                }

                // 'people who had been at the market were taken ill': the verb of the main clause is still to come.
                pastRelative = true;
                immediate = false;
                j = Math.Max(behind, j + 1);
            }
            else if (PhraseAt(phrases, j) is >= 0 and int other && other != index)
            {
                bool joined = IsJoined(document, phrase.End, j);
                if (pastRelative || (!joined && !IsAdjunct(document, phrases[other], phrase.End) && Grammar.StartOf(grammar.Including, document, phrase.End, j) < 0))
                {
                    return;
                }

                j = phrases[other].End;
                immediate = joined;
            }
            else if (grammar.Determiner.Has(document, j) && j + 1 < limit && rules.IsParticiple(document, j + 1) && !grammar.Be.Has(document, j - 1))
            {
                // 'half those affected', 'many of the injured guests': the participle stands for whom it is said of.
                immediate = false;
                j += 2;
            }
            else if (rules.IsVerbAt(document, j, limit) && !rules.IsNounHere(document, j))
            {
                if (!Verb(document, phrases, j, limit, found))
                {
                    return;
                }

                immediate = false;
                j = rules.VerbEnd(document, j, limit);
            }
            else if (groups.IsHospitalised(document, j, j + 1))
            {
                found.Add(new(RelationKind.Hospital, j));
                return;
            }
            else if (Grammar.IsMark(document, j, ','))
            {
                // 'left six people, including two children, dead': a state may stand right behind what was put between.
                if (inRelative)
                {
                    return; // the comma closes the clause that the figure stands in
                }

                j = AfterComma(document, phrases, j, limit);
                immediate = j >= 0 && j < limit && rules.IsStateAt(document, j, limit);
            }
            else if (Grammar.IsDash(document, j))
            {
                j = AfterDash(document, j, limit);
            }
            else if (Grammar.IsMark(document, j, ';') || Grammar.IsMark(document, j, ':') || Grammar.IsMark(document, j, '|') || grammar.IsSaying(document, j))
            {
                return;
            }
            else if (grammar.Conjunction.EndAt(document, j, limit) is > 0 and int joint)
            {
                j = joint;
            }
            else if (j > phrase.First + 1 && phrase.Head >= 0 && grammar.OfThem.EndAt(document, j, limit) is > 0 and int part && PhraseAt(phrases, part) >= 0)
            {
                // '12 cases of which four were fatal': what follows is said of the part.
                return;
            }
            else if (grammar.ClauseOpener.Has(document, j))
            {
                // 'who' opens a clause about the figure; its verb is said of the figure as well.
                if (relative || !grammar.Relative.Has(document, j))
                {
                    return;
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

        return;
    }

    /// <summary>'experts who toured eleven districts': the figure is the object of the relative clause's verb, and no subject.</summary>
    private bool IsObjectOfRelative(Document document, int first, int before)
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
    private bool IsInRelative(Document document, int first, int before)
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

    /// <summary>
    /// Whether a figure hangs on a preposition, so that the clause goes on behind it: 'of these 42 patients', 'between 19
    /// and 97', 'from School 59'.
    /// </summary>
    private bool IsAdjunct(Document document, FigurePhrase other, int from)
    {
        int before = grammar.BackOverModifiers(document, from, other.First);
        return (before >= from && grammar.Preposition.Has(document, before))
            || (other.Figure.Qualifier == FigureQualifier.Range && grammar.Preposition.Has(document, other.First))
            || (other.Counted.IsEmpty && other.First > from && document.Tokens[other.First - 1].Capitalised);
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

        if (grammar.IsAuxiliary(document, next) || grammar.Relative.Has(document, next) || rules.IsComplementAt(document, next, limit)
            || (rules.IsVerbAt(document, next, limit) && !rules.IsGerund(document, next) && !rules.IsParticiple(document, next) && !rules.IsNounHere(document, next)))
        {
            return next;
        }

        if (BehindRegion(document, comma, limit) is > 0 and int behindRegion)
        {
            return behindRegion;
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

        // 'six people, including one woman and two children dead'
        for (int i = 0; including && i < phrases.Count; i++)
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
