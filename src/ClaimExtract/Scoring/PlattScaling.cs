namespace ClaimExtract.Scoring;

/// <summary>
/// Turns the probabilities of a model that is too sure, or not sure enough, into frequencies (Platt scaling): the logistic
/// function of <c>slope * logit(p) + offset</c>.
/// </summary>
/// <param name="Slope">Below 1 where the model is too sure.</param>
/// <param name="Offset">Above 0 where it is right more often than it says.</param>
internal readonly record struct PlattScaling(double Slope, double Offset)
{
    private const double Sharpest = 1e-6; // of probabilities, so that logits stay finite

    /// <summary>Leaves probabilities as they are.</summary>
    public static PlattScaling None => new(1, 0);

    /// <summary>How often what has this probability is right.</summary>
    public double Of(double probability) => 1 / (1 + Exponential.Of(-((Slope * Logit(probability)) + Offset)));

    /// <summary>
    /// Fits the scaling to predictions of a model that had not seen them: maximum likelihood, held towards <see cref="None"/> as if
    /// by one example. Too few predictions to tell leave it there.
    /// </summary>
    public static PlattScaling Fit(IReadOnlyList<(double Probability, bool IsRight)> predictions)
    {
        double[] found = Descent.Minimize(2, (point, gradient) =>
        {
            double slope = 1 + point[0], offset = point[1];
            double loss = 0.5 * ((point[0] * point[0]) + (point[1] * point[1]));
            gradient[0] = point[0];
            gradient[1] = point[1];
            foreach (var (probability, isRight) in predictions)
            {
                double logit = Logit(probability);
                double p = 1 / (1 + Exponential.Of(-((slope * logit) + offset)));
                loss -= Math.Log(Math.Max(double.Epsilon, isRight ? p : 1 - p));
                gradient[0] += (p - (isRight ? 1 : 0)) * logit;
                gradient[1] += p - (isRight ? 1 : 0);
            }

            return loss;
        });
        return new(Math.Round(1 + found[0], 4), Math.Round(found[1], 4));
    }

    private static double Logit(double probability)
    {
        double p = Math.Clamp(probability, Sharpest, 1 - Sharpest);
        return Math.Log(p / (1 - p));
    }
}
