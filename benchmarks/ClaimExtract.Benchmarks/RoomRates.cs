using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ClaimExtract.Benchmarks;

/// <summary>
/// The rates of all rooms beside the bare pass, in turns over the same articles, so that what else the machine does meets
/// all alike. Of each article the fastest of many readings counts. Bytes are those of UTF-8.
/// </summary>
internal static class RoomRates
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(30);

    /// <summary>Prints a table in Markdown of what was measured over the texts of a folder.</summary>
    public static void Print(string folder)
    {
        var articles = CorpusText.LoadFrom(folder);
        var rooms = new Rooms(articles).All;
        double bytes = articles.Sum(a => (long)Encoding.UTF8.GetByteCount(a.Text));
        long[][] fastest = [.. rooms.Select(_ => articles.Select(_ => long.MaxValue).ToArray())];
        long[] allocated = new long[rooms.Length];
        int passes = 0;
        for (var watch = Stopwatch.StartNew(); passes < 3 || watch.Elapsed < Measured; passes++)
        {
            for (int room = 0; room < rooms.Length; room++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int i = 0; i < articles.Count; i++)
                {
                    long start = Stopwatch.GetTimestamp();
                    rooms[room].Work(i);
                    fastest[room][i] = Math.Min(fastest[room][i], Stopwatch.GetTimestamp() - start);
                }

                allocated[room] = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        Line($"{articles.Count} articles, {bytes:F0} bytes, fastest of {passes} readings of each.\n");
        Line($"| room | MB/s | % of the bare pass | bytes allocated a byte |");
        Line($"|---|---|---|---|");
        for (int room = 0; room < rooms.Length; room++)
        {
            double seconds = fastest[room].Sum() / (double)Stopwatch.Frequency;
            Line($"| {rooms[room].Name} | {bytes / 1e6 / seconds:F1} | {100.0 * fastest[0].Sum() / fastest[room].Sum():F1} | {allocated[room] / bytes:F1} |");
        }

        Line($"\nTwo threads extract {Threads(articles):F2} times as fast as one.");
    }

    /// <summary>How many times faster two threads are than one, each of which goes over all articles.</summary>
    private static double Threads(IReadOnlyList<Article> articles)
    {
        var extractor = ClaimExtractor.Create();
        double one = double.MaxValue, two = double.MaxValue;
        const int rounds = 7;
        for (int round = 0; round < rounds; round++)
        {
            one = Math.Min(one, Seconds(() => Run(extractor, articles)));
            two = Math.Min(two, Seconds(() => Parallel.Invoke(() => Run(extractor, articles), () => Run(extractor, articles))));
        }

        return 2 * one / two;
    }

    private static void Run(ClaimExtractor extractor, IReadOnlyList<Article> articles)
    {
        foreach (var article in articles)
        {
            extractor.Extract(article);
        }
    }

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
