using ClaimExtract.Claims;
using ClaimExtract.Claims.Attachment;
using ClaimExtract.Cli.Evaluation;
using ClaimExtract.Scoring;

namespace ClaimExtract.Cli.Training;

/// <summary>
/// Turns annotated articles into choices to learn from: for each draft whether it is a claim of its type, and for each
/// that is which of the article's places, periods and actors the annotators chose.
/// </summary>
internal sealed class ChoiceReader(Attacher.SlotSet slots)
{
    /// <summary>The choices of each slot, in the order of <see cref="Attacher.SlotSet.All"/>.</summary>
    public IReadOnlyList<IReadOnlyList<RankExample>> Read(GoldArticle gold, Analysis analysis)
    {
        var scene = analysis.Scene;
        var predicted = scene.Drafts.Select(d => Scored(analysis, d)).ToList();
        var goldOf = Alignment.Of(gold.Claims, predicted).ToDictionary(pair => pair.Predicted, pair => gold.Claims[pair.Gold]);
        var candidates = slots.All.ToDictionary(slot => slot, slot => slot.Of(scene));
        var examples = slots.All.ToDictionary(slot => slot, _ => new List<RankExample>());
        var earlier = new Choices(scene.Drafts.Count);
        for (int i = 0; i < scene.Drafts.Count; i++)
        {
            var draft = scene.Drafts[i];
            var claim = goldOf.GetValueOrDefault(i);
            if (claim is null)
            {
                continue;
            }

            // Later choices learn from the right one, not from the chosen one.
            var times = Add(slots.Period, c => SamePeriod(claim, c < 0 ? null : scene.PeriodCandidates[c]));
            if (Array.IndexOf(times.IsRight, true) is >= 0 and int right)
            {
                earlier.SetPeriod(draft, right - 1);
            }

            Add(slots.Cumulative, candidate => (candidate == 0) == claim.Cumulative);
            earlier.SetCumulative(draft, claim.Cumulative);
            Add(slots.Actor, c => c < 0 ? claim.Actor is null : ScoredName.Agree(claim.Actor, Named(analysis, scene.Actors[c].Tokens, scene.Actors[c].Name)));
            var places = Add(slots.Place, c => c < 0 ? claim.Place is null : ScoredName.Agree(claim.Place, Named(analysis, scene.Places[c].Tokens, scene.Places[c].Name)));
            if (Array.IndexOf(places.IsRight, true) is >= 0 and int there)
            {
                earlier.SetPlace(draft, there - 1);
            }

            earlier.Close(draft);

            RankExample Add(ISlot slot, Func<int, bool> isRight)
            {
                var example = Chooser.Example(candidates[slot], draft, earlier, isRight);
                examples[slot].Add(example);
                return example;
            }
        }

        return [.. slots.All.Select(slot => examples[slot])];
    }

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
