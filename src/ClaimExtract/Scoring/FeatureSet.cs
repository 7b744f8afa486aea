namespace ClaimExtract.Scoring;

/// <summary>
/// Takes the features of one candidate, each a template and a value from 0 to <see cref="Values"/> - 1: keeps them, to learn
/// from, or adds up what they weigh in a model. Allocates nothing.
/// </summary>
internal ref struct FeatureSet
{
    /// <summary>Number of values that a template can take.</summary>
    public const int Values = 64;

    private readonly Span<ushort> keys;
    private readonly ReadOnlySpan<int> weights;

    /// <summary>A set that keeps the features.</summary>
    /// <param name="keys">Room for them.</param>
    public FeatureSet(Span<ushort> keys) => this.keys = keys;

    /// <summary>A set that adds up their weights.</summary>
    public FeatureSet(RankModel model) => weights = model.Weights;

    public int Count { get; private set; }

    /// <summary>The features that were kept.</summary>
    public readonly ReadOnlySpan<ushort> Keys => keys[..Count];

    /// <summary>The sum of their weights, in ten-thousandths.</summary>
    public int Score { get; private set; }

    /// <summary>Adds a feature; values beyond the last count as the last.</summary>
    public void Add(int template, int value = 0)
    {
#if COUNT_WORK
        Work.Visit(0);
#endif
        int key = (template * Values) + Math.Clamp(value, 0, Values - 1);
        if (weights.IsEmpty)
        {
            keys[Count++] = (ushort)key;
        }
        else
        {
            Score += weights[key];
        }
    }

    public void AddIf(bool holds, int template)
    {
        if (holds)
        {
            Add(template);
        }
    }
}
