using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>
/// Finds how a figure hangs on its sentence, most telling relation first: the state right behind it, the verb before
/// it, the predicate behind it, the toll, the counted noun. Reads structure only; what a relation means is said by
/// the rules. Thread-safe.
/// </summary>
internal sealed class RelationFinder(Grammar grammar, PredicateFinder predicates, TypeRules rules, CountedKinds kinds)
{
    /// <summary>Room for the relations of one figure after the other.</summary>
    /// <param name="Found">All of the figure's relations.</param>
    /// <param name="Right">Those to what stands behind it.</param>
    internal sealed record RelationList(List<Relation> Found, List<Relation> Right);

    /// <summary>Puts the relations of <paramref name="phrases"/>[<paramref name="index"/>], a figure of the sentence, in place of those that <paramref name="lists"/> holds.</summary>
    public void Find(Document document, ReadOnlySpan<FigurePhrase> phrases, int index, RelationList lists)
    {
        var phrase = phrases[index];
        int first = document.Sentences[phrase.Sentence].Tokens.First;
        var (found, right) = lists;
        found.Clear();
        right.Clear();
        if (phrase.Head >= 0 && kinds.IsDeed(document, phrase.Head))
        {
            // Deaths are not killed, nor strikes struck: such a noun tells its own type before any verb does.
            found.Add(new(RelationKind.Noun, phrase.Head + 1));
        }

        predicates.Find(document, phrases, index, right);
        AddRight(document, phrase, right, true, found);
        var left = Left(document, phrase, first, right.Count == 0);
        if (left is { Kind: RelationKind.Nominal } nominal)
        {
            found.Add(nominal);
        }

        Toll(document, phrase, first, found);
        if (Compelled(document, phrase, first) is { } made)
        {
            found.Add(made);
        }

        if (left is { Kind: RelationKind.Object or RelationKind.Passive or RelationKind.Hospital } verb)
        {
            found.Add(verb);
        }

        AddRight(document, phrase, right, false, found);
        Inside(document, phrase, found);
        if (phrase.Head >= 0)
        {
            found.Add(new(RelationKind.Noun, phrase.Head + 1));
        }
    }

    /// <summary>Adds those that stand right behind the figure phrase, or those that do not.</summary>
    private void AddRight(Document document, FigurePhrase phrase, List<Relation> right, bool rightBehind, List<Relation> found)
    {
        foreach (var relation in right)
        {
            if (IsRightBehind(document, phrase, relation) == rightBehind)
            {
                found.Add(relation);
            }
        }
    }

    /// <summary>Whether nothing but adverbs stands between the figure phrase and the word: '12 dead', not 'killed 12 and injured'.</summary>
    private bool IsRightBehind(Document document, FigurePhrase phrase, Relation relation)
    {
        for (int i = phrase.End; i < relation.Anchor; i++)
        {
            if (grammar.AdverbEnd(document, i, relation.Anchor) < 0 && !Grammar.IsQuoteMark(document, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a verb of rising or standing links the toll to its figure; a colon does as well.</summary>
    private bool HasTollVerb(Document document, int from, int to)
    {
        for (int i = from; i <= to; i++)
        {
            // 'is' links only where it stands right before the figure: 'the toll is 12', not 'and is home to 12'.
            bool isVerb = grammar.Be.Has(document, i) ? i >= to - 2 : grammar.TollVerb.Has(document, i);
            if (isVerb || Grammar.IsMark(document, i, ':'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A state or participle inside the counted phrase: 'seven dead children', 'two wounded soldiers'.</summary>
    private void Inside(Document document, FigurePhrase phrase, List<Relation> found)
    {
        for (int i = phrase.Counted.Tokens.First; i < phrase.Counted.Tokens.End && i < phrase.Head && !grammar.Preposition.Has(document, i); i++)
        {
            if (rules.IsStateAt(document, i, phrase.Head))
            {
                found.Add(new(RelationKind.State, i));
            }
            else if (rules.IsParticiple(document, i) && !rules.IsNounHere(document, i))
            {
                found.Add(new(RelationKind.Passive, i));
            }
        }
    }

    /// <summary>The verb, or the noun with 'of', that the figure depends on; a bare one has no predicate behind it.</summary>
    private Relation? Left(Document document, FigurePhrase phrase, int first, bool isBare)
    {
        int i = grammar.BackOverModifiers(document, first, phrase.First);
        if (i < first)
        {
            return null;
        }

        if (grammar.NominalLink.Has(document, i))
        {
            // 'set fire to three stalls': the link belongs to the verb.
            return rules.IsVerbEndingAt(document, first, i + 1) ? new(RelationKind.Object, i + 1) : new(RelationKind.Nominal, i);
        }

        // 'sent fourteen to hospital'
        if (predicates.IsHospitalised(document, i, phrase.End))
        {
            return new(RelationKind.Hospital, i);
        }

        // 'were injured along with three bystanders'
        int joint = Grammar.StartOf(grammar.Conjunction, document, first, i + 1);
        if (joint > first && joint < i && rules.IsParticiple(document, joint - 1))
        {
            return new(RelationKind.Passive, joint - 1);
        }

        return IsGoverning(document, first, i) ? new(RelationKind.Object, i + 1) : JoinedObject(document, phrase, first, isBare);
    }

    /// <summary>Whether a verb that ends with the token may govern an object.</summary>
    private bool IsGoverning(Document document, int first, int i) =>
        rules.IsVerbEndingAt(document, first, i + 1) && document.TagOf(i) != PartOfSpeech.Noun && !IsPassive(document, first, i);

    /// <summary>'kills reporter, five others', 'indicted Smith and three other dealers': 'others', and what is joined to a name, go on the object that they follow.</summary>
    private Relation? JoinedObject(Document document, FigurePhrase phrase, int first, bool isBare)
    {
        const int longest = 9; // tokens of the object before
        bool others = IsOthers(document, phrase);
        int i = grammar.BackOverModifiers(document, first, phrase.First);
        int joint = i < first || (!others && (!isBare || Grammar.IsMark(document, i, ','))) ? -1
            : Grammar.IsMark(document, i, ',') ? i : Grammar.StartOf(grammar.Conjunction, document, first, i + 1);
        for (int k = joint - 1; joint > first && k >= Math.Max(first, joint - longest); k--)
        {
            if (k < joint - 1 && !rules.IsNounHere(document, k) && IsGoverning(document, first, k))
            {
                return new(RelationKind.Object, k + 1);
            }

            // Without 'others' only a name may stand before: 'arrested Ali Hassan and two aides'.
            bool ends = !others && !document.Tokens[k].Capitalised;
            ends |= grammar.IsAuxiliary(document, k) || grammar.IsSaying(document, k) || grammar.ClauseOpener.Has(document, k)
                || (grammar.Preposition.Has(document, k) && !grammar.OfWord.Has(document, k));
            if (ends)
            {
                break;
            }
        }

        return null;
    }

    private bool IsOthers(Document document, FigurePhrase phrase)
    {
        for (int k = phrase.Figure.Tokens.End; k < phrase.End; k++)
        {
            if (grammar.OtherWord.Has(document, k))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'forced 12 people to leave': the verb behind 'to' tells what they did.</summary>
    private Relation? Compelled(Document document, FigurePhrase phrase, int first)
    {
        if (phrase.End + 1 >= document.Sentences[phrase.Sentence].Tokens.End || !grammar.InfinitiveTo.Has(document, phrase.End))
        {
            return null;
        }

        int i = grammar.BackOverModifiers(document, first, phrase.First);
        return i >= first && grammar.Compel.Has(document, i) ? new(RelationKind.Compelled, phrase.End + 1) : null;
    }

    /// <summary>Whether the verb that ends at <paramref name="i"/> is a passive: 'were killed 12 ...' governs nothing behind it.</summary>
    private bool IsPassive(Document document, int first, int i)
    {
        int j = i - 1;
        while (j >= first && grammar.AdverbEnd(document, j, j + 1) > 0)
        {
            j--;
        }

        return j >= first && grammar.Be.Has(document, j) && !rules.IsGerund(document, i);
    }

    /// <summary>'They bring to 31 the number of reporters in jail': the toll stands behind its figure.</summary>
    private bool Inverted(Document document, FigurePhrase phrase, int link, List<Relation> found)
    {
        int first = document.Sentences[phrase.Sentence].Tokens.First, limit = document.Sentences[phrase.Sentence].Tokens.End;
        if (!phrase.Counted.IsEmpty || link <= first || !grammar.InfinitiveTo.Has(document, link) || !grammar.TollVerb.Has(document, link - 1))
        {
            return false;
        }

        int at = phrase.End;
        while (at < limit && grammar.Determiner.Has(document, at))
        {
            at++;
        }

        if (at < limit && grammar.NumberOf.EndAt(document, at, limit) is > 0 and int end)
        {
            const int reach = 8; // tokens
            Numbered(document, end, Math.Min(limit, end + reach), found);
            return true;
        }

        return false;
    }

    /// <summary>Whether a relative clause about what is numbered opens at the token: 'the number of people who died rose to 12'.</summary>
    private bool IsInNumberOf(Document document, int first, int relative)
    {
        const int reach = 6; // tokens
        for (int j = relative - 1; grammar.Relative.Has(document, relative) && j >= Math.Max(first, relative - reach); j--)
        {
            if (grammar.NumberOf.EndAt(document, j, relative) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// 'the number of people who were killed in the raid rose to 12': the nouns and verbs from <paramref name="from"/> on,
    /// of which the first that a rule knows tells the type; none where animals are numbered.
    /// </summary>
    private void Numbered(Document document, int from, int to, List<Relation> found)
    {
        const int longest = 9; // tokens
        for (int k = from; k < Math.Min(to, from + longest); k++)
        {
            if (kinds.IsAnimal(document, k) && !kinds.IsPerson(document, k) && !grammar.IllnessNoun.Has(document, k + 1))
            {
                return;
            }

            if (k > from + 1 && grammar.ClauseOpener.Has(document, k) && !grammar.Relative.Has(document, k))
            {
                return;
            }

            found.Add(new(RelationKind.Toll, k + 1));
        }
    }

    /// <summary>'the death toll rose to 87', 'the number of injuries stands at 60', 'a toll of 12', 'surpassed 100,000'.</summary>
    private void Toll(Document document, FigurePhrase phrase, int first, List<Relation> found)
    {
        if (phrase.Figure.Role == FigureRole.Singular)
        {
            return;
        }

        int i = phrase.First - 1;
        while (i > first && grammar.AdverbEnd(document, i, i + 1) > 0)
        {
            i--;
        }

        if (i >= first && phrase.Figure.Role == FigureRole.Share && grammar.ByWord.Has(document, i))
        {
            return; // 'cut the number of cases by 45%' tells the change, not the number
        }

        if (Inverted(document, phrase, i, found))
        {
            return;
        }

        // 'taking the toll up to 212': the link is part of the figure. Headlines have none: 'last body found, toll 29'.
        bool isDirect = i > first && Grammar.StartOf(grammar.TollNoun, document, first, i + 1) >= 0
            && (phrase.Figure.Core.First > phrase.First || (document.Sentences[phrase.Sentence].IsHeadline && phrase.Counted.IsEmpty));
        i += isDirect ? 1 : 0;
        bool linked = isDirect || (i >= first && (grammar.TollLink.Has(document, i) || grammar.TollVerb.Has(document, i) || Grammar.IsMark(document, i, ':')));
        if (!linked && !grammar.TollVerb.Has(document, phrase.First))
        {
            return;
        }

        // Behind 'of' the toll stands right before it; a verb may stand further from its subject.
        bool of = linked && grammar.OfWord.Has(document, i);
        const int reach = 28;
        for (int j = linked ? i - 1 : phrase.First - 1; j >= Math.Max(first, i - (of ? 3 : reach)); j--)
        {
            if (Grammar.IsMark(document, j, ';') || grammar.IsSaying(document, j) || (grammar.TollStop.Has(document, j) && !IsInNumberOf(document, first, j)))
            {
                break;
            }

            int end = grammar.NumberOf.EndAt(document, j, i + 1);
            if (end > 0)
            {
                // 'the number of people killed in the raid rose to 12': a noun or participle behind 'of' tells the type.
                Numbered(document, end, linked ? i : phrase.First, found);
                return;
            }

            end = grammar.TollNoun.EndAt(document, j, i + 1);
            if (end > 0 && end <= phrase.First && (of ? end == i : (isDirect && end == phrase.First && document.Sentences[phrase.Sentence].IsHeadline) || HasTollVerb(document, Math.Max(first, j - 6), phrase.First)))
            {
                found.Add(new(RelationKind.Toll, end));
                return;
            }
        }

        // 'cases pass 900', 'arrests rise to 75': the deed itself is the subject.
        if (phrase.Counted.IsEmpty)
        {
            const int near = 5;
            for (int j = i; j >= Math.Max(first, i - near); j--)
            {
                if (kinds.IsDeed(document, j))
                {
                    found.Add(new(RelationKind.Toll, j + 1));
                    break;
                }
            }
        }
    }
}
