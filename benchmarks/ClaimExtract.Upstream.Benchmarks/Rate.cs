using System.Diagnostics;

namespace ClaimExtract.Upstream.Benchmarks;

/// <summary>How fast something goes: warmed up, then the best of five runs, so that what else the machine does counts least.</summary>
internal static class Rate
{
    /// <summary>Units a second.</summary>
    /// <param name="units">What one run does.</param>
    /// <param name="run">The run.</param>
    public static double Of(double units, Action run)
    {
        run();
        double best = double.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return units / best;
    }
}
