namespace ClaimExtract.Cli.Evaluation;

/// <summary>
/// Whether confidence tells how often claims are right in type and value: predictions in ten bins of equal width by their
/// confidence. Not for several threads at once.
/// </summary>
internal sealed class Reliability
{
    public const int Bins = 10;

    private readonly double[] confidence = new double[Bins];
    private readonly int[] right = new int[Bins];
    private readonly int[] count = new int[Bins];

    /// <summary>How many predictions had a confidence.</summary>
    public int Count => count.Sum();

    /// <summary>
    /// The expected calibration error: how far the mean confidence of a bin lies from its share of right claims, weighted by
    /// the claims in it. 0 is perfect.
    /// </summary>
    public double Error => Count == 0 ? 0 : Enumerable.Range(0, Bins).Sum(bin => Math.Abs(confidence[bin] - right[bin])) / Count;

    /// <summary>Adds a prediction; one at the edge of two bins counts to the upper, 1 to the last.</summary>
    public void Add(double sure, bool isRight)
    {
        int bin = Math.Min(Bins - 1, (int)(sure * Bins));
        confidence[bin] += sure;
        right[bin] += isRight ? 1 : 0;
        count[bin]++;
    }

    /// <summary>A bin: claims in it, their mean confidence and the share that is right; null where it is empty.</summary>
    public (int Count, double Confidence, double Right)? this[int bin] =>
        count[bin] == 0 ? null : (count[bin], confidence[bin] / count[bin], (double)right[bin] / count[bin]);
}
