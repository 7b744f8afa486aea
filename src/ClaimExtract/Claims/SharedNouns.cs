using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>
/// Finds what figures without a noun count: the noun of the toll ('the number of confirmed infections passed 900'), or
/// that of the figure before ('40 people died in the north, 12 in the south'). Thread-safe.
/// </summary>
internal sealed class SharedNouns(Language language, Grammar grammar, CountedKinds kinds)
{
    private const int Reach = 10; // tokens from the number to the word that told the type

    private readonly NounPhraseReader phrases = new(language.Lexicon);
    private readonly WordClass rates = language.Lexicon["rate-noun"];

    /// <summary>What a toll numbers: 'deaths' of 'the number of deaths', or the rate itself; null for other relations and bare tolls.</summary>
    public CountedPhrase? OfToll(Document document, FigurePhrase phrase, TypeDecision decision)
    {
        if (decision.Relation.Kind != RelationKind.Toll || !phrase.Counted.IsEmpty)
        {
            return null;
        }

        var trigger = decision.Trigger;
        if (rates.Has(document, trigger.Last))
        {
            return new(trigger, trigger.Last, phrase.End);
        }

        int first = document.Sentences[phrase.Sentence].Tokens.First;
        for (int i = trigger.First; i >= Math.Max(first, trigger.First - Reach); i--)
        {
            if (grammar.NumberOf.EndAt(document, i, phrase.First) is > 0 and int end && end <= trigger.Last + 1)
            {
                return Read(document, end, phrase);
            }
        }

        return null;
    }

    private CountedPhrase? Read(Document document, int first, FigurePhrase phrase)
    {
        while (first < phrase.First && grammar.Determiner.Has(document, first))
        {
            first++;
        }

        // 'the number of confirmed dead'
        if (first + 1 < phrase.First && phrases.IsPredicate(document, first + 1) && !phrases.IsNounLike(document, first + 2, phrase.First)
            && document.TextOf(first).EndsWith("ed", StringComparison.OrdinalIgnoreCase))
        {
            first++;
        }

        var noun = phrases.Read(document, first, phrase.First);
        if (noun.Head >= 0)
        {
            return new(new(noun.First, noun.End), noun.Head, phrase.End);
        }

        return first < phrase.First && phrases.IsPredicate(document, first) ? new(new(first, first + 1), first, phrase.End) : null;
    }

    /// <summary>The draft with the noun of the one that it goes on from in the same sentence, where it has none of its own.</summary>
    public ClaimDraft Share(Document document, ClaimDraft draft, ClaimDraft? before)
    {
        bool isBare = draft.Shared is null && draft.Phrase.Counted.IsEmpty && draft.Phrase.Figure.Role != FigureRole.Singular;
        var model = draft.Model ?? draft.Whole ?? before;
        if (!isBare || model is null || model.Sentence != draft.Sentence || model.Counted.Head < 0 || phrases.IsPredicate(document, model.Counted.Head))
        {
            return draft;
        }

        // 'one doctor died, and 24 are ill': the 24 are no 'doctor'; 'killed one civilian and injured three' goes on.
        bool goesOn = model.Phrase.Figure.Role == FigureRole.Count && draft.Relation == RelationKind.Object;
        if (model.Phrase.Figure.Max == 1 && draft.Phrase.Figure.Max != 1 && !goesOn)
        {
            return draft;
        }

        bool fits = draft.Relation is null ? model.Type == draft.Type : GoesOn(document, draft, model);
        return fits ? draft with { Shared = model.Counted } : draft;
    }

    /// <summary>
    /// 'Nine villagers were killed and 14 hurt': a plain figure with a participle or verb of its own counts the same people,
    /// unless a clause of its own begins with it ('and 14 have fled'). Deaths don't become wounded.
    /// </summary>
    private bool GoesOn(Document document, ClaimDraft draft, ClaimDraft model)
    {
        var figure = draft.Phrase.Figure;
        int end = figure.Tokens.End;
        bool isPlain = figure.Qualifier == FigureQualifier.Exact && figure.Role == FigureRole.Count && end < document.Tokens.Length
            && !grammar.IsAuxiliary(document, end) && !grammar.OfWord.Has(document, end);
        bool isReport = draft.Type == ClaimType.Allegation && model.Type == ClaimType.Allegation;
        return isReport || (isPlain && kinds.IsPerson(document, model.Counted.Head) && !kinds.IsDeed(document, model.Counted.Head));
    }

    /// <summary>The noun phrase whose head is at <paramref name="head"/>: 'H1N1 cases' of 'Of Brazil's H1N1 cases'.</summary>
    public CountedPhrase Before(Document document, int head, int first, int end)
    {
        int start = head;
        while (start > first && document.Tokens[start - 1] is { IsWord: true } word && word.SpaceBefore
            && !grammar.Preposition.Has(document, start - 1) && !grammar.Determiner.Has(document, start - 1))
        {
            start--;
        }

        return new(new(start, head + 1), head, end);
    }
}
