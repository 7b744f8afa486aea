using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ClaimExtract.Benchmarks;

/// <summary>
/// How time and memory grow with the length of one article and with the number of articles, as plots. Texts are those of
/// a folder, over and over, with other numbers each time: the same sentence twice would be read once.
/// </summary>
internal static class Growth
{
    private static readonly int[] Kilobytes = [1, 4, 16, 64, 256, 1_000, 4_000, 16_000];
    private static readonly int[] Counts = [10, 100, 1_000, 10_000, 100_000];

    /// <summary>Prints tables in Markdown and writes growth-length.svg and growth-count.svg to a folder.</summary>
    /// <param name="texts">A folder of texts.</param>
    /// <param name="folder">Where the plots go.</param>
    /// <param name="most">No more articles, and no longer ones in kB, than these.</param>
    public static async Task WriteAsync(string texts, string folder, int most)
    {
        Directory.CreateDirectory(folder);
        var articles = CorpusText.LoadFrom(texts);
        var extractor = ClaimExtractor.Create();
        foreach (var article in articles)
        {
            extractor.Extract(article); // compiles what is used
        }

        // First the many: the longest article leaves its mark on the memory of the process.
        Line($"| articles | s | ms an article | peak MB of the process |\n|---|---|---|---|");
        var count = new List<(double, double)>();
        foreach (int number in Counts.Where(c => c <= most))
        {
            var watch = Stopwatch.StartNew();
            await foreach (var claims in extractor.ExtractAsync(Many(articles, number)).ConfigureAwait(false))
            {
                GC.KeepAlive(claims);
            }

            using var self = Process.GetCurrentProcess();
            count.Add((number, watch.Elapsed.TotalMilliseconds));
            Line($"| {number} | {watch.Elapsed.TotalSeconds:F2} | {watch.Elapsed.TotalMilliseconds / number:F3} | {self.PeakWorkingSet64 / 1e6:F0} |");
        }

        Line($"\n| one article, kB | ms | ms a kB | bytes allocated a byte |\n|---|---|---|---|");
        var length = new List<(double, double)>();
        foreach (int size in Kilobytes.Where(k => k <= most))
        {
            var (milliseconds, allocated) = Fastest(extractor, TextOf(articles, size * 1_000));
            length.Add((size * 1_000.0, milliseconds));
            Line($"| {size} | {milliseconds:F2} | {milliseconds / size:F4} | {allocated / (size * 1000.0):F1} |");
        }

        File.WriteAllText(Path.Combine(folder, "growth-length.svg"), LinePlot.Svg("Time against the length of one article", "bytes", "ms", length));
        File.WriteAllText(Path.Combine(folder, "growth-count.svg"), LinePlot.Svg("Time against the number of articles", "articles", "ms", count));
    }

    private static (double Milliseconds, long Allocated) Fastest(ClaimExtractor extractor, string text)
    {
        double best = double.MaxValue;
        long allocated = 0;
        int rounds = text.Length < 1_000_000 ? 15 : 3;
        for (int round = 0; round < rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            extractor.Extract(new(text) { Published = new DateOnly(2020, 1, 1) });
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return (best, allocated);
    }

    private static string TextOf(IReadOnlyList<Article> articles, int length)
    {
        var text = new StringBuilder(length + 1_000);
        for (int i = 0; text.Length < length; i++)
        {
            Renumber(articles[i % articles.Count].Text, i / articles.Count, text);
            text.Append("\n\n");
        }

        return text.ToString(0, length);
    }

    /// <summary>Appends the text with another first digit of each number: round 3 makes 41 of 11, and 4,100 of 1,100.</summary>
    private static void Renumber(string source, int round, StringBuilder text)
    {
        for (int i = 0; i < source.Length; i++)
        {
            bool first = char.IsAsciiDigit(source[i]) && (i == 0 || !(char.IsAsciiDigit(source[i - 1]) || source[i - 1] is ',' or '.'));
            text.Append(first && round > 0 ? (char)('1' + ((source[i] - '1' + round) % 9)) : source[i]);
            if (first && round >= 9)
            {
                text.Append(round.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static async IAsyncEnumerable<Article> Many(IReadOnlyList<Article> articles, int count)
    {
        for (int i = 0; i < count; i++)
        {
            // A text of its own each time, as a folder would give.
            var article = articles[i % articles.Count];
            yield return new(new string(article.Text)) { Published = article.Published };
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
