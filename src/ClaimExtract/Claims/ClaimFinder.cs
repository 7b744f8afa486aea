using System.Runtime.InteropServices;
using ClaimExtract.Claims.Typing;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Finds for each figure of an article the types that it may have: first by its own relations, then, for figures without
/// a predicate of their own, from the list, whole or account that they stand in. Thread-safe.
/// </summary>
internal sealed class ClaimFinder(Grammar grammar, TypeRules rules, RelationFinder relations, Inheritance inheritance, Refusals refusals, SharedNouns nouns)
{
    /// <summary>The candidates in the order of their figures, and the figures that are surely none.</summary>
    /// <param name="document">The article.</param>
    /// <param name="phrases">Its figures with what they count.</param>
    /// <param name="residue">For each sentence why it is none of the article's own, or null.</param>
    /// <param name="isDisease">Whether the article is about a disease.</param>
    public (List<TypeCandidate> Candidates, List<Rejection> Rejected) Find(Document document, ReadOnlySpan<FigurePhrase> phrases, string?[] residue, bool isDisease)
    {
        var candidates = new List<TypeCandidate>(phrases.Length);
        var drafts = new List<ClaimDraft>();
        var rejected = new List<Rejection>();
        var room = new Room();
        for (int first = 0; first < phrases.Length;)
        {
            document.Check();
            int end = first + 1;
            while (end < phrases.Length && phrases[end].Sentence == phrases[first].Sentence)
            {
                end++;
            }

            if (residue[phrases[first].Sentence] is { } reason)
            {
                foreach (var phrase in phrases[first..end])
                {
                    rejected.Add(new(phrase.Figure, reason));
                }
            }
            else
            {
                Sentence(document, phrases[first..end], isDisease, room, drafts, candidates, rejected);
            }

            first = end;
        }

        return (candidates, rejected);
    }

    private void Sentence(Document document, ReadOnlySpan<FigurePhrase> phrases, bool isDisease, Room room, List<ClaimDraft> drafts, List<TypeCandidate> candidates, List<Rejection> rejected)
    {
        room.Clear();
        for (int i = 0; i < phrases.Length; i++)
        {
            document.Check();
            room.Decisions.Add(Decide(document, phrases, i, isDisease, room));
            room.Ends.Add(room.All.Count);
        }

        var decisions = CollectionsMarshal.AsSpan(room.Decisions);
        int own = drafts.Count;
        for (int i = 0; i < phrases.Length; i++)
        {
            var phrase = phrases[i];
            var stated = decisions[i] is { } decision ? Draft(document, phrase, decision) : SharedHead(document, phrases, decisions, i);
            var before = own < drafts.Count ? drafts[^1] : null;
            var draft = stated is null && i > 0 && decisions[i - 1] is null && inheritance.IsPartOfNone(document, phrases[i - 1], phrase, drafts)
                ? null
                : inheritance.Complete(document, phrase, stated, drafts, own, isDisease);
            draft ??= before is null ? null : inheritance.Divide(document, before, phrases, decisions, i);
            if (draft is null)
            {
                candidates.Add(new(phrase, []));
            }
            else if (i > 0 && draft.Counted.IsEmpty && refusals.GoesOnWithAnimals(document, phrases[i - 1]))
            {
                rejected.Add(new(phrase.Figure, "goes on with the animals before it"));
            }
            else if (Standing(document, draft, before, room.Of(i), out string? reason) is { } standing)
            {
                standing = nouns.Share(document, standing, before);
                drafts.Add(standing);
                candidates.Add(new(phrase, Offers(document, standing, before, room.Of(i))));
            }
            else
            {
                rejected.Add(new(phrase.Figure, reason!));
            }
        }

        TieToWhole(document, drafts, own, candidates);
    }

    /// <summary>
    /// 'Eighteen and ten cases were confirmed', '111 of the 163 deaths': a figure without a noun, joined to one behind it
    /// that has noun and type.
    /// </summary>
    private ClaimDraft? SharedHead(Document document, ReadOnlySpan<FigurePhrase> phrases, ReadOnlySpan<TypeDecision?> decisions, int index)
    {
        var phrase = phrases[index];
        if (index + 1 == phrases.Length || !phrase.Counted.IsEmpty || phrase.Figure.Role == FigureRole.Singular || decisions[index + 1] is not { } next)
        {
            return null;
        }

        var behind = phrases[index + 1];
        bool isJoined = phrase.Figure.Role == FigureRole.Count && behind.First == phrase.End + 1 && grammar.Conjunction.Has(document, phrase.End);
        bool fits = behind.Head >= 0 && behind.Figure.Role == FigureRole.Count && (isJoined || IsPartOf(document, phrase, behind));
        return fits ? new(phrase, next.Type, isJoined ? "claim.part.shared-head" : "claim.part.of-figure", -1, null, next.Assessment, null, null) { Shared = behind.Counted } : null;
    }

    /// <summary>'three of the four cases': a figure out of the one right behind it.</summary>
    private bool IsPartOf(Document document, FigurePhrase part, FigurePhrase whole)
    {
        int link = grammar.BackOverModifiers(document, part.Figure.Tokens.End, whole.First);
        return link == part.Figure.Tokens.End && grammar.OfWord.Has(document, link) && part.Figure.Role == FigureRole.Count
            && part.Figure.Min > 1 && (whole.Figure.Max is null || part.Figure.Min < whole.Figure.Max);
    }

    /// <summary>Ties 'three of the four cases' to the four, whose draft was made behind it.</summary>
    private void TieToWhole(Document document, List<ClaimDraft> drafts, int own, List<TypeCandidate> candidates)
    {
        for (int i = own; i + 1 < drafts.Count; i++)
        {
            var (part, whole) = (drafts[i], drafts[i + 1]);
            if (part.Whole is not null || !IsPartOf(document, part.Phrase, whole.Phrase))
            {
                continue;
            }

            var tied = part with { Whole = whole };
            drafts[i] = tied;
            int at = candidates.Count - 1;
            while (!ReferenceEquals(candidates[at].Phrase, part.Phrase))
            {
                at--;
            }

            foreach (ref var offer in candidates[at].Offers.AsSpan())
            {
                offer = ReferenceEquals(offer, part) ? tied : offer;
            }
        }
    }

    private ClaimDraft Draft(Document document, FigurePhrase phrase, TypeDecision decision) =>
        new(phrase, decision.Type, decision.Rule, decision.Trigger.First, decision.Relation.Kind, decision.Assessment, null, null) { Shared = nouns.OfToll(document, phrase, decision) };

    /// <summary>The draft first, then one for each other type that a relation of the figure tells.</summary>
    private ClaimDraft[] Offers(Document document, ClaimDraft draft, ClaimDraft? before, ReadOnlySpan<TypeDecision> decisions)
    {
        ClaimDraft[] offers = [draft];
        foreach (var decision in decisions)
        {
            if (!HasType(offers, decision.Type) && Draft(document, draft.Phrase, decision) is var other && refusals.Of(document, other, before) is null)
            {
                offers = [.. offers, other];
            }
        }

        return offers;
    }

    /// <summary>
    /// The draft, where nothing refuses it; else what its noun alone tells ('three of the four cases were fatal': four cases,
    /// though not four dead), or null with the reason.
    /// </summary>
    private ClaimDraft? Standing(Document document, ClaimDraft draft, ClaimDraft? before, ReadOnlySpan<TypeDecision> decisions, out string? reason)
    {
        reason = refusals.Of(document, draft, before);
        if (reason is null)
        {
            return draft;
        }

        foreach (var decision in decisions)
        {
            if (draft.Type == ClaimType.Killed && decision is { Type: ClaimType.Affected, Relation.Kind: RelationKind.Noun } && Draft(document, draft.Phrase, decision) is var other && refusals.Of(document, other, before) is null)
            {
                return other;
            }
        }

        return null;
    }

    private static bool HasType(ClaimDraft[] offers, ClaimType type)
    {
        foreach (var offer in offers)
        {
            if (offer.Type == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'Three of the four cases were fatal', 'two patients died': the end that cases had tells more than that they are cases.</summary>
    private static bool IsEndOfCases(ReadOnlySpan<FigurePhrase> phrases, int index, TypeDecision decision) =>
        decision is { Type: ClaimType.Killed, Relation.Kind: RelationKind.State or RelationKind.Subject }
        && (index + 1 == phrases.Length || phrases[index + 1].First > decision.Trigger.First || phrases[index + 1].End < phrases[index].End);

    /// <summary>
    /// The first relation that a rule knows; what was found out about victims yields to what befell them. All that rules
    /// know are added to those of <paramref name="room"/>.
    /// </summary>
    private TypeDecision? Decide(Document document, ReadOnlySpan<FigurePhrase> phrases, int index, bool isDisease, Room room)
    {
        TypeDecision? first = null, taken = null;
        relations.Find(document, phrases, index, room.Relations);
        foreach (var relation in room.Relations.Found)
        {
            if (rules.Decide(document, phrases[index], relation, isDisease) is not { } decision)
            {
                continue;
            }

            room.All.Add(decision);
            if (taken is { Type: ClaimType.Affected, Relation.Kind: RelationKind.Noun } && IsEndOfCases(phrases, index, decision))
            {
                taken = decision;
            }

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

    /// <summary>Room for what is found out about the figures of one sentence after the other.</summary>
    private sealed class Room
    {
        /// <summary>What a rule made of each figure first.</summary>
        public List<TypeDecision?> Decisions { get; } = [];

        /// <summary>All that rules made of the figures, in their order.</summary>
        public List<TypeDecision> All { get; } = [];

        /// <summary>Where those of each figure end.</summary>
        public List<int> Ends { get; } = [];

        public RelationFinder.RelationList Relations { get; } = new([], []);

        public ReadOnlySpan<TypeDecision> Of(int figure) => CollectionsMarshal.AsSpan(All)[(figure == 0 ? 0 : Ends[figure - 1])..Ends[figure]];

        public void Clear()
        {
            Decisions.Clear();
            All.Clear();
            Ends.Clear();
        }
    }
}
