using ClaimExtract.Claims.Typing;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Finds for each figure of an article the types that it may have: first by its own relations, then, for figures without
/// a predicate of their own, from the list, whole or account that they stand in. Thread-safe.
/// </summary>
internal sealed class ClaimFinder(Grammar grammar, TypeRules rules, RelationFinder relations, Inheritance inheritance, CountedKinds kinds)
{
    /// <summary>The candidates in the order of their figures, and the figures that stand in no sentence of the article's own.</summary>
    /// <param name="document">The article.</param>
    /// <param name="phrases">Its figures with what they count.</param>
    /// <param name="residue">For each sentence why it is none of the article's own, or null.</param>
    /// <param name="isDisease">Whether the article is about a disease.</param>
    public (List<TypeCandidate> Candidates, List<Rejection> Rejected) Find(Document document, IReadOnlyList<FigurePhrase> phrases, string?[] residue, bool isDisease)
    {
        var candidates = new List<TypeCandidate>();
        var drafts = new List<ClaimDraft>();
        var rejected = new List<Rejection>();
        for (int first = 0; first < phrases.Count;)
        {
            int end = first + 1;
            while (end < phrases.Count && phrases[end].Sentence == phrases[first].Sentence)
            {
                end++;
            }

            if (residue[phrases[first].Sentence] is { } reason)
            {
                rejected.AddRange(phrases.Skip(first).Take(end - first).Select(p => new Rejection(p.Figure, reason)));
            }
            else
            {
                Sentence(document, [.. phrases.Skip(first).Take(end - first)], isDisease, drafts, candidates);
            }

            first = end;
        }

        return (candidates, rejected);
    }

    private void Sentence(Document document, List<FigurePhrase> phrases, bool isDisease, List<ClaimDraft> drafts, List<TypeCandidate> candidates)
    {
        var decisions = new TypeDecision?[phrases.Count];
        var others = new List<TypeDecision>[phrases.Count];
        for (int i = 0; i < phrases.Count; i++)
        {
            decisions[i] = Decide(document, phrases, i, isDisease, others[i] = []);
        }

        int own = drafts.Count;
        for (int i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i];
            var stated = decisions[i] is { } decision ? Draft(phrase, decision) : null;
            var draft = inheritance.Complete(document, phrase, stated, drafts, own);
            if (draft is null)
            {
                candidates.Add(new(phrase, [], "nothing in its sentence tells what it counts"));
            }
            else if (Refusal(document, draft) is { } reason)
            {
                candidates.Add(new(phrase, [], reason));
            }
            else
            {
                drafts.Add(draft);
                candidates.Add(new(phrase, Offers(document, draft, others[i]), null));
            }
        }
    }

    private static ClaimDraft Draft(FigurePhrase phrase, TypeDecision decision) =>
        new(phrase, decision.Type, decision.Rule, decision.Trigger.First, decision.Relation.Kind, decision.Assessment, null, null);

    /// <summary>The draft first, then one for each other type that a relation of the figure tells.</summary>
    private ClaimDraft[] Offers(Document document, ClaimDraft draft, List<TypeDecision> decisions)
    {
        var offers = new List<ClaimDraft> { draft };
        foreach (var decision in decisions)
        {
            if (offers.TrueForAll(o => o.Type != decision.Type) && Draft(draft.Phrase, decision) is var other && Refusal(document, other) is null)
            {
                offers.Add(other);
            }
        }

        return [.. offers];
    }

    /// <summary>
    /// The first relation that a rule knows; what was found out about victims yields to what befell them. All that rules
    /// know are added to <paramref name="all"/>.
    /// </summary>
    private TypeDecision? Decide(Document document, List<FigurePhrase> phrases, int index, bool isDisease, List<TypeDecision> all)
    {
        TypeDecision? first = null, taken = null;
        foreach (var relation in relations.Find(document, phrases, index))
        {
            if (rules.Decide(document, phrases[index], relation, isDisease) is not { } decision)
            {
                continue;
            }

            all.Add(decision);
            bool isFinding = decision.Type is ClaimType.Evidence or ClaimType.Allegation && relation.Kind == RelationKind.Passive;
            if (isFinding)
            {
                first ??= decision;
            }
            else
            {
                taken ??= first is null || decision.Relation.Kind != RelationKind.Noun ? decision : first;
            }
        }

        return taken ?? first;
    }

    /// <summary>Why a typed figure is no claim after all, or null.</summary>
    private string? Refusal(Document document, ClaimDraft draft)
    {
        var figure = draft.Phrase.Figure;
        if (figure.Role == FigureRole.Singular)
        {
            if (draft.Type is not (ClaimType.Killed or ClaimType.Injured or ClaimType.Missing or ClaimType.Detained or ClaimType.Casualties))
            {
                return $"'a' counts no {draft.Type}";
            }

            if (draft.Relation == RelationKind.Noun)
            {
                return "'a' before a noun that is not said to be struck";
            }

            if (IsApposition(document, figure))
            {
                return "'a' in an apposition to a name";
            }
        }

        if (figure.Max == 0 && draft.Phrase.Head >= 0 && !kinds.IsKnown(document, draft.Phrase.Head))
        {
            return "'no' before a noun that is not known to be counted";
        }

        if (IsSecondAge(document, draft.Phrase))
        {
            return "an age behind another";
        }

        if (Idiom(document, draft) is { } idiom)
        {
            return idiom;
        }

        if (IsYear(document, draft.Phrase))
        {
            return "a year before a noun in the singular";
        }

        if (figure.Tokens.End < document.Tokens.Length && document.Glued(figure.Tokens.End) && document.Tokens[figure.Tokens.End].IsWord)
        {
            return "part of a word";
        }

        // 'One of the attacks' points at an event; it does not count.
        bool pointsAtOne = figure.Role == FigureRole.Count && figure.Min == 1 && figure.Max == 1 && draft.Relation == RelationKind.Noun
            && figure.Tokens.End < document.Tokens.Length && grammar.OfWord.Has(document, figure.Tokens.End);
        pointsAtOne |= figure is { Min: 1, Max: 1 } && figure.Tokens.First > 0 && grammar.Be.Has(document, figure.Tokens.First - 1)
            && figure.Tokens.End < document.Tokens.Length && grammar.OfWord.Has(document, figure.Tokens.End);
        return pointsAtOne ? "'one of' points at one, and does not count" : null;
    }

    /// <summary>'Nikoloz, a tennis player, was arrested': the name is counted, if anything, not the article.</summary>
    private bool IsApposition(Document document, FigureMention figure)
    {
        int comma = figure.Tokens.First - 1;
        return comma >= 1 && Grammar.IsMark(document, comma, ',')
            && ((document.Tokens[comma - 1].Capitalised && !document.Tokens[comma - 1].AllCaps) || document.Tokens[comma - 1].IsNumber || grammar.Ones.Has(document, comma - 1))
            && document.SentenceOf(comma - 1) == document.SentenceOf(figure.Tokens.First);
    }

    /// <summary>'his 2016 arrest', 'the 1912 strike': a number like a year, ungrouped, before a noun that is not in the plural.</summary>
    private static bool IsYear(Document document, FigurePhrase phrase)
    {
        var figure = phrase.Figure;
        if (figure is not { Min: >= 1700 and <= 2100, Qualifier: FigureQualifier.Exact } || phrase.Head < 0 || figure.Tokens.Length != 1)
        {
            return false;
        }

        var number = document.TextOf(figure.Tokens.First);
        var head = document.TextOf(phrase.Head);
        return number.Length == 4 && !number.Contains(',') && head[^1] is not ('s' or 'n' or 'e') && phrase.Counted.Tokens.Length <= 2;
    }

    /// <summary>'Two women, 23 and 27, have died': a number without a noun behind 'comma, number, and'.</summary>
    private static bool IsSecondAge(Document document, FigurePhrase phrase)
    {
        int i = phrase.First - 1;
        const int oldest = 110; // years
        return phrase.Counted.IsEmpty && phrase.Figure is { Max: <= oldest, Qualifier: FigureQualifier.Exact } && document.Tokens[phrase.First].IsNumber
            && i >= 2 && document.SentenceOf(i - 2) == phrase.Sentence && document.Tokens[i - 1].IsNumber && Grammar.IsMark(document, i - 2, ',');
    }

    /// <summary>'in a few cases', 'both speaking and using': words that count nothing.</summary>
    private string? Idiom(Document document, ClaimDraft draft)
    {
        var figure = draft.Phrase.Figure.Tokens;
        int before = figure.First - 1;
        if (draft.Relation == RelationKind.Noun && draft.Type == ClaimType.Affected && before >= 0 && grammar.InWord.Has(document, before)
            && draft.Phrase.Counted.Tokens.Length <= 2 && !(draft.Phrase.End < document.Tokens.Length && grammar.OfWord.Has(document, draft.Phrase.End)))
        {
            return "'in some cases' counts no cases";
        }

        const int reach = 8;
        if (grammar.Both.Has(document, figure.First) && draft.Phrase.Counted.IsEmpty)
        {
            for (int i = figure.End + 1; i < Math.Min(document.Tokens.Length, figure.End + reach); i++)
            {
                if (grammar.AndWord.Has(document, i))
                {
                    return "'both ... and' counts nothing";
                }
            }
        }

        return null;
    }
}
