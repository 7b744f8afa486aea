using System.Globalization;

namespace ClaimExtract.Reading;

/// <summary>
/// What may end the work on an article early: its caller, or its time. Every stage asks at each sentence or claim. Thread-safe.
/// </summary>
/// <param name="cancellation">The caller.</param>
/// <param name="time">The time that it may take from now on; null for as long as it takes.</param>
internal sealed class Interruption(CancellationToken cancellation, TimeSpan? time)
{
    // A coarse clock: it is asked some hundred times an article, and a thousandth of a second is fine enough.
    private readonly long start = Environment.TickCount64;

    /// <exception cref="OperationCanceledException">The caller wants no result any more.</exception>
    /// <exception cref="LimitException">The time is over.</exception>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (time is { } allowed && Environment.TickCount64 - start > allowed.TotalMilliseconds)
        {
            throw new LimitException(
                nameof(ExtractorOptions.MaxTime), (long)allowed.TotalMilliseconds, string.Create(CultureInfo.InvariantCulture, $"it takes longer than {allowed.TotalSeconds:0.###} s"));
        }
    }
}
