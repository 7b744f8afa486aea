using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Fills a slot with the mention that its model ranks first. Thread-safe.</summary>
internal sealed class Chooser(ISlot slot, RankModel model)
{
    /// <summary>Most features that one candidate can have.</summary>
    public const int MostFeatures = 64;

    /// <summary>Index of the best mention, or -1 where the slot stays empty. Of equals the first wins.</summary>
    public int Choose(Scene scene, ClaimDraft draft, Choices earlier)
    {
        Span<ushort> keys = stackalloc ushort[MostFeatures];
        int best = -1;
        float most = float.MinValue;
        for (int i = -1; i < slot.CountOf(scene); i++)
        {
            var features = new FeatureSet(keys);
            slot.Describe(scene, draft, i, ref features);
            slot.Compare(scene, draft, i, earlier, ref features);
            float score = model.Score(features.Keys);
            if (score > most)
            {
                most = score;
                best = i;
            }
        }

        return best;
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
