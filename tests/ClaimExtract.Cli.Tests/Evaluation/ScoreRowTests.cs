using ClaimExtract.Cli.Evaluation;

namespace ClaimExtract.Cli.Tests.Evaluation;

public class ScoreRowTests
{
    // What Python gives for f"{value:.3f}": 1/16 and 3/16 are true halves, 0.0125 is a little more than one.
    [Theory]
    [InlineData(0.0625, "0.062")]
    [InlineData(0.1875, "0.188")]
    [InlineData(0.0125, "0.013")]
    [InlineData(0.9375, "0.938")]
    [InlineData(0.5625, "0.562")]
    [InlineData(0.3125, "0.312")]
    [InlineData(0.0005, "0.001")]
    [InlineData(1, "1.000")]
    [InlineData(2 / 3.0, "0.667")]
    public void Ratios_are_rounded_as_the_reference_rounds(double value, string shown) =>
        Assert.Equal($"whole                  {shown}", new ScoreRow("whole", value).ToString());

    [Fact]
    public void Counts_are_whole_numbers() => Assert.Equal("gold                   738", new ScoreRow("gold", 738, IsCount: true).ToString());
}
