namespace ClaimExtract.Soak;

/// <summary>
/// How a quantity went after the first third of the run, in which code is compiled and pools fill: a straight line fitted to
/// the samples by least squares.
/// </summary>
/// <param name="What">The quantity with its unit.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Growth">How much higher the line is at its end than at its start.</param>
/// <param name="Error">Twice the standard error of that growth.</param>
internal sealed record Trend(string What, double Mean, double Growth, double Error)
{
    private const double Tolerated = 0.05; // of the mean

    /// <summary>Whether it grew by less than five hundredths of its mean, or by no more than chance makes it.</summary>
    public bool IsFlat => Growth <= Math.Max(Tolerated * Mean, Error);

    public static IReadOnlyList<Trend> All(IReadOnlyList<Sample> samples) =>
    [
        Of("managed heap, MB", samples, s => s.Heap),
        Of("memory of the process, MB", samples, s => s.WorkingSet),
        Of(OperatingSystem.IsLinux() ? "open files" : "handles", samples, s => s.Files),
        Of("threads", samples, s => s.Threads),
    ];

    private static Trend Of(string what, IReadOnlyList<Sample> samples, Func<Sample, double> value)
    {
        (double X, double Y)[] points = [.. samples.Skip(samples.Count / 3).Select(s => (s.Minutes, value(s)))];
        if (points.Length < 3)
        {
            return new(what, points.Select(p => p.Y).DefaultIfEmpty().Average(), double.NaN, 0);
        }

        double meanX = points.Average(p => p.X), meanY = points.Average(p => p.Y);
        double spread = points.Sum(p => (p.X - meanX) * (p.X - meanX));
        double slope = points.Sum(p => (p.X - meanX) * (p.Y - meanY)) / spread;
        double residue = points.Sum(p => Math.Pow(p.Y - meanY - (slope * (p.X - meanX)), 2)) / (points.Length - 2);
        double span = points[^1].X - points[0].X;
        return new(what, meanY, slope * span, 2 * Math.Sqrt(residue / spread) * span);
    }
}
