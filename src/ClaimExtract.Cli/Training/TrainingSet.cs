using ClaimExtract.Claims;
using ClaimExtract.Claims.Attachment;
using ClaimExtract.Cli.Evaluation;
using ClaimExtract.Scoring;

namespace ClaimExtract.Cli.Training;

/// <summary>
/// Turns annotated articles into choices to learn from: for each draft whether it is a claim of its type, and for each
/// that is which of the article's places, periods and actors the annotators chose.
/// </summary>
internal sealed class TrainingSet(Attacher.SlotSet slots)
{
    private readonly Dictionary<ISlot, List<RankExample>> examples = slots.All.ToDictionary(s => s, _ => new List<RankExample>());

    public IReadOnlyList<RankExample> this[ISlot slot] => examples[slot];

    public void Add(GoldArticle gold, Analysis analysis)
    {
        var scene = analysis.Scene;
        var predicted = scene.Drafts.Select(d => Scored(analysis, d)).ToList();
        var goldOf = Alignment.Of(gold.Claims, predicted).ToDictionary(pair => pair.Predicted, pair => gold.Claims[pair.Gold]);
        var earlier = new Choices();
        for (int i = 0; i < scene.Drafts.Count; i++)
        {
            var draft = scene.Drafts[i];
            var claim = goldOf.GetValueOrDefault(i);
            bool isClaim = claim is not null && claim.Type == draft.Type.ToString();
            Add(slots.Claim, scene, draft, earlier, candidate => (candidate == 0) == isClaim);
            if (claim is null)
            {
                continue;
            }

            AddPlace(analysis, draft, earlier, claim);
            Add(slots.Actor, scene, draft, earlier, c => c < 0 ? claim.Actor is null : ScoredName.Agree(claim.Actor, Named(analysis, scene.Actors[c].Tokens, scene.Actors[c].Name)));
            AddPeriod(scene, draft, earlier, claim);
            Add(slots.Cumulative, scene, draft, earlier, candidate => (candidate == 0) == claim.Cumulative);
            earlier.Close(draft, claim.Cumulative);
        }
    }

    /// <summary>Later choices learn from the right place, not from the chosen one.</summary>
    private void AddPlace(Analysis analysis, ClaimDraft draft, Choices earlier, ScoredClaim claim)
    {
        var scene = analysis.Scene;
        var example = Chooser.Example(
            slots.Place, scene, draft, earlier, c => c < 0 ? claim.Place is null : ScoredName.Agree(claim.Place, Named(analysis, scene.Places[c].Tokens, scene.Places[c].Name)));
        examples[slots.Place].Add(example);
        int right = Array.IndexOf(example.IsRight, true);
        if (right >= 0)
        {
            earlier.SetPlace(draft, right - 1);
        }
    }

    /// <summary>Later choices learn from the right period, not from the chosen one.</summary>
    private void AddPeriod(Scene scene, ClaimDraft draft, Choices earlier, ScoredClaim claim)
    {
        var example = Chooser.Example(slots.Period, scene, draft, earlier, c => SamePeriod(claim, c < 0 ? null : scene.PeriodCandidates[c]));
        examples[slots.Period].Add(example);
        int right = Array.IndexOf(example.IsRight, true);
        if (right >= 0)
        {
            earlier.SetPeriod(draft, right - 1);
        }
    }

    private void Add(ISlot slot, Scene scene, ClaimDraft draft, Choices earlier, Func<int, bool> isRight) =>
        examples[slot].Add(Chooser.Example(slot, scene, draft, earlier, isRight));

    private static bool SamePeriod(ScoredClaim gold, PeriodCandidate? candidate) =>
        gold.From == Day(candidate?.From) && gold.To == Day(candidate?.To);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static ScoredName Named(Analysis analysis, ClaimExtract.Text.TokenSpan tokens, string? name) => new(analysis.Document.TextOf(tokens), name, []);

    private static ScoredClaim Scored(Analysis analysis, ClaimDraft draft) => new()
    {
        Type = draft.Type.ToString(),
        Span = analysis.Document.SpanOf(draft.Phrase.Figure.Tokens),
        Min = draft.Phrase.Figure.Min,
        Max = draft.Phrase.Figure.Max,
        Qualifier = draft.Phrase.Figure.Qualifier.ToString(),
    };
}
