using ClaimExtract.Matching;
using ClaimExtract.Scoring;

namespace ClaimExtract.Tests.Scoring;

public class RankModelTests
{
    private static readonly string[] Templates = ["Near", "Far"];

    [Fact]
    public void LearnsToPreferTheRightCandidate()
    {
        ushort[] near = Features(0), far = Features(1);
        var examples = Enumerable.Range(0, 20).Select(i => new RankExample([near, far], [i % 10 != 0, i % 10 == 0])).ToList();

        var model = RankTrainer.Train(Templates, examples, penalty: 0.1);

        float difference = model.Score(near) - model.Score(far);
        Assert.InRange(difference, 1.6, 2.4); // nine in ten: log(9) is about 2.2, less the penalty
    }

    [Fact]
    public void SameExamplesGiveTheSameBytes()
    {
        var examples = new[] { new RankExample([Features(0), Features(1)], [true, false]) };
        Assert.Equal(Text(RankTrainer.Train(Templates, examples, 1)), Text(RankTrainer.Train(Templates, examples, 1)));
    }

    [Fact]
    public void SavedModelScoresAsBefore()
    {
        var examples = new[] { new RankExample([Features(0), Features(1)], [true, false]) };
        var model = RankTrainer.Train(Templates, examples, 1);

        var loaded = RankModel.Load(new StringReader(Text(model)), "test.model", Templates);

        Assert.Equal(model.Score(Features(0)), loaded.Score(Features(0)), 4);
        Assert.NotEqual(0, loaded.Score(Features(0)));
    }

    [Theory]
    [InlineData("Near 0")]
    [InlineData("Unknown 0 1.5")]
    [InlineData("Near 99 1.5")]
    [InlineData("Near 0 heavy")]
    [InlineData("Near 0 NaN")]
    [InlineData("Near 0 1001")]
    public void RefusesLinesItCannotUse(string line)
    {
        var error = Assert.Throws<LanguageFormatException>(() => RankModel.Load(new StringReader("# model\n" + line), "test.model", Templates));
        Assert.StartsWith("test.model:2:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExampleWithoutRightCandidateTeachesNothing()
    {
        var model = RankTrainer.Train(Templates, [new RankExample([Features(0), Features(1)], [false, false])], 1);
        Assert.True(model.Weights.ToArray().All(w => w == 0));
    }

    [Fact]
    public void AddsUpWeightsAsItGoes()
    {
        var model = RankModel.Load(new StringReader("Near 0 1.5\nFar 0 -0.0002\n"), "test.model", Templates);
        var set = new FeatureSet(model);
        set.Add(0);
        set.Add(1);

        Assert.Equal(14_998, set.Score);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6931)]
    [InlineData(123_456)]
    public void LikelihoodIsTheExponentialOfWhatIsMissing(int less) =>
        Assert.Equal(1, RankModel.Likelihood(less) / Math.Exp(-less / 10_000.0), 12);

    [Fact]
    public void WhatScoresFarLessIsNotLikelyAtAll() => Assert.Equal(0, RankModel.Likelihood(int.MaxValue));

    private static ushort[] Features(int template)
    {
        var set = new FeatureSet(stackalloc ushort[4]);
        set.Add(template);
        return set.Keys.ToArray();
    }

    private static string Text(RankModel model)
    {
        using var writer = new StringWriter();
        model.Save(writer);
        return writer.ToString();
    }
}
