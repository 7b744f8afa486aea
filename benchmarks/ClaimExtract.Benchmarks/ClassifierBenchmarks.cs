using BenchmarkDotNet.Attributes;
using ClaimExtract.Scoring;

namespace ClaimExtract.Benchmarks;

/// <summary>
/// The classifier of claim types over all candidates of the corpus: from the keys of their features, as the extractor calls it,
/// and from their names, as another program may. Times are of one candidate; the goal is a microsecond from keys.
/// </summary>
[MemoryDiagnoser]
public class ClassifierBenchmarks
{
    private const int Calls = 1000;

    private readonly double[] probabilities = new double[ClaimCandidate.Classes];
    private readonly ClaimTypeModel model;
    private readonly string text;
    private readonly ClaimCandidate[] candidates;
    private readonly (ulong[] Keys, int Offers)[] keys;

    public ClassifierBenchmarks()
    {
        using var stream = new StreamReader(typeof(ClaimExtractor).Assembly.GetManifestResourceStream($"English/{ClaimTypeModel.FileName}")!);
        text = stream.ReadToEnd();
        model = Load();
        var extractor = ClaimExtractor.Create();
        candidates = [.. CorpusText.Load().SelectMany(extractor.FindCandidates)];
        keys = [.. candidates.Select(c => (c.Features.Select(f => FeatureName.KeyOf(f.Name)).ToArray(), c.Offers.Aggregate(0, (bits, type) => bits | (1 << (int)type))))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public double FromKeys()
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            var (own, offers) = keys[i % keys.Length];
            model.Classify(own, offers, probabilities);
            sum += probabilities[ClaimCandidate.NoClaim];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double FromNames()
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            model.Classify(candidates[i % candidates.Length], probabilities);
            sum += probabilities[ClaimCandidate.NoClaim];
        }

        return sum;
    }

    /// <summary>Reading the model's text.</summary>
    [Benchmark]
    public ClaimTypeModel Load() => ClaimTypeModel.Load(new StringReader(text), ClaimTypeModel.FileName);
}
