using System.Collections.Concurrent;
using Microsoft.ML;

namespace ClaimExtract.MLNet;

/// <summary>
/// Classifies with an ML.NET model. Safe for many threads although ML.NET's prediction engines are not: each call takes one
/// that nobody else has, and there are never more than callers at one time.
/// </summary>
public sealed class MLNetTypeClassifier : IClaimTypeClassifier
{
    private readonly FeatureNames names;
    private readonly Func<PredictionEngine<CandidateRow, ClassScores>> make;
    private readonly ConcurrentBag<PredictionEngine<CandidateRow, ClassScores>> idle = [];

    internal MLNetTypeClassifier(FeatureNames names, Func<PredictionEngine<CandidateRow, ClassScores>> make)
    {
        this.names = names;
        this.make = make;
    }

    /// <inheritdoc/>
    public void Classify(ClaimCandidate candidate, Span<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (!idle.TryTake(out var engine))
        {
            engine = make();
        }

        var scores = engine.Predict(new CandidateRow { Features = names.Vector(candidate) }).Score;
        for (int i = 0; i < scores.Length && i < probabilities.Length; i++)
        {
            probabilities[i] = Math.Clamp(scores[i], 0, 1);
        }

        idle.Add(engine);
    }
}
