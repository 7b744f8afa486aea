using BenchmarkDotNet.Attributes;

namespace ClaimExtract.Benchmarks;

/// <summary>
/// Each room and extraction end to end over the corpus, or the folder named by <c>CLAIMEXTRACT_TEXTS</c>, beside the bare
/// pass: read the ratios, not the times.
/// </summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private readonly Rooms rooms = new(CorpusText.Load());

    /// <summary>The yardstick.</summary>
    [Benchmark(Baseline = true)]
    public int Bare() => rooms.Run("bare pass");

    [Benchmark]
    public int Read() => rooms.Run("reading");

    [Benchmark]
    public int Figures() => rooms.Run("figures");

    [Benchmark]
    public int Periods() => rooms.Run("periods");

    [Benchmark]
    public int Places() => rooms.Run("places");

    [Benchmark]
    public int Actors() => rooms.Run("actors");

    [Benchmark]
    public int Sources() => rooms.Run("sources");

    [Benchmark]
    public int Extract() => rooms.Run("extraction");

    /// <summary>Loading the language, rules and gazetteer.</summary>
    [Benchmark]
    public ClaimExtractor Create() => ClaimExtractor.Create();
}
