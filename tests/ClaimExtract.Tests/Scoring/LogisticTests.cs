using ClaimExtract.Scoring;

namespace ClaimExtract.Tests.Scoring;

public class LogisticTests
{
    [Fact]
    public void Weights_meet_the_odds_of_the_examples()
    {
        // One feature that always holds, classes three to one: without a penalty their scores differ by log 3.
        var examples = Enumerable.Range(0, 40).Select(i => new LogisticExample([0], [1], i % 4 == 0 ? 1 : 0)).ToList();
        double[] weights = LogisticTrainer.Train(2, 1, examples, 1e-6);
        Assert.Equal(Math.Log(3), weights[0] - weights[1], 3);
    }

    [Fact]
    public void Gradient_of_the_penalised_likelihood_is_zero_where_it_ends()
    {
        var random = new Random(5);
        var examples = Enumerable.Range(0, 60).Select(i => new LogisticExample([0, 1 + random.Next(5)], [1, 0.5f], random.Next(3))).ToList();
        double[] weights = LogisticTrainer.Train(3, 6, examples, 2);
        for (int k = 0; k < weights.Length; k++)
        {
            // By differences of the function itself, which the trainer is not asked for.
            double[] up = [.. weights], down = [.. weights];
            up[k] += 1e-5;
            down[k] -= 1e-5;
            Assert.Equal(0, (Loss(up) - Loss(down)) / 2e-5, 3);
        }

        double Loss(double[] w) => (w.Sum(x => x * x) * 2 / 2) - examples.Sum(e =>
        {
            double[] score = [.. Enumerable.Range(0, 3).Select(c => e.Features.Select((f, i) => w[(f * 3) + c] * e.Values[i]).Sum())];
            return score[e.Class] - Math.Log(score.Sum(Math.Exp));
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.3465)]
    [InlineData(0.3466)]
    [InlineData(-37.5)]
    [InlineData(650)]
    public void Exponential_is_that_of_the_library_up_to_rounding(double x) =>
        Assert.Equal(1, Exponential.Of(x) / Math.Exp(x), 13);

    [Fact]
    public void Exponential_of_the_very_small_is_zero() => Assert.Equal(0, Exponential.Of(-1e6));

    [Fact]
    public void Scaling_turns_what_is_said_into_what_came_true()
    {
        // Says 0.9 and 0.6, and is right in 7 of 10 and 4 of 10.
        var predictions = Enumerable.Range(0, 1000).SelectMany(i => new[] { (0.9, i % 10 < 7), (0.6, i % 10 < 4) }).ToList();
        var scaling = PlattScaling.Fit(predictions);
        Assert.Equal(0.7, scaling.Of(0.9), 2);
        Assert.Equal(0.4, scaling.Of(0.6), 2);
        Assert.Equal(new PlattScaling(1, 0), PlattScaling.Fit([]));
        Assert.InRange(PlattScaling.Fit([(1, true), (0, false)]).Of(1), 0.9, 1);
    }

    [Fact]
    public void Model_adds_up_the_weights_of_the_features_that_it_knows()
    {
        var model = new LogisticModel(3, ["a=1", "b=2"], [1, 2, 3, 10, 20, 30]);
        Span<float> scores = stackalloc float[LogisticModel.MostClasses];
        model.Score([FeatureName.KeyOf("b=2"), FeatureName.KeyOf("never=seen"), FeatureName.KeyOf("a=1")], scores);
        Assert.Equal([11, 22, 33], scores[..3].ToArray());
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var model = new LogisticModel(3, ["a=1", "b=2"], [1, 2, 3, 10, 20, 30]);
        ulong[] keys = [FeatureName.KeyOf("b=2"), FeatureName.KeyOf("a=1")];
        float[] scores = new float[LogisticModel.MostClasses];
        model.Score(keys, scores);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            model.Score(keys, scores);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
