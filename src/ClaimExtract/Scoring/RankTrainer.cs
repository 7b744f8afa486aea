using System.Runtime.CompilerServices;

namespace ClaimExtract.Scoring;

/// <summary>The candidates of one choice, and which of them are right. Choices without a right one teach nothing.</summary>
/// <param name="Candidates">The features of each candidate.</param>
/// <param name="IsRight">Whether it is right; several may be.</param>
/// <param name="Weight">How many choices it counts as.</param>
internal sealed record RankExample(ushort[][] Candidates, bool[] IsRight, double Weight = 1);

/// <summary>
/// Trains a <see cref="RankModel"/>: maximises the likelihood of the right candidates under an L2 penalty, by full-batch
/// steps scaled by feature (AdaGrad). Deterministic: the same examples give the same weights.
/// </summary>
internal static class RankTrainer
{
    private const int Steps = 400;
    private const double Rate = 0.3;

    /// <param name="templates">Names of the templates.</param>
    /// <param name="examples">What to learn from.</param>
    /// <param name="penalty">Weight of the L2 penalty, as if this many examples spoke for zero.</param>
    public static RankModel Train(IReadOnlyList<string> templates, IReadOnlyList<RankExample> examples, double penalty)
    {
        int size = templates.Count * FeatureSet.Values;
        var weights = new double[size];
        var squares = new double[size];
        var gradient = new double[size];
        var choices = Choice.Of(examples);
        var scores = new double[choices.Length == 0 ? 0 : choices.Max(c => c.Ends.Length)];
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            foreach (var choice in choices)
            {
                AddGradient(choice, weights, gradient, scores);
            }

            for (int k = 0; k < size; k++)
            {
                double g = gradient[k] - (penalty * weights[k]);
                squares[k] += g * g;
                weights[k] += squares[k] > 0 ? Rate * g / Math.Sqrt(squares[k]) : 0;
            }
        }

        return RankModel.Of(templates, weights);
    }

    /// <summary>An example laid out in one row: the features of each candidate end where those of the next begin.</summary>
    private readonly record struct Choice(ushort[] Keys, int[] Ends, bool[] IsRight, double Weight)
    {
        /// <summary>Those that have a right candidate; the others teach nothing.</summary>
        public static Choice[] Of(IReadOnlyList<RankExample> examples) =>
            [.. examples.Where(e => e.IsRight.Contains(true)).Select(e => new Choice([.. e.Candidates.SelectMany(c => c)], EndsOf(e.Candidates), e.IsRight, e.Weight))];

        private static int[] EndsOf(ushort[][] candidates)
        {
            int end = 0;
            return Array.ConvertAll(candidates, c => end += c.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddGradient(in Choice choice, double[] weights, double[] gradient, double[] scores)
    {
        var (keys, ends, isRight, weight) = choice;
        double most = double.MinValue;
        for (int i = 0, k = 0; i < ends.Length; i++)
        {
            double score = 0;
            for (; k < ends[i]; k++)
            {
                score += weights[keys[k]];
            }

            scores[i] = score;
            most = Math.Max(most, score);
        }

        double sum = 0, right = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - most);
            sum += scores[i];
            right += isRight[i] ? scores[i] : 0;
        }

        if (right <= 0)
        {
            return;
        }

        for (int i = 0, k = 0; i < ends.Length; i++)
        {
            double push = weight * ((isRight[i] ? scores[i] / right : 0) - (scores[i] / sum));
            for (; k < ends[i]; k++)
            {
                gradient[keys[k]] += push;
            }
        }
    }
}
