using System.Diagnostics;
using System.Globalization;
using System.Text;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Benchmarks;

/// <summary>
/// How fast figures are read from plain text, on one thread, for run.sh of the peers. Of each article the fastest of many
/// readings counts, so that other work on the machine does not.
/// </summary>
internal static class FigureRate
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Prints MB/s over the texts of a folder: of splitting into tokens and sentences, of finding the numbers in them with
    /// their values as well, of reading an article whole and finding figures with bounds and roles, and of extracting claims.
    /// What was read goes to standard error.
    /// </summary>
    public static void Print(string folder)
    {
        var articles = CorpusText.LoadFrom(folder);
        var language = Language.English();
        var reader = language.Reader();
        var cores = new CoreFinder(language.Lexicon, VaguePolicy.Literal);
        var finder = new FigureFinder(language);
        var found = new List<FigureCore>();
        var extractor = ClaimExtractor.Create();
        Rate("tokens", articles, text => Read(reader.ReadSentences(text), document => document.Tokens.Length));
        Rate("numbers", articles, text => Read(reader.ReadSentences(text), document =>
        {
            int count = 0;
            foreach (var sentence in document.Sentences)
            {
                found.Clear();
                cores.Find(document, sentence.Tokens, found);
                count += found.Count;
            }

            return count;
        }));
        Rate("figures", articles, text => Read(reader.Read(text), document => finder.Find(document).Length));
        Rate("claims", articles, text => extractor.Extract(new(text)).Claims.Count);
    }

    private static int Read(Document document, Func<Document, int> work)
    {
        int found = work(document);
        document.Release();
        return found;
    }

    private static void Rate(string name, IReadOnlyList<Article> articles, Func<string, int> read)
    {
        long bytes = articles.Sum(a => (long)Encoding.UTF8.GetByteCount(a.Text));
        long[] fastest = [.. articles.Select(_ => long.MaxValue)];
        int found = 0, passes = 0;
        for (var watch = Stopwatch.StartNew(); passes == 0 || watch.Elapsed < Measured; passes++)
        {
            found = 0;
            for (int i = 0; i < fastest.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                found += read(articles[i].Text);
                fastest[i] = Math.Min(fastest[i], Stopwatch.GetTimestamp() - start);
            }
        }

        double seconds = fastest.Sum() / (double)Stopwatch.Frequency;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} {name} in {articles.Count} articles, {bytes} bytes, fastest of {passes} readings"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {bytes / 1e6 / seconds:F3}"));
    }
}
