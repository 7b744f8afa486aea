using BenchmarkDotNet.Attributes;
using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Benchmarks;

/// <summary>
/// The corpus, end to end and up to the tokens, beside a bare pass that splits the same text into runs of letters or
/// digits and single signs: read the ratios, not the times.
/// </summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private readonly IReadOnlyList<Article> articles = CorpusText.Load();
    private readonly ClaimExtractor extractor = ClaimExtractor.Create();
    private readonly DocumentReader reader = Language.English().Reader();

    /// <summary>The yardstick.</summary>
    [Benchmark(Baseline = true)]
    public int BarePass()
    {
        int spans = 0;
        foreach (var article in articles)
        {
            string text = article.Text;
            for (int i = 0; i < text.Length;)
            {
                int start = i++;
                if (char.IsLetterOrDigit(text[start]))
                {
                    while (i < text.Length && char.IsLetterOrDigit(text[i]))
                    {
                        i++;
                    }
                }

                spans += char.IsWhiteSpace(text[start]) ? 0 : 1;
            }
        }

        return spans;
    }

    [Benchmark]
    public int Read() => articles.Sum(a => reader.Read(a.Text).Tokens.Length);

    [Benchmark]
    public int Extract() => articles.Sum(a => extractor.Extract(a).Claims.Count);

    /// <summary>Loading the language, rules and gazetteer.</summary>
    [Benchmark]
    public ClaimExtractor Create() => ClaimExtractor.Create();
}
