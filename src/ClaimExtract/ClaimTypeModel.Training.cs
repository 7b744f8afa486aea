using ClaimExtract.Claims.Typing;
using ClaimExtract.Scoring;

namespace ClaimExtract;

/// <summary>How the built-in classifier learns.</summary>
public sealed partial class ClaimTypeModel
{
    /// <summary>
    /// Trains a model: maximum likelihood under an L2 penalty, then calibrated by cross-validation over the articles. The same
    /// examples give the same model, to the last digit, on every machine.
    /// </summary>
    /// <param name="articles">The examples of each article (<see cref="ClaimTypeExample.Label"/>). An article is never torn apart.</param>
    /// <param name="settings">How; null for the defaults.</param>
    /// <param name="always">Examples to learn from in any case that are no articles: the model is not calibrated on them. Null for none.</param>
    /// <param name="notes">Lines to keep in the model beside what it says itself; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    public static ClaimTypeModel Train(
        IReadOnlyList<IReadOnlyList<ClaimTypeExample>> articles,
        ClaimTypeTraining? settings = null,
        IReadOnlyList<ClaimTypeExample>? always = null,
        IReadOnlyList<string>? notes = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        settings ??= new();
        always ??= [];
        bool calibrates = settings.Folds >= 2 && articles.Count >= settings.Folds;
        var scaling = calibrates ? PlattScaling.Fit(OutOfFold(articles, always, settings)) : PlattScaling.None;
        int candidates = articles.Sum(a => a.Count), claims = articles.Sum(a => a.Count(e => e.Type is not null));
        string[] own =
        [
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{articles.Count} articles, {candidates} figures, {claims} claims, {always.Count} further examples; L2 penalty {settings.Penalty}, features of {settings.LeastCount} figures or more"),
            calibrates ? $"Calibrated over {settings.Folds} folds of articles, seed {settings.Seed}." : "Not calibrated.",
        ];
        return new(Fit([.. articles, always], settings), scaling, [.. notes ?? [], .. own]);
    }

    /// <summary>The probability of each claim that a model makes of articles that it has not seen, and whether it is right.</summary>
    private static List<(double Probability, bool IsRight)> OutOfFold(
        IReadOnlyList<IReadOnlyList<ClaimTypeExample>> articles, IReadOnlyList<ClaimTypeExample> always, ClaimTypeTraining settings)
    {
        // Dealt out in the order of a hash of what the articles hold: it depends on the seed, and not on their order.
        int[] order = [.. Enumerable.Range(0, articles.Count).OrderBy(i => OrderKey(articles[i], settings.Seed)).ThenBy(i => i)];
        var predictions = new List<(double Probability, bool IsRight)>[settings.Folds];
        Parallel.For(0, settings.Folds, fold =>
        {
            Span<double> probabilities = stackalloc double[ClaimCandidate.Classes];
            var own = predictions[fold] = [];
            var trained = new ClaimTypeModel(Fit([.. order.Where((_, k) => k % settings.Folds != fold).Select(i => articles[i]), always], settings), PlattScaling.None, []);
            foreach (var example in order.Where((_, k) => k % settings.Folds == fold).SelectMany(i => articles[i]))
            {
                trained.Classify(example.Candidate, probabilities);
                int best = ClassChoice.Of(probabilities, [.. example.Candidate.Offers.Select(type => (int)type)]);
                if (best != ClaimCandidate.NoClaim)
                {
                    own.Add((probabilities[best], example.IsFigureRight && (int?)example.Type == best));
                }
            }
        });
        return [.. predictions.SelectMany(own => own)];
    }

    private static ulong OrderKey(IReadOnlyList<ClaimTypeExample> article, int seed)
    {
        ulong key = FeatureName.Append(FeatureName.Start, (char)seed);
        foreach (var feature in article.SelectMany(e => e.Candidate.Features))
        {
            key = FeatureName.Append(key, feature.Name);
        }

        return key;
    }

    private static LogisticModel Fit(IReadOnlyList<IReadOnlyList<ClaimTypeExample>> articles, ClaimTypeTraining settings)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal) { [BiasFeature] = settings.LeastCount };
        foreach (var feature in articles.SelectMany(a => a).SelectMany(e => e.Candidate.Features))
        {
            counts[feature.Name] = counts.GetValueOrDefault(feature.Name) + 1;
        }

        string[] names = [.. counts.Where(c => c.Value >= settings.LeastCount).Select(c => c.Key).Order(StringComparer.Ordinal)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            numbers.Add(name, numbers.Count);
        }

        var examples = articles.SelectMany(a => a).Select(e => Numbered(e, numbers)).ToList();
        double[] weights = LogisticTrainer.Train(ClaimCandidate.Classes, names.Length, examples, settings.Penalty);
        const double least = 0.005; // smaller weights change no decision that anyone could explain
        return new(ClaimCandidate.Classes, names, Array.ConvertAll(weights, w => Math.Abs(w) < least ? 0 : (float)Math.Round(w, 3)));
    }

    private static LogisticExample Numbered(ClaimTypeExample example, Dictionary<string, int> numbers)
    {
        var known = example.Candidate.Features.Where(f => numbers.ContainsKey(f.Name)).Prepend(new(BiasFeature)).ToList();
        return new([.. known.Select(f => numbers[f.Name])], [.. known.Select(f => f.Value)], example.Type is { } type ? (int)type : ClaimCandidate.NoClaim);
    }
}
