using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// What a figure takes from figures before it: the type from the list it stands in ('two soldiers and three
/// civilians'), and the whole of which it is a part ('including 8 children', 'of whom 20', 'three of them', items of a
/// list behind a total). Thread-safe.
/// </summary>
internal sealed class Inheritance(Grammar grammar, Lexicon lexicon, CountedKinds kinds, TypeRules rules, VictimWords groups, ListFinder lists, SharedNouns nouns)
{
    private readonly WordClass assess = lexicon["assess"];
    private readonly WordClass admit = lexicon["admit"];
    private readonly WordClass survivors = lexicon["survivor-noun"];
    private readonly Wholes wholes = new(grammar, kinds, groups);
    private readonly Ellipsis ellipsis = new(grammar, lexicon);

    /// <summary>
    /// Completes the draft of a figure, or makes one where it has none yet; null where it stays no claim.
    /// <paramref name="drafts"/> are those before it, from <paramref name="own"/> on of
    /// the same sentence. <paramref name="isDisease"/> tells an article about a disease.
    /// </summary>
    public ClaimDraft? Complete(Document document, FigurePhrase phrase, ClaimDraft? draft, List<ClaimDraft> drafts, int own, bool isDisease)
    {
        var before = drafts.Count > own ? drafts[^1] : null;
        int first = document.Sentences[phrase.Sentence].Tokens.First;
        if (wholes.MarkerOf(document, phrase, first) is var marker && marker != PartMarker.None)
        {
            var whole = wholes.Of(document, phrase, marker, drafts, own);
            if ((wholes.TypeOfGroup(document, phrase, first) ?? whole?.Type) is { } known && (draft is null || draft.Relation is RelationKind.Noun || draft.Type == known || marker == PartMarker.Including))
            {
                // 'cases, including 40 deaths': the dead stay dead.
                bool keeps = draft is not null && (draft.Relation != RelationKind.Noun || draft.Type == known || draft.Type == ClaimType.Killed);
                var type = keeps ? draft!.Type : known;
                return Taken(phrase, type, "part.of-whole", whole, Wholes.IsPartType(type, whole) ? whole : null, draft);
            }

            // '12 cases, of which four were fatal': a part with an end of its own.
            if (draft is not null && marker == PartMarker.OfThem && whole is not null && draft.Type != whole.Type && Wholes.IsPartType(draft.Type, whole))
            {
                return draft with { Whole = whole };
            }
        }

        if (draft is not null)
        {
            return draft.Relation == RelationKind.Noun && before is not null && IsCoordinated(document, before.Phrase, phrase) && IsWeaker(document, draft, before)
                ? Taken(phrase, before.Type, "part.list", before, before.Whole, null)
                : WithListWhole(document, draft, before, drafts, own);
        }

        if (phrase.Figure.Max == 0)
        {
            return null; // 'nobody claimed them' goes on no list
        }

        return FromSentence(document, phrase, before, drafts, isDisease) ?? FromAccount(document, phrase, drafts)
            ?? FromColon(document, phrase, first, drafts, isDisease);
    }

    /// <summary>
    /// 'There were 91 passengers, including five children': part of the figure right <paramref name="before"/> it, which is
    /// no claim.
    /// </summary>
    public bool IsPartOfNone(Document document, FigurePhrase before, FigurePhrase phrase, List<ClaimDraft> drafts)
    {
        const int longestLink = 3; // tokens of ', including at'
        bool isDraft = drafts.Count > 0 && ReferenceEquals(drafts[^1].Phrase.Figure, before.Figure);
        return !isDraft && before is { Head: >= 0, Figure.Role: FigureRole.Count } && phrase.Figure.Role == FigureRole.Count && phrase.First - before.End <= longestLink
            && Wholes.CanHold(before.Figure, phrase.Figure)
            && wholes.MarkerOf(document, phrase, before.End) == PartMarker.Including;
    }

    /// <summary>What a figure takes from one before it in its sentence.</summary>
    private ClaimDraft? FromSentence(Document document, FigurePhrase phrase, ClaimDraft? before, List<ClaimDraft> drafts, bool isDisease)
    {
        int first = document.Sentences[phrase.Sentence].Tokens.First;
        if (before is not null)
        {
            // 'Ninety civilians were wounded, as were seventeen soldiers.'
            bool asWere = phrase.First - 2 >= before.Phrase.End && grammar.Be.Has(document, phrase.First - 1) && grammar.AsWord.Has(document, phrase.First - 2);
            bool compared = IsElliptic(document, phrase) && (Grammar.StartOf(grammar.CompareLink, document, before.Phrase.End, phrase.First) >= 0
                || Grammar.StartOf(grammar.CompareLink, document, before.Phrase.End, grammar.BackOverModifiers(document, before.Phrase.End, phrase.First) + 1) >= 0);
            if (asWere || compared)
            {
                return Taken(phrase, before.Type, asWere ? "part.as-were" : "part.compared", before, null, null);
            }

            // A list of rockets may go on with radios: only a verb, or a figure without a noun, carries its type on.
            bool carries = (before.Relation != RelationKind.Noun || phrase.Head < 0) && (before.Phrase.Figure.Role == FigureRole.Share) == (phrase.Figure.Role == FigureRole.Share);
            if (carries && IsCoordinated(document, before.Phrase, phrase) && kinds.ShareKind(document, before.Phrase, phrase))
            {
                return Taken(phrase, before.Type, "part.list", before, before.Whole, null);
            }

            if (ellipsis.IsGapped(document, before.Phrase, phrase))
            {
                return Taken(phrase, before.Type, "part.gapped", before, before.Whole, null);
            }
        }

        // 'Of the dead, 187 were civilians, 158 were soldiers': the head of the sentence tells the type.
        if (grammar.OfWord.Has(document, first) && phrase.First > first + 1 && phrase.Figure.Role != FigureRole.Singular)
        {
            for (int i = first + 1; i < Math.Min(phrase.First, first + 8); i++)
            {
                if ((groups.At(document, i) ?? (IsElliptic(document, phrase) ? rules.TypeOfNoun(document, i, isDisease) : null)) is { } type)
                {
                    var whole = WholeBefore(drafts, phrase, type, phrase.Sentence);
                    return Taken(phrase, type, "part.of-group", whole, whole, null) with { Shared = kinds.IsDeed(document, i) ? nouns.Before(document, i, first, phrase.End) : null };
                }
            }
        }

        return null;
    }

    /// <summary>The last draft of the type, before the sentence and at most three behind the figure's, that may be its whole; or null.</summary>
    private static ClaimDraft? WholeBefore(List<ClaimDraft> drafts, FigurePhrase phrase, ClaimType type, int sentence)
    {
        const int reach = 3; // sentences
        for (int i = drafts.Count - 1; i >= 0 && drafts[i].Sentence >= phrase.Sentence - reach; i--)
        {
            if (drafts[i].Sentence < sentence && drafts[i].Type == type && Wholes.CanHold(drafts[i].Phrase.Figure, phrase.Figure))
            {
                return drafts[i];
            }
        }

        return null;
    }

    /// <summary>'The breakdown of cases is as follows: fifteen in the north': the noun before the colon tells the type.</summary>
    private ClaimDraft? FromColon(Document document, FigurePhrase phrase, int first, List<ClaimDraft> drafts, bool isDisease)
    {
        int colon = grammar.BackOverModifiers(document, first, phrase.First);
        if (colon < first || !Grammar.IsMark(document, colon, ':') || !IsElliptic(document, phrase))
        {
            return null;
        }

        const int longestLabel = 6; // tokens of 'Houses destroyed:', which stands alone
        for (int i = colon - 1; i >= first; i--)
        {
            if ((groups.At(document, i) ?? rules.TypeOfNoun(document, i, isDisease) ?? (colon - first <= longestLabel ? rules.TypeOfLabel(document, i, colon, isDisease) : null)) is { } type)
            {
                var whole = WholeBefore(drafts, phrase, type, phrase.Sentence + 1);
                return Taken(phrase, type, "part.colon", whole, whole, null) with { Shared = kinds.IsDeed(document, i) ? nouns.Before(document, i, first, phrase.End) : null };
            }
        }

        return null;
    }

    /// <summary>
    /// 'Twenty bodies were found, eleven women and nine men': figures without a predicate that add up to
    /// <paramref name="before"/> are its parts. For the one at <paramref name="index"/>; null where they don't add up.
    /// </summary>
    public ClaimDraft? Divide(Document document, ClaimDraft before, ReadOnlySpan<FigurePhrase> phrases, ReadOnlySpan<TypeDecision?> decisions, int index)
    {
        var total = before.Phrase.Figure;
        if (total is not { Role: FigureRole.Count, Min: > 1 } || before.Whole is not null)
        {
            return null;
        }

        double sum = 0;
        int end = index;
        while (end < phrases.Length && decisions[end] is null && phrases[end].Figure is { Role: FigureRole.Count, Min: >= 1 } figure && sum < total.Min)
        {
            if (end > index && !IsCoordinated(document, phrases[end - 1], phrases[end]))
            {
                break;
            }

            sum += figure.Min.Value;
            end++;
        }

        return end - index >= 2 && sum == total.Min ? Taken(phrases[index], before.Type, "part.sum", before, before, null) : null;
    }

    /// <summary>What a figure takes from the account that it stands in.</summary>
    private ClaimDraft? FromAccount(Document document, FigurePhrase phrase, List<ClaimDraft> drafts)
    {
        var sentence = document.Sentences[phrase.Sentence].Tokens;
        if (lists.IntroOf(document, phrase.Sentence, drafts) is { } intro && kinds.ShareKind(document, intro.Phrase, phrase)
            && (IsAtItemHead(document, phrase, sentence.First) || IsItemValue(document, phrase)))
        {
            return Taken(phrase, intro.Type, "part.item", intro, intro, null);
        }

        if (drafts.Count == 0)
        {
            return null;
        }

        var last = drafts[^1];
        bool recent = last.Sentence >= phrase.Sentence - 1;
        if (recent && ellipsis.IsAmongThem(document, phrase))
        {
            return Taken(phrase, last.Type, "part.among-them", last, Wholes.CanHold(last.Phrase.Figure, phrase.Figure) ? last : null, null);
        }

        if (!IsElliptic(document, phrase))
        {
            return null;
        }

        bool near = recent && document.Sentences[last.Sentence].Paragraph == document.Sentences[phrase.Sentence].Paragraph;
        if (recent && last.Phrase.Figure.Role == FigureRole.Count && ellipsis.IsAccount(document, phrase))
        {
            return Taken(phrase, last.Type, "part.account", last, null, null);
        }

        if (near && last.Phrase.Figure.Role == FigureRole.Count && (ellipsis.IsBareTotal(document, phrase) || (last.Type == ClaimType.Affected && ellipsis.IsReported(document, phrase))))
        {
            return Taken(phrase, last.Type, "part.total", last, null, null);
        }

        if (near && last.Phrase.Figure.Role == FigureRole.Count && ellipsis.IsAccountedFor(document, phrase))
        {
            return Taken(phrase, last.Type, "part.accounted-for", last, Wholes.CanHold(last.Phrase.Figure, phrase.Figure) ? last : null, null);
        }

        int before = grammar.BackOverModifiers(document, sentence.First, phrase.First);
        bool isReport = last.Type == ClaimType.Allegation && before >= sentence.First && assess.Has(document, before);
        if (isReport)
        {
            return Taken(phrase, last.Type, "part.report", last, null, null);
        }

        // 'Two were in a grave condition', 'Nineteen belonged to one wedding party': a subject without a noun.
        bool opensClause = before < sentence.First || Grammar.IsMark(document, before, ';') || grammar.Conjunction.Has(document, before);
        bool people = last.Type is ClaimType.Killed or ClaimType.Injured or ClaimType.Missing or ClaimType.Detained or ClaimType.Affected or ClaimType.Displaced or ClaimType.Allegation;
        if (opensClause && near && people && phrase.End < sentence.End && grammar.EllipticVerb.Has(document, phrase.End) && !IsReportedToHave(document, phrase.End + 1, sentence.End))
        {
            var whole = Wholes.CanHold(last.Phrase.Figure, phrase.Figure) ? last : null;
            return Taken(phrase, last.Type, "part.elliptic", last, whole, null);
        }

        // 'The Coalition admits 318': the account tells what is admitted.
        return before >= sentence.First && admit.Has(document, before) ? Taken(phrase, last.Type, "part.admitted", last, null, null) : null;
    }

    /// <summary>'were reported to have reached the gate': what they are said to have done befell nobody.</summary>
    private bool IsReportedToHave(Document document, int token, int limit) =>
        grammar.ReportPassive.EndAt(document, token, limit) is > 0 and int end && end + 1 < limit && grammar.InfinitiveTo.Has(document, end) && grammar.Have.Has(document, end + 1);

    /// <summary>Whether the figure counts without a noun: '318', 'the other 106', '22 new ones'.</summary>
    private bool IsElliptic(Document document, FigurePhrase phrase) =>
        phrase.Figure.Role == FigureRole.Count && (phrase.Counted.IsEmpty || (phrase.Head >= 0 && grammar.Ones.Has(document, phrase.Head)));

    /// <summary>'- Unidentified gunmen: two': the number behind the colon of a list item.</summary>
    private static bool IsItemValue(Document document, FigurePhrase phrase) =>
        phrase.First > 0 && Grammar.IsMark(document, phrase.First - 1, ':') && ListFinder.IsItem(document, phrase.Sentence);

    private static ClaimDraft Taken(FigurePhrase phrase, ClaimType type, string rule, ClaimDraft? model, ClaimDraft? whole, ClaimDraft? draft) =>
        new(phrase, type, $"claim.{rule}", draft?.Trigger ?? -1, draft is { } own && own.Type == type ? own.Relation : null, draft?.Assessment ?? model?.Assessment, model, whole);

    /// <summary>Whether <paramref name="next"/> goes on a list in which <paramref name="before"/> stands.</summary>
    private bool IsCoordinated(Document document, FigurePhrase before, FigurePhrase next)
    {
        int i = grammar.BackOverModifiers(document, before.End, next.First);
        if (i < before.End)
        {
            return false;
        }

        int link = Grammar.StartOf(grammar.Conjunction, document, before.End, i + 1);
        if (link < 0 && !Grammar.IsMark(document, i, ',') && !Grammar.IsMark(document, i, ';'))
        {
            return false;
        }

        const int reach = 14; // tokens: a list item may carry 'from the village of X'
        if (i - before.End > reach)
        {
            return false;
        }

        for (int k = before.End; k < (link < 0 ? i : link); k++)
        {
            if (grammar.IsAuxiliary(document, k) || grammar.IsSaying(document, k) || (grammar.ClauseOpener.Has(document, k) && !grammar.Relative.Has(document, k)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A noun that tells a type of its own only weakly: 'two rockets and three launchers' keep theirs, 'five soldiers and two refugees' killed do not.</summary>
    private bool IsWeaker(Document document, ClaimDraft draft, ClaimDraft before) =>
        !kinds.IsDeed(document, draft.Phrase.Head) && !survivors.Has(document, draft.Phrase.Head) && before.Relation != RelationKind.Noun && draft.Type is ClaimType.Detained or ClaimType.Displaced or ClaimType.Affected
        && before.Type is ClaimType.Killed or ClaimType.Injured or ClaimType.Destroyed;

    /// <summary>
    /// Items behind 'as follows:' are parts of the total before it, and what goes on a list of parts is one as well, also
    /// where they have a predicate of their own.
    /// </summary>
    private ClaimDraft WithListWhole(Document document, ClaimDraft draft, ClaimDraft? before, List<ClaimDraft> drafts, int own)
    {
        if (before?.Whole is { } whole && before.Type == draft.Type && whole.Type == draft.Type && Wholes.CanHold(whole.Phrase.Figure, draft.Phrase.Figure)
            && (IsCoordinated(document, before.Phrase, draft.Phrase) || IsElliptic(document, draft.Phrase)))
        {
            return draft with { Whole = whole };
        }

        bool isItem = drafts.Count == own && ListFinder.IsItem(document, draft.Sentence);
        return isItem && lists.IntroOf(document, draft.Sentence, drafts) is { } intro && intro.Type == draft.Type && Wholes.CanHold(intro.Phrase.Figure, draft.Phrase.Figure)
            ? draft with { Whole = intro }
            : draft;
    }

    private static bool IsAtItemHead(Document document, FigurePhrase phrase, int first) => phrase.First - first <= 2 && ListFinder.IsItem(document, phrase.Sentence);
}
