using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Fills a slot with the mention that its model ranks first. Thread-safe.</summary>
internal sealed class Chooser(ISlot slot, RankModel model)
{
    /// <summary>Most features that one candidate can have.</summary>
    public const int MostFeatures = 64;

    /// <summary>
    /// Index of the best mention of the likeliest group (<see cref="ISlot.GroupOf"/>), or -1 where the slot stays empty.
    /// Of equals the first wins.
    /// </summary>
    public int Choose(Scene scene, ClaimDraft draft, Choices earlier)
    {
        const int onStack = 256;
        int count = slot.CountOf(scene) + 1;
        Span<float> scores = count <= onStack ? stackalloc float[count] : new float[count];
        Span<float> sums = count <= onStack ? stackalloc float[count] : new float[count];
        float most = Score(scene, draft, earlier, scores);
        sums.Clear();
        int best = 0;
        for (int i = 0; i < count; i++)
        {
            int group = GroupOf(scene, i);
            sums[group] += MathF.Exp(scores[i] - most);
        }

        for (int i = 1; i < count; i++)
        {
            float sum = sums[GroupOf(scene, i)], least = sums[GroupOf(scene, best)];
            if (sum > least || (GroupOf(scene, i) == GroupOf(scene, best) && scores[i] > scores[best]))
            {
                best = i;
            }
        }

        return best - 1;
    }

    /// <summary>The group of a candidate, counted like the candidates, of which the first is the empty one.</summary>
    private int GroupOf(Scene scene, int candidate) => candidate == 0 ? 0 : 1 + slot.GroupOf(scene, candidate - 1);

    /// <summary>Scores all candidates, the empty one first, and returns the greatest score.</summary>
    private float Score(Scene scene, ClaimDraft draft, Choices earlier, Span<float> scores)
    {
        Span<ushort> keys = stackalloc ushort[MostFeatures];
        float most = float.MinValue;
        for (int i = 0; i < scores.Length; i++)
        {
            var features = new FeatureSet(keys);
            slot.Describe(scene, draft, i - 1, ref features);
            slot.Compare(scene, draft, i - 1, earlier, ref features);
            scores[i] = model.Score(features.Keys);
            most = Math.Max(most, scores[i]);
        }

        return most;
    }

    /// <summary>The probability of filling the slot at all, where it has one candidate.</summary>
    public double Probability(Scene scene, ClaimDraft draft)
    {
        Span<ushort> keys = stackalloc ushort[MostFeatures];
        var features = new FeatureSet(keys);
        slot.Describe(scene, draft, 0, ref features);
        double yes = model.Score(features.Keys);
        features = new(keys);
        slot.Describe(scene, draft, -1, ref features);
        return 1 / (1 + Math.Exp(model.Score(features.Keys) - yes));
    }

    /// <summary>All candidates of a choice as the trainer takes them, the empty one first.</summary>
    public static RankExample Example(ISlot slot, Scene scene, ClaimDraft draft, Choices earlier, Func<int, bool> isRight)
    {
        Span<ushort> keys = stackalloc ushort[MostFeatures];
        int count = slot.CountOf(scene) + 1;
        var candidates = new ushort[count][];
        var right = new bool[count];
        for (int i = 0; i < count; i++)
        {
            var features = new FeatureSet(keys);
            slot.Describe(scene, draft, i - 1, ref features);
            slot.Compare(scene, draft, i - 1, earlier, ref features);
            candidates[i] = features.Keys.ToArray();
            right[i] = isRight(i - 1);
        }

        return new(candidates, right);
    }
}
