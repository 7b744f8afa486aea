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
        for (int step = 0; step < Steps; step++)
        {
            var gradient = new double[size];
            foreach (var example in examples)
            {
                AddGradient(example, weights, gradient);
            }

            for (int k = 0; k < size; k++)
            {
                double g = gradient[k] - (penalty * weights[k]);
                squares[k] += g * g;
                weights[k] += squares[k] > 0 ? Rate * g / Math.Sqrt(squares[k]) : 0;
            }
        }

        return new(templates, [.. weights.Select(w => Math.Abs(w) < 0.00005 ? 0f : (float)Math.Round(w, 4))]);
    }

    private static void AddGradient(RankExample example, double[] weights, double[] gradient)
    {
        int n = example.Candidates.Length;
        Span<double> all = n <= 256 ? stackalloc double[n] : new double[n];
        double most = double.MinValue;
        for (int i = 0; i < n; i++)
        {
            foreach (ushort key in example.Candidates[i])
            {
                all[i] += weights[key];
            }

            most = Math.Max(most, all[i]);
        }

        double sum = 0, right = 0;
        for (int i = 0; i < n; i++)
        {
            all[i] = Math.Exp(all[i] - most);
            sum += all[i];
            right += example.IsRight[i] ? all[i] : 0;
        }

        if (right <= 0)
        {
            return;
        }

        for (int i = 0; i < n; i++)
        {
            double push = example.Weight * ((example.IsRight[i] ? all[i] / right : 0) - (all[i] / sum));
            foreach (ushort key in example.Candidates[i])
            {
                gradient[key] += push;
            }
        }
    }
}
