using System.Xml.Linq;
using ClaimExtract.Cli.Evaluation;

namespace ClaimExtract.Cli.Tests.Evaluation;

public sealed class ReliabilityTests : IDisposable
{
    private static readonly string Gold = Path.Combine(AppContext.BaseDirectory, "Evaluation", "Sample", "gold");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Error_is_the_weighted_distance_of_confidence_and_share_right()
    {
        var reliability = new Reliability();
        reliability.Add(0.95, true);
        reliability.Add(1, false); // of 0.9 to 1: mean 0.975, half of them right
        reliability.Add(0.3, false);
        reliability.Add(0.3, true);
        reliability.Add(0.3, false); // of 0.3 to 0.4: mean 0.3, a third right
        Assert.Equal(((2 * 0.475) + (3 * (1 / 3.0 - 0.3))) / 5, reliability.Error, 9);
        Assert.Equal((3, 0.3, 1 / 3.0), Rounded(reliability[3]!.Value));
        Assert.Null(reliability[0]);
        Assert.Equal(0, new Reliability().Error);
    }

    [Fact]
    public async Task Diagram_has_a_bar_for_each_bin_that_holds_claims()
    {
        var run = await Cli.RunAsync("eval", Gold, "--reliability", folder["r.svg"]);
        Assert.Equal(0, run.Code);
        var svg = XDocument.Load(folder["r.svg"]).Root!;
        Assert.Equal("svg", svg.Name.LocalName);
        var bars = svg.Elements().Where(e => e.Name.LocalName == "rect" && e.HasElements).ToList();
        int predicted = int.Parse(run.Lines.First(l => l.StartsWith("predicted", StringComparison.Ordinal))["predicted".Length..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(predicted, bars.Sum(b => int.Parse(b.Value.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(run.Lines, l => l.StartsWith(Scorer.CalibrationError, StringComparison.Ordinal));
    }

    private static (int, double, double) Rounded((int Count, double Confidence, double Right) bin) => (bin.Count, Math.Round(bin.Confidence, 12), bin.Right);
}
