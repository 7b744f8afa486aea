using ClaimExtract.MLNet;

namespace ClaimExtract.Upstream.Benchmarks;

/// <summary>Trainers and classifiers of the claim type on the same candidates and features.</summary>
internal static class TypeTrainers
{
    public static void Print(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> test)
    {
        var extractor = ClaimExtractor.Create();
        var lessons = train.Select(Label).ToList();
        ClaimTypeExample[] seen = [.. lessons.SelectMany(l => l)], unseen = [.. test.SelectMany(Label)];
        var lbfgs = MLNetTypeModel.Train(seen, new() { Trainer = MLNetTrainer.Lbfgs });
        var sdca = MLNetTypeModel.Train(seen, new() { Trainer = MLNetTrainer.Sdca });
        Console.WriteLine($"\n{seen.Length} candidates to learn from, {unseen.Length} to measure on.\n");
        Console.WriteLine("| classifier | right class | mean log-likelihood | candidates/s |");
        Console.WriteLine("|---|---|---|---|");
        Row("rules' first offer", new FirstOffer(), unseen);
        Row("ClaimTypeModel", ClaimTypeModel.Train(lessons), unseen);
        Row("ML.NET L-BFGS", lbfgs.CreateClassifier(), unseen);
        Row("ML.NET SDCA", sdca.CreateClassifier(), unseen);
        Row("ML.NET L-BFGS, exported to ClaimTypeModel", lbfgs.ToClaimTypeModel(), unseen);

        IReadOnlyList<ClaimTypeExample> Label(AnnotatedArticle a) => ClaimTypeExample.Label(extractor.FindCandidates(a.Article), a.Claims);
    }

    private static void Row(string name, IClaimTypeClassifier classifier, ClaimTypeExample[] examples)
    {
        int right = 0;
        double likelihood = 0;
        var probabilities = new double[ClaimCandidate.Classes];
        foreach (var example in examples)
        {
            Array.Clear(probabilities);
            classifier.Classify(example.Candidate, probabilities);
            int best = Best(example.Candidate, probabilities), wanted = (int?)example.Type ?? ClaimCandidate.NoClaim;
            right += best == wanted ? 1 : 0;
            likelihood += Math.Log(Math.Max(1e-6, probabilities[wanted] / probabilities.Sum()));
        }

        double rate = Rate.Of(examples.Length, () =>
        {
            foreach (var example in examples)
            {
                classifier.Classify(example.Candidate, probabilities);
            }
        });
        Console.WriteLine($"| {name} | {(double)right / examples.Length:F3} | {likelihood / examples.Length:F3} | {rate:N0} |");
    }

    /// <summary>The most likely of the classes that are open: the offers and no claim, or no claim alone.</summary>
    private static int Best(ClaimCandidate candidate, double[] probabilities)
    {
        int best = ClaimCandidate.NoClaim;
        foreach (var type in candidate.Offers)
        {
            best = probabilities[(int)type] > probabilities[best] ? (int)type : best;
        }

        return best;
    }

    private sealed class FirstOffer : IClaimTypeClassifier
    {
        public void Classify(ClaimCandidate candidate, Span<double> probabilities) =>
            probabilities[candidate.Offers.Count > 0 ? (int)candidate.Offers[0] : ClaimCandidate.NoClaim] = 1;
    }
}
