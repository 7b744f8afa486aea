using ClaimExtract.MLNet;
using Microsoft.ML;

namespace ClaimExtract.Upstream.Tests.MLNet;

public class MLNetTypeModelTests
{
    private static readonly IReadOnlyList<ClaimTypeExample> Seen = Lesson.Examples(10, 30);
    private static readonly IReadOnlyList<ClaimTypeExample> Unseen = Lesson.Examples(40, 45);

    [Theory]
    [InlineData(MLNetTrainer.Lbfgs)]
    [InlineData(MLNetTrainer.Sdca)]
    public void Both_trainers_learn_what_can_be_learned(MLNetTrainer trainer)
    {
        var classifier = MLNetTypeModel.Train(Seen, new() { Trainer = trainer }).CreateClassifier();
        Assert.True(Unseen.Count >= 40);
        Assert.All(Unseen, example => Assert.Equal(example.Type, Best(Probabilities(classifier, example.Candidate))));
    }

    [Fact]
    public void Probabilities_add_up_to_one()
    {
        var classifier = MLNetTypeModel.Train(Seen).CreateClassifier();
        Assert.All(Unseen, example => Assert.Equal(1, Probabilities(classifier, example.Candidate).Sum(), 3));
    }

    [Theory]
    [InlineData(MLNetTrainer.Lbfgs)]
    [InlineData(MLNetTrainer.Sdca)]
    public void Same_candidates_and_seed_give_the_same_weights(MLNetTrainer trainer)
    {
        var options = new MLNetOptions { Trainer = trainer };
        var (first, second) = (MLNetTypeModel.Train(Seen, options), MLNetTypeModel.Train(Seen, options));
        Assert.Equal(first.FeatureNames, second.FeatureNames);
        Assert.Equal(first.ToClaimTypeModel().Weights, second.ToClaimTypeModel().Weights);
    }

    [Fact]
    public void Saved_model_answers_as_before_and_ML_NET_loads_it()
    {
        var model = MLNetTypeModel.Train(Seen);
        using var stream = new MemoryStream();
        model.Save(stream);
        stream.Position = 0;
        var again = MLNetTypeModel.Load(stream);
        Assert.Equal(model.FeatureNames, again.FeatureNames);
        var (before, after) = (model.CreateClassifier(), again.CreateClassifier());
        Assert.All(Unseen, example => Assert.Equal(Probabilities(before, example.Candidate), Probabilities(after, example.Candidate)));
        stream.Position = 0;
        Assert.NotNull(new MLContext().Model.Load(stream, out var schema));
        Assert.NotNull(schema.GetColumnOrNull("Features"));
    }

    [Fact]
    public void Exported_weights_give_the_probabilities_of_ML_NET_among_the_offers()
    {
        var model = MLNetTypeModel.Train(Seen);
        var (theirs, ours) = (model.CreateClassifier(), model.ToClaimTypeModel());
        using var text = new StringWriter();
        ours.Save(text);
        Assert.Contains("rule=claim.killed", text.ToString(), StringComparison.Ordinal);
        Assert.All(Unseen.Where(e => e.Candidate.Offers.Count > 0), example =>
        {
            double[] wanted = Probabilities(theirs, example.Candidate), got = Probabilities(ours, example.Candidate);
            int[] open = [.. example.Candidate.Offers.Select(type => (int)type), ClaimCandidate.NoClaim];
            double sum = open.Sum(c => wanted[c]);
            Assert.All(open, c => Assert.Equal(wanted[c] / sum, got[c], 4));
        });
    }

    [Fact]
    public void What_is_no_model_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => MLNetTypeModel.Load(new MemoryStream([1, 2, 3])));
        Assert.Contains("at least two classes", Assert.Throws<ArgumentException>(() => MLNetTypeModel.Train([])).Message, StringComparison.Ordinal);
        Assert.Contains("No feature", Assert.Throws<ArgumentException>(() => MLNetTypeModel.Train(Seen, new() { MinCount = 100_000 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var classifier = MLNetTypeModel.Train(Seen).CreateClassifier();
        var expected = Unseen.Select(example => Probabilities(classifier, example.Candidate)).ToArray();
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
            Assert.Equal(expected, Unseen.Select(example => Probabilities(classifier, example.Candidate))));
    }

    [Fact]
    public void Extractor_takes_its_word()
    {
        var model = MLNetTypeModel.Train(Seen);
        var extractor = ClaimExtractor.Create(new() { ClaimTypeClassifier = model.CreateClassifier() });
        var claim = Assert.Single(extractor.Extract(new("Shelling killed 44 civilians in the town, officials said.")).Claims);
        Assert.Equal(ClaimType.Killed, claim.Type);
        Assert.InRange(claim.TypeScore, 0.5, 1);
    }

    private static double[] Probabilities(IClaimTypeClassifier classifier, ClaimCandidate candidate)
    {
        var probabilities = new double[ClaimCandidate.Classes];
        classifier.Classify(candidate, probabilities);
        return probabilities;
    }

    private static ClaimType? Best(double[] probabilities) =>
        Array.IndexOf(probabilities, probabilities.Max()) is var best && best == ClaimCandidate.NoClaim ? null : (ClaimType)best;
}
