using System.Diagnostics;

namespace ClaimExtract.Soak;

/// <summary>What the process held at a moment.</summary>
/// <param name="Minutes">Since the start.</param>
/// <param name="Heap">Managed memory in MB, right after a full collection.</param>
/// <param name="WorkingSet">Memory of the process in MB.</param>
/// <param name="Files">Open files, sockets and pipes; on Windows, handles.</param>
/// <param name="Threads">Threads of the process.</param>
/// <param name="Texts">Articles extracted so far.</param>
/// <param name="Runs">Commands of the tool so far.</param>
internal sealed record Sample(double Minutes, double Heap, double WorkingSet, double Files, double Threads, long Texts, long Runs);

/// <summary>Looks at the process every ten seconds or so, each time that nothing is in hand.</summary>
internal static class Sampler
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    public static async Task<List<Sample>> TakeAsync(double minutes, Totals totals, Gate gate, CancellationToken end)
    {
        var samples = new List<Sample>((int)(minutes * 6) + 1);
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Step);
        try
        {
            while (await timer.WaitForNextTickAsync(end).ConfigureAwait(false))
            {
                samples.Add(await gate.QuietAsync(() => Now(watch.Elapsed.TotalMinutes, totals)).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }

        return samples;
    }

    private static Sample Now(double minutes, Totals totals)
    {
        // Twice: what the first one finds to be finalised, the second one frees. Aggressive: unused memory goes back to the system.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var self = Process.GetCurrentProcess();
        return new(minutes, GC.GetTotalMemory(false) / 1e6, self.WorkingSet64 / 1e6, Files(self), self.Threads.Count, totals.Texts, totals.Runs);
    }

    private static int Files(Process self) => OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries("/proc/self/fd").Length : self.HandleCount;
}
