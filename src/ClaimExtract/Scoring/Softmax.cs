namespace ClaimExtract.Scoring;

/// <summary>Turns scores into probabilities.</summary>
internal static class Softmax
{
    /// <summary>Puts the probabilities in the place of the scores, and returns the logarithm of that of <paramref name="index"/>.</summary>
    public static double Apply(Span<double> scores, int index)
    {
        double most = double.MinValue;
        foreach (double score in scores)
        {
            most = Math.Max(most, score);
        }

        double own = scores[index] - most, sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] -= most;
        }

        Exponential.Apply(scores);
        foreach (double score in scores)
        {
            sum += score;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }

        return own - Math.Log(sum);
    }
}
