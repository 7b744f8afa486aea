using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimExtract.Scoring;

/// <summary>
/// A multinomial logistic regression over sparse named features: a class's score is the sum of its weights of the features
/// that hold, and the softmax of the scores are the probabilities. Features that it does not know count for nothing.
/// Immutable; thread-safe; scoring allocates nothing.
/// </summary>
internal sealed class LogisticModel
{
    /// <summary>Most classes that a model can have: a row of weights fills two vectors.</summary>
    public const int MostClasses = 16;

    private readonly float[] weights;
    private readonly ulong[] slots;
    private readonly int[] rows;

    /// <param name="classes">Number of classes.</param>
    /// <param name="features">Names of the features, each once.</param>
    /// <param name="values">Weights: those of the first feature for each class, then those of the next.</param>
    /// <exception cref="ArgumentException">A name stands twice, or two have the same key.</exception>
    public LogisticModel(int classes, IReadOnlyList<string> features, ReadOnlySpan<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, MostClasses);
        Classes = classes;
        Features = features;
        weights = new float[(features.Count + 1) * MostClasses];
        int size = 16;
        while (size < features.Count * 2)
        {
            size *= 2;
        }

        slots = new ulong[size];
        rows = new int[size];
        for (int i = 0; i < features.Count; i++)
        {
            values.Slice(i * classes, classes).CopyTo(weights.AsSpan((i + 1) * MostClasses));
            ulong key = FeatureName.KeyOf(features[i]);
            int at = SlotOf(key);
            if (rows[at] != 0)
            {
                throw new ArgumentException($"feature '{features[i]}' stands twice or has the key of another");
            }

            slots[at] = key;
            rows[at] = i + 1;
        }
    }

    public int Classes { get; }

    public IReadOnlyList<string> Features { get; }

    /// <summary>The weights of a feature for each class.</summary>
    public ReadOnlySpan<float> WeightsOf(int feature) => weights.AsSpan((feature + 1) * MostClasses, Classes);

    /// <summary>The sums of the weights of the features whose keys are given, into the first <see cref="Classes"/> places of 16.</summary>
    public void Score(ReadOnlySpan<ulong> keys, Span<float> scores)
    {
        var low = Vector256<float>.Zero;
        var high = Vector256<float>.Zero;
        ref float first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (ulong key in keys)
        {
            // Row 0, that of unknown features, holds zeros.
            nuint row = (nuint)(rows[SlotOf(key)] * MostClasses);
            low += Vector256.LoadUnsafe(ref first, row);
            high += Vector256.LoadUnsafe(ref first, row + 8);
        }

        low.CopyTo(scores);
        high.CopyTo(scores[8..]);
    }

    private int SlotOf(ulong key)
    {
        int mask = slots.Length - 1;
        int at = (int)(key >> 32) & mask;
        while (rows[at] != 0 && slots[at] != key)
        {
            at = (at + 1) & mask;
        }

        return at;
    }
}
