using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Finds the predicate behind a figure phrase: walks over its modifiers, appositions and coordinated figures to the
/// first verb, participle or state that is said of it, and stops where another clause begins. Thread-safe.
/// </summary>
internal sealed class PredicateFinder(Grammar grammar, TypeRules rules, Lexicon lexicon)
{
    private const int Reach = 45; // tokens behind the figure in which a predicate is still its own

    private readonly VerbGroupReader groups = new(grammar, rules);
    private readonly ClauseEnds ends = new(grammar, rules);
    private readonly RelativeClauses relatives = new(grammar);
    private readonly WordUnion telling = new([.. grammar.ClauseWords, .. rules.PredicateWords]);
    private readonly WordClass die = lexicon["die"];
    private readonly WordClass people = lexicon["person-noun.plural"];
    private readonly WordClass group = lexicon["person-group"];
    private readonly WordClass single = lexicon["be-single"];
    private readonly WordClass plural = lexicon["be-plural"];
    private readonly WordClass person = lexicon["person-noun.singular"];

    /// <summary>Whether a verb of bringing stands at <paramref name="verb"/> and a hospital a few words behind <paramref name="from"/>.</summary>
    public bool IsHospitalised(Document document, int verb, int from) => groups.IsHospitalised(document, verb, from);

    /// <summary>Adds the relations of the figure to what stands behind it, most telling first.</summary>
    public void Find(Document document, ReadOnlySpan<FigurePhrase> phrases, int index, List<Relation> found)
    {
        Relation? fallback = null;
        Walk(document, phrases, index, found, ref fallback);
        PreferDeath(document, found);
        if (fallback is { } weak)
        {
            found.Add(weak);
        }
    }

    /// <summary>'A man found shot in a car has died': what became of them in the end tells more than the participle before.</summary>
    private void PreferDeath(Document document, List<Relation> found)
    {
        for (int i = found.Count - 1; i > 0 && found[0].Kind == RelationKind.Passive; i--)
        {
            if (found[i].Kind == RelationKind.Subject && found[i].Anchor > found[0].Anchor && die.Has(document, found[i].Anchor))
            {
                var death = found[i];
                found.Clear();
                found.Add(death);
                return;
            }
        }
    }

    private void Walk(Document document, ReadOnlySpan<FigurePhrase> phrases, int index, List<Relation> found, ref Relation? fallback)
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
        bool isObject = relatives.HasAsObject(document, document.Sentences[phrase.Sentence].Tokens.First, before);
        adjunct |= isObject;
        bool inRelative = relatives.Holds(document, document.Sentences[phrase.Sentence].Tokens.First, before);
        while (j >= 0 && j < limit && (immediate || !adjunct))
        {
            if (IsPlain(document, phrases, j))
            {
                immediate = false;
                j++;
            }
            else if (Grammar.IsQuoteMark(document, j))
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
                j = ClauseEnds.Closing(document, j, limit);
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
                if (isObject || (adjunct && !relative && before > document.Sentences[phrase.Sentence].Tokens.First))
                {
                    return; // the verb of the sentence, whose subject stands before the adjunct or the relative clause
                }

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
            else if (FigurePhrase.IndexAt(phrases, j) is >= 0 and int other && other != index)
            {
                bool joined = IsJoined(document, phrase.End, j);
                if (pastRelative || (!joined && !IsAdjunct(document, phrases[other], phrase.End) && Grammar.StartOf(grammar.Including, document, phrase.End, j) < 0))
                {
                    return;
                }

                j = phrases[other].End;
                immediate = joined;
            }
            else if (j + 1 < limit && ((grammar.Determiner.Has(document, j) && rules.IsParticiple(document, j + 1)) || (grammar.NounOpener.Has(document, j) && rules.IsVerbAt(document, j + 1, limit)))
                && !grammar.Be.Has(document, j - 1))
            {
                // 'half those affected', 'in the post office': behind a determiner stands no verb of the clause.
                immediate = false;
                j += 2;
            }
            else if (!immediate && grammar.Hold.Has(document, j))
            {
                j++; // 'attended the event held in the hall'
            }
            else if (rules.IsVerbAt(document, j, limit) && !rules.IsNounHere(document, j))
            {
                if (!Verb(document, phrases, phrase, j, limit, found))
                {
                    AfterAnother(document, phrases, phrase, j, limit, found);
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

                j = ends.AfterComma(document, phrases, j, limit);
                immediate = j >= 0 && j < limit && rules.IsStateAt(document, j, limit);
            }
            else if (Grammar.IsDash(document, j))
            {
                j = ClauseEnds.AfterDash(document, j, limit);
            }
            else if (Grammar.IsMark(document, j, ';') || Grammar.IsMark(document, j, ':') || Grammar.IsMark(document, j, '|') || grammar.IsSaying(document, j))
            {
                return;
            }
            else if (grammar.Conjunction.EndAt(document, j, limit) is > 0 and int joint)
            {
                j = joint;
            }
            else if (j > phrase.First + 1 && phrase.Head >= 0 && grammar.OfThem.EndAt(document, j, limit) is > 0 and int part && FigurePhrase.IndexAt(phrases, part) >= 0)
            {
                // '12 cases of which four were fatal': what follows is said of the part.
                return;
            }
            else if (grammar.ClauseOpener.Has(document, j))
            {
                // 'who' opens a clause about the figure; its verb is said of the figure as well.
                if (!relative && Resumed(document, phrases, phrase, j, limit) is > 0 and int resumed)
                {
                    groups.Read(document, resumed, limit, found);
                    return;
                }

                if (relative || !grammar.Relative.Has(document, j) || IsOfAnother(document, phrase, j))
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

    /// <summary>Adds what is said of the figure behind a clause that follows its first verb at <paramref name="verb"/>.</summary>
    private void AfterAnother(Document document, ReadOnlySpan<FigurePhrase> phrases, FigurePhrase phrase, int verb, int limit, List<Relation> found)
    {
        const int reach = 7; // tokens
        for (int k = verb + 1; k < Math.Min(limit, verb + reach); k++)
        {
            if (grammar.ClauseOpener.Has(document, k))
            {
                if (Resumed(document, phrases, phrase, k, limit) is > 0 and int resumed)
                {
                    groups.Read(document, resumed, limit, found);
                }

                return;
            }
        }
    }

    /// <summary>
    /// 'two men entered the yard after the bomb was released and were killed': where 'were' takes up the subject again behind a
    /// clause about one thing, or -1.
    /// </summary>
    private int Resumed(Document document, ReadOnlySpan<FigurePhrase> phrases, FigurePhrase phrase, int opener, int limit)
    {
        const int longest = 14; // tokens
        bool other = false;
        for (int k = opener + 1; k + 1 < Math.Min(limit, opener + longest); k++)
        {
            if (Grammar.IsMark(document, k, ',') || Grammar.IsMark(document, k, ';') || grammar.ClauseOpener.Has(document, k) || FigurePhrase.IndexAt(phrases, k) >= 0)
            {
                return -1;
            }

            other |= single.Has(document, k);
            bool agrees = phrase.Figure.Max == 1 ? single.Has(document, k + 1) : plural.Has(document, k + 1);
            if (other && agrees && grammar.AndWord.Has(document, k))
            {
                return k + 1;
            }
        }

        return -1;
    }

    /// <summary>Whether the token is a word that tells nothing of where the clause goes: most are, and nothing more need be asked of them.</summary>
    private bool IsPlain(Document document, ReadOnlySpan<FigurePhrase> phrases, int token) =>
        document.Tokens[token].IsWord && !telling.MayStart(document, token) && !Grammar.IsManner(document, token) && FigurePhrase.IndexAt(phrases, token) < 0;

    /// <summary>'Forty attended the funeral of a man who died': whether the clause at the token is about one person in between.</summary>
    private bool IsOfAnother(Document document, FigurePhrase phrase, int relative) =>
        relative > phrase.End + 1 && phrase.Figure.Max != 1 && person.Has(document, relative - 1);

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
    private bool Verb(Document document, ReadOnlySpan<FigurePhrase> phrases, FigurePhrase phrase, int j, int limit, List<Relation> found)
    {
        int behind = rules.VerbEnd(document, j, limit);
        int after = grammar.SkipAdverbs(document, behind, limit);
        bool hasObject = after < limit && !(behind < limit && grammar.ClauseOpener.Has(document, behind)) && !grammar.IsTime(document, after) && (FigurePhrase.IndexAt(phrases, after) >= 0 || (behind < limit && FigurePhrase.IndexAt(phrases, behind) >= 0) || grammar.Determiner.Has(document, after)
            || (phrase.Head >= 0 && (people.Has(document, after) || group.Has(document, after)))
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

    /// <summary>Whether the phrase at <paramref name="next"/> stands in one list with the phrase that ends at <paramref name="end"/>.</summary>
    private bool IsJoined(Document document, int end, int next)
    {
        int before = grammar.BackOverModifiers(document, end, next);
        return before < end || Grammar.IsMark(document, before, ',') || Grammar.StartOf(grammar.Conjunction, document, end, before + 1) >= 0;
    }
}
