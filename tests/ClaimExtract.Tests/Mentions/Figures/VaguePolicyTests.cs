using ClaimExtract.Mentions.Figures;

namespace ClaimExtract.Tests.Mentions.Figures;

public class VaguePolicyTests
{
    [Theory]
    [InlineData("dozens", 24, 12)]
    [InlineData("scores", 40, 12)]
    [InlineData("hundreds", 200, 100)]
    [InlineData("thousands", 2000, 1000)]
    [InlineData("tens of thousands", 20000, 10000)]
    [InlineData("several", 3, 3)]
    public void Named_policies_give_their_lower_bounds(string words, double literal, double acled)
    {
        Assert.Equal((literal, null), Bounds(VaguePolicy.Literal, words));
        Assert.Equal((acled, null), Bounds(VaguePolicy.Acled, words));
    }

    [Fact]
    public void Own_policy_goes_before_the_literal_one()
    {
        var policy = VaguePolicy.Create("ours", new Dictionary<string, (double? Min, double? Max)> { ["dozens"] = (24, 99), ["Many"] = (null, null) });
        Assert.Equal("ours", policy.Name);
        Assert.Equal((24, 99), Bounds(policy, "dozens"));
        Assert.Equal((null, null), Bounds(policy, "many"));
        Assert.Equal((200, null), Bounds(policy, "hundreds"));
    }

    [Theory]
    [InlineData(5.0, 3.0)]
    [InlineData(-1.0, null)]
    [InlineData(double.NaN, null)]
    [InlineData(null, double.PositiveInfinity)]
    public void Bounds_that_make_no_sense_are_refused(double? min, double? max) =>
        Assert.Throws<ArgumentException>(() => VaguePolicy.Create("ours", new Dictionary<string, (double? Min, double? Max)> { ["dozens"] = (min, max) }));

    private static (double? Min, double? Max) Bounds(VaguePolicy policy, string words)
    {
        var finder = new FigureFinder(FigureText.English, policy);
        var figure = Assert.Single(finder.Find(FigureText.Read($"It hurt {words} of people.")));
        Assert.Equal(FigureQualifier.Vague, figure.Qualifier);
        return (figure.Min, figure.Max);
    }
}
