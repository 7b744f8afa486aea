using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ClaimExtract.Benchmarks;

/// <summary>
/// The program as a process of its own: how long it takes to start, to read one article and a folder, and how much
/// memory it holds at most. The fastest of some runs counts.
/// </summary>
internal static class WholeProcess
{
    private const int Runs = 20;

    /// <summary>Prints a table in Markdown.</summary>
    /// <param name="program">The program's file: <c>claimextract</c>, or its .dll, which is run by <c>dotnet</c>.</param>
    /// <param name="folder">Texts.</param>
    public static void Print(string program, string folder)
    {
        string[] texts = [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        double megabytes = texts.Sum(t => new FileInfo(t).Length) / 1e6;
        Console.WriteLine("| run | ms | ms of processor | peak MB |\n|---|---|---|---|");
        Row("--version", Fastest(program, Runs, "--version"));
        Row("run, one article", Fastest(program, Runs, "run", texts[0]));
        var (milliseconds, processor, peak) = Fastest(program, 5, "run", folder, "-o", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jsonl"));
        Row(string.Create(CultureInfo.InvariantCulture, $"run, a folder of {texts.Length} articles, {megabytes / (milliseconds / 1000):F1} MB/s"), (milliseconds, processor, peak));
    }

    private static void Row(string what, (double Milliseconds, double Processor, double Peak) run) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {run.Milliseconds:F0} | {run.Processor:F0} | {run.Peak:F0} |"));

    private static (double Milliseconds, double Processor, double Peak) Fastest(string program, int runs, params string[] arguments)
    {
        var (best, least, peak) = (double.MaxValue, double.MaxValue, 0.0);
        for (int run = 0; run < runs; run++)
        {
            var (milliseconds, processor, megabytes) = Once(program, arguments);
            (best, least, peak) = (Math.Min(best, milliseconds), Math.Min(least, processor), Math.Max(peak, megabytes));
        }

        if (arguments is [.., "-o", var written])
        {
            File.Delete(written);
        }

        return (best, least, peak);
    }

    private static (double Milliseconds, double Processor, double Peak) Once(string program, string[] arguments)
    {
        bool isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : program, isLibrary ? [program, .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var peak = new Peak(process.Id);
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(1))
        {
            peak.Look();
            processor = ProcessorOf(process) ?? processor; // the system forgets it with the process
        }

        double milliseconds = watch.Elapsed.TotalMilliseconds;
        process.WaitForExit();
        return process.ExitCode == 0
            ? (milliseconds, processor.TotalMilliseconds, peak.Megabytes)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors}");
    }

    private static TimeSpan? ProcessorOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null; // it has ended meanwhile
        }
    }

    /// <summary>The greatest resident memory of a process while it lasts, as the system keeps it; 0 where it does not.</summary>
    private sealed class Peak(int process)
    {
        private readonly string file = $"/proc/{process}/status";

        public double Megabytes { get; private set; }

        public void Look()
        {
            try
            {
                foreach (string line in File.ReadLines(file))
                {
                    if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    {
                        Megabytes = double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024 / 1e6;
                    }
                }
            }
            catch (IOException)
            {
                // It has just ended, or this system keeps no such file.
            }
        }
    }
}
