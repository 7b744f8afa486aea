namespace ClaimExtract.Scoring;

/// <summary>
/// The features of one candidate: each a template and a value from 0 to <see cref="Values"/> - 1. Filled in place, so
/// that scoring allocates nothing.
/// </summary>
internal ref struct FeatureSet(Span<ushort> keys)
{
    /// <summary>Number of values that a template can take.</summary>
    public const int Values = 64;

    private readonly Span<ushort> keys = keys;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<ushort> Keys => keys[..Count];

    /// <summary>Adds a feature; values beyond the last count as the last.</summary>
    public void Add(int template, int value = 0)
    {
#if COUNT_WORK
        Work.Visit(0);
#endif
        keys[Count++] = (ushort)((template * Values) + Math.Clamp(value, 0, Values - 1));
    }

    public void AddIf(bool holds, int template)
    {
        if (holds)
        {
            Add(template);
        }
    }
}
