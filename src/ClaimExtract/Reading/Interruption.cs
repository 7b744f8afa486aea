using System.Diagnostics;
using System.Globalization;

namespace ClaimExtract.Reading;

/// <summary>
/// What may end the work on an article early: its caller, or its time. Every stage asks at each sentence or claim. Thread-safe.
/// </summary>
/// <param name="cancellation">The caller.</param>
/// <param name="time">The time that it may take from now on; null for as long as it takes.</param>
internal sealed class Interruption(CancellationToken cancellation, TimeSpan? time)
{
    private readonly long start = Stopwatch.GetTimestamp();

    /// <exception cref="OperationCanceledException">The caller wants no result any more.</exception>
    /// <exception cref="LimitException">The time is over.</exception>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (time is { } allowed && Stopwatch.GetElapsedTime(start) > allowed)
        {
            throw new LimitException(
                nameof(ExtractorOptions.MaxTime), (long)allowed.TotalMilliseconds, string.Create(CultureInfo.InvariantCulture, $"it takes longer than {allowed.TotalSeconds:0.###} s"));
        }
    }
}
