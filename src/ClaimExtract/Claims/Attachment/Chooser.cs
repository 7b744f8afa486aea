using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Fills a slot of an article's claims with the candidate that its model ranks first. For one thread.</summary>
internal sealed class Chooser
{
    /// <summary>Most features that one candidate can have.</summary>
    public const int MostFeatures = 64;

    private readonly ICandidates candidates;
    private readonly RankModel model;
    private readonly CandidateWindow window;
    private readonly float[] scores;
    private readonly float[] sums;

    public Chooser(ICandidates candidates, RankModel model)
    {
        this.candidates = candidates;
        this.model = model;
        window = new(candidates);
        scores = new float[window.Most];
        sums = new float[candidates.Count + 1];
    }

    /// <summary>
    /// Index of the best candidate of the likeliest group (<see cref="ICandidates.GroupOf"/>), or -1 where the slot stays
    /// empty. Of equals the first wins.
    /// </summary>
    public int Choose(ClaimDraft draft, Choices earlier)
    {
        var near = window.Around(draft.Phrase.First);
        float most = Score(draft, earlier, near);
        foreach (int candidate in near)
        {
            sums[1 + GroupOf(candidate)] = 0;
        }

        for (int i = 0; i < near.Length; i++)
        {
            sums[1 + GroupOf(near[i])] += MathF.Exp(scores[i] - most);
        }

        int best = 0;
        for (int i = 1; i < near.Length; i++)
        {
            int group = GroupOf(near[i]), leader = GroupOf(near[best]);
            if (sums[1 + group] > sums[1 + leader] || (group == leader && scores[i] > scores[best]))
            {
                best = i;
            }
        }

        return near[best];
    }

    private int GroupOf(int candidate) => candidate < 0 ? -1 : candidates.GroupOf(candidate);

    /// <summary>Scores the candidates, the empty one first, and returns the greatest score.</summary>
    private float Score(ClaimDraft draft, Choices earlier, ReadOnlySpan<int> near)
    {
        Span<ushort> keys = stackalloc ushort[MostFeatures];
        float most = float.MinValue;
        for (int i = 0; i < near.Length; i++)
        {
            var features = new FeatureSet(keys);
            candidates.Describe(draft, near[i], ref features);
            candidates.Compare(draft, near[i], earlier, ref features);
            scores[i] = model.Score(features.Keys);
            most = Math.Max(most, scores[i]);
        }

        return most;
    }

    /// <summary>All candidates of a choice as the trainer takes them, the empty one first.</summary>
    public static RankExample Example(ICandidates candidates, ClaimDraft draft, Choices earlier, Func<int, bool> isRight)
    {
        Span<ushort> keys = stackalloc ushort[MostFeatures];
        var described = new ushort[candidates.Count + 1][];
        var right = new bool[described.Length];
        for (int i = 0; i < described.Length; i++)
        {
            var features = new FeatureSet(keys);
            candidates.Describe(draft, i - 1, ref features);
            candidates.Compare(draft, i - 1, earlier, ref features);
            described[i] = features.Keys.ToArray();
            right[i] = isRight(i - 1);
        }

        return new(described, right);
    }
}
