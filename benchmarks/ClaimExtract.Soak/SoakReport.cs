using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ClaimExtract.Soak;

/// <summary>The run as a page in Markdown.</summary>
internal static class SoakReport
{
    private const int Rows = 20;

    private static string System => OperatingSystem.IsLinux() ? "Linux" : OperatingSystem.IsWindows() ? "Windows" : "macOS";

    public static string Markdown(IReadOnlyList<Sample> samples, IReadOnlyList<Trend> trends, Totals totals, int threads)
    {
        double minutes = samples.Count > 0 ? samples[^1].Minutes : 0;
        var page = new StringBuilder();
        Line(page, $"# Soak run\n");
        Line(page, $"`dotnet run -c Release --project benchmarks/ClaimExtract.Soak`, {DateTime.UtcNow:yyyy-MM-dd}, {RuntimeInformation.FrameworkDescription} on {Environment.ProcessorCount} cores ({RuntimeInformation.OSArchitecture}, {System}), {minutes:F0} minutes:");
        Line(page, $"{threads} threads with the library (the corpus, made-up texts, extractors with names of their own, streams left in their middle, all");
        Line(page, $"writers) and, beside them, the tool's commands with all its formats. Together");
        Line(page, $"{totals.Texts:N0} texts with {totals.Claims:N0} claims by the library and {totals.Runs:N0} commands of the tool; {totals.Faults:N0} faults.\n");
        Line(page, $"![Memory, open files and threads over time](soak.svg)\n");
        Line(page, $"Looked at every ten seconds, between two texts or commands, after a full collection that gives memory back to the system. Judged");
        Line(page, $"is what comes after the first third, in which code is compiled and pools fill: a line is fitted through the samples. Flat means");
        Line(page, $"that it grows by no more than 5 % of the mean, or by no more than twice the standard error.\n");
        Line(page, $"| | mean | growth | ± | |\n|---|---|---|---|---|");
        foreach (var trend in trends)
        {
            Line(page, $"| {trend.What} | {trend.Mean:F1} | {trend.Growth:+0.00;-0.00;0} | {trend.Error:F2} | {(double.IsNaN(trend.Growth) ? "too short a run to tell" : trend.IsFlat ? "flat" : "GROWS")} |");
        }

        Line(page, $"\n| minute | heap after collection, MB | process, MB | open files | threads | texts | commands |\n|---|---|---|---|---|---|---|");
        int step = Math.Max(1, samples.Count / Rows);
        foreach (var s in samples.Where((_, i) => i % step == step - 1))
        {
            Line(page, $"| {s.Minutes:F1} | {s.Heap:F1} | {s.WorkingSet:F0} | {s.Files:F0} | {s.Threads:F0} | {s.Texts:N0} | {s.Runs:N0} |");
        }

        return page.ToString();
    }

    private static void Line(StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
