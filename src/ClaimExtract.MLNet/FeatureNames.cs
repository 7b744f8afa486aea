using Microsoft.ML.Data;

namespace ClaimExtract.MLNet;

/// <summary>The features that a model knows, each with its slot. Immutable; safe for many threads.</summary>
internal sealed class FeatureNames
{
    private readonly Dictionary<string, int> slots;

    public FeatureNames(IReadOnlyList<string> names)
    {
        Names = names;
        slots = new(names.Count, StringComparer.Ordinal);
        for (int slot = 0; slot < names.Count; slot++)
        {
            slots.Add(names[slot], slot);
        }
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The features of these candidates that stand in enough of them, in ordinal order: the same for every order of the candidates.</summary>
    public static FeatureNames Of(IEnumerable<ClaimCandidate> candidates, int minCount)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            foreach (var feature in candidate.Features)
            {
                counts[feature.Name] = counts.GetValueOrDefault(feature.Name) + 1;
            }
        }

        var names = counts.Where(c => c.Value >= minCount).Select(c => c.Key).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return new(names);
    }

    /// <summary>The candidate's known features as a sparse vector; those that no model knows fall out.</summary>
    public VBuffer<float> Vector(ClaimCandidate candidate)
    {
        var known = new List<(int Slot, float Value)>(candidate.Features.Count);
        foreach (var feature in candidate.Features)
        {
            if (slots.TryGetValue(feature.Name, out int slot))
            {
                known.Add((slot, feature.Value));
            }
        }

        known.Sort((a, b) => a.Slot.CompareTo(b.Slot));
        return new(Names.Count, known.Count, [.. known.Select(k => k.Value)], [.. known.Select(k => k.Slot)]);
    }
}
