using ClaimExtract.Scoring;

namespace ClaimExtract;

/// <summary>
/// The built-in classifier: a multinomial logistic regression over the features of <see cref="ClaimCandidate"/>, and a scaling that
/// turns its probabilities into <see cref="Claim.Confidence"/>. It chooses among the types that the rules offer and 'no claim'; for
/// a figure for which they offer none, among all. Immutable; safe for many threads.
/// </summary>
/// <example>
/// Train one on articles of your own and use it. What another trainer has made of the same features goes to
/// <see cref="FromWeights"/>:
/// <code>
/// var extractor = ClaimExtractor.Create();
/// var examples = articles.Select(a => ClaimTypeExample.Label(extractor.FindCandidates(a.Article), a.Claims)).ToList();
/// var model = ClaimTypeModel.Train(examples);
/// using (var file = File.CreateText("types.model"))
/// {
///     model.Save(file);
/// }
///
/// var own = ClaimExtractor.Create(new ExtractorOptions { ClaimTypeClassifier = model });
/// </code>
/// </example>
public sealed partial class ClaimTypeModel : IClaimTypeClassifier
{
    /// <summary>The feature that every candidate has, besides those that it lists.</summary>
    public const string BiasFeature = "bias=yes";

    /// <summary>Name of the embedded model.</summary>
    internal const string FileName = "types.model";

    private static readonly ulong Bias = FeatureName.KeyOf(BiasFeature);

    private readonly LogisticModel model;
    private readonly PlattScaling scaling;

    private ClaimTypeModel(LogisticModel model, PlattScaling scaling, IReadOnlyList<string> notes)
    {
        this.model = model;
        this.scaling = scaling;
        Notes = notes;
    }

    /// <summary>What it was made from, by whom and how: lines for readers, which change nothing. Never null.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The weights other than zero, in the ordinal order of the features, then of the classes.</summary>
    public IEnumerable<ClaimTypeWeight> Weights
    {
        get
        {
            for (int f = 0; f < model.Features.Count; f++)
            {
                for (int c = 0; c < ClaimCandidate.Classes; c++)
                {
                    if (model.WeightsOf(f)[c] is not 0 and var weight)
                    {
                        yield return new(model.Features[f], c == ClaimCandidate.NoClaim ? null : (ClaimType)c, weight);
                    }
                }
            }
        }
    }

    /// <summary>A model of weights that were found elsewhere.</summary>
    /// <param name="weights">Each feature and class at most once, in any order; what is left out is 0.</param>
    /// <param name="slope">Confidence is the logistic function of <c>slope * logit(probability) + offset</c>; 1 leaves the probability as it is.</param>
    /// <param name="offset">See <paramref name="slope"/>; 0 leaves the probability as it is.</param>
    /// <param name="notes">What it was made from; null for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">A weight stands twice or is not finite, a type is unknown, or a name is empty or holds white space.</exception>
    public static ClaimTypeModel FromWeights(IEnumerable<ClaimTypeWeight> weights, double slope = 1, double offset = 0, IReadOnlyList<string>? notes = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var rows = new SortedDictionary<string, float?[]>(StringComparer.Ordinal);
        foreach (var (feature, type, value) in weights)
        {
            if (string.IsNullOrEmpty(feature) || feature.Any(char.IsWhiteSpace) || feature[0] == '#')
            {
                throw new ArgumentException($"'{feature}' is no name of a feature: empty, with white space in it or a # before it");
            }

            if (!float.IsFinite(value) || (type is { } known && !Enum.IsDefined(known)))
            {
                throw new ArgumentException($"the weight of feature '{feature}' is not finite or its type unknown");
            }

            if (!rows.TryGetValue(feature, out var row))
            {
                rows[feature] = row = new float?[ClaimCandidate.Classes];
            }

            ref float? place = ref row[type is { } own ? (int)own : ClaimCandidate.NoClaim];
            place = place is null ? value : throw new ArgumentException($"feature '{feature}' has two weights for one class");
        }

        float[] values = [.. rows.Values.SelectMany(row => row.Select(w => w ?? 0))];
        return new(new(ClaimCandidate.Classes, [.. rows.Keys], values), new(slope, offset), notes ?? []);
    }

    /// <inheritdoc/>
    /// <remarks>The probabilities add up to 1; types that are not offered, where others are, have none.</remarks>
    public void Classify(ClaimCandidate candidate, Span<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        Span<float> scores = stackalloc float[LogisticModel.MostClasses];
        Span<float> one = stackalloc float[LogisticModel.MostClasses];
        scores.Clear();
        foreach (var feature in candidate.Features)
        {
            model.Score([FeatureName.KeyOf(feature.Name)], one);
            for (int c = 0; c < one.Length; c++)
            {
                scores[c] += one[c] * feature.Value;
            }
        }

        // The bias last, as from keys: the same features give the same sums, to the last bit.
        model.Score([Bias], one);
        for (int c = 0; c < one.Length; c++)
        {
            scores[c] += one[c];
        }

        int open = 0;
        for (int i = 0; i < candidate.Offers.Count; i++)
        {
            open |= 1 << (int)candidate.Offers[i];
        }

        Probabilities(scores, open, probabilities);
    }

    /// <summary>How often a claim with this probability is right in type and figure, as far as the articles told that it was calibrated on.</summary>
    public double Confidence(double probability) => scaling.Of(probability);

    /// <summary>The same from the keys of the features, the bias left out; <paramref name="offers"/> has one bit for each type offered. Allocates nothing.</summary>
    internal void Classify(ReadOnlySpan<ulong> keys, int offers, Span<double> probabilities)
    {
        Span<float> scores = stackalloc float[LogisticModel.MostClasses];
        Span<float> bias = stackalloc float[LogisticModel.MostClasses];
        model.Score(keys, scores);
        model.Score([Bias], bias);
        for (int c = 0; c < scores.Length; c++)
        {
            scores[c] += bias[c];
        }

        Probabilities(scores, offers, probabilities);
    }

    private static void Probabilities(ReadOnlySpan<float> scores, int offers, Span<double> probabilities)
    {
        int open = offers == 0 ? -1 : offers | (1 << ClaimCandidate.NoClaim);
        for (int c = 0; c < ClaimCandidate.Classes; c++)
        {
            probabilities[c] = (open >> c & 1) == 0 ? double.NegativeInfinity : scores[c];
        }

        Softmax.Apply(probabilities[..ClaimCandidate.Classes], ClaimCandidate.NoClaim);
    }
}

/// <summary>A weight of a <see cref="ClaimTypeModel"/>. Immutable, equal by value, safe to share between threads.</summary>
/// <param name="Feature">Name of the feature, as <see cref="ClaimFeature.Name"/>.</param>
/// <param name="Type">The class; null is no claim.</param>
/// <param name="Value">What the feature adds to the class's score where it holds.</param>
public readonly record struct ClaimTypeWeight(string Feature, ClaimType? Type, float Value);
