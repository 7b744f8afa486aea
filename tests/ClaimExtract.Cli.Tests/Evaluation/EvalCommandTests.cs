using System.Text.Json;

namespace ClaimExtract.Cli.Tests.Evaluation;

public sealed class EvalCommandTests : IDisposable
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "Evaluation", "Sample");
    private static readonly string Gold = Path.Combine(Sample, "gold");
    private static readonly string PredictionFile = Path.Combine(Sample, "predictions.jsonl");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Report_is_that_of_the_reference_scorer()
    {
        // expected.txt was printed by the reference scorer from the same two inputs.
        var run = await Cli.RunAsync("eval", Gold, "--predictions", PredictionFile);
        Assert.Equal(0, run.Code);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Sample, "expected.txt")), run.Out);
    }

    [Fact]
    public async Task Json_has_the_same_rows_unrounded()
    {
        var run = await Cli.RunAsync("eval", Gold, "--predictions", PredictionFile, "--json");
        var rows = JsonDocument.Parse(run.Out).RootElement;
        string[] expected = await File.ReadAllLinesAsync(Path.Combine(Sample, "expected.txt"));
        Assert.Equal(expected.Select(line => line.Split(' ')[0]), rows.EnumerateObject().Select(r => r.Name));
        Assert.Equal(7 / 9.0, rows.GetProperty("precision").GetDouble());
    }

    [Fact]
    public async Task Errors_show_the_sentence_with_the_figure_and_both_sides()
    {
        var run = await Cli.RunAsync("eval", Gold, "--predictions", PredictionFile, "--errors", "99");
        Assert.Contains("""

            floods 12-18 missed: Killed 'dozens' 24 or more, counted none, source none
              Floods kill [dozens] in Šūrā
            """, run.Out);
        Assert.Contains("""

            floods 28-34 wrong: source, period, stance
              [Dozens] of people were killed and 12 injured in floods in Šūrā province on 3 May, the Harbour Relief Society said.
              source     gold 'Harbour Relief Society | the Harbour Relief Society'   predicted 'society'
              period     gold 2021-05-03..2021-05-03   predicted 2021-05-03..
              stance     gold Asserted   predicted Estimated
            """, run.Out);
        Assert.Contains("""

            floods 230-242 false hit: Affected '318 families' 318 or more, counted 'the families', source 'governor | Ana Ruiz'
              The governor, Ana Ruiz, told U.S. radio that [318 families] had fled, including 40 with infants.
            """, run.Out);
        Assert.Equal(10, run.Lines.Count(l => l.StartsWith("floods ") || l.StartsWith("raid ")));
        Assert.Equal(2, (await Cli.RunAsync("eval", Gold, "--predictions", PredictionFile, "--errors", "2")).Lines.Count(l => l.StartsWith("floods ")));
    }

    [Fact]
    public async Task Without_predictions_the_extractor_is_scored_as_if_its_output_had_been_given()
    {
        await Cli.RunAsync("run", Gold, "-o", folder["out.jsonl"]);
        var stored = await Cli.RunAsync("eval", Gold, "--predictions", folder["out.jsonl"]);
        var fresh = await Cli.RunAsync("eval", Gold);
        Assert.Equal(0, fresh.Code);
        Assert.Equal(stored.Out, fresh.Out);
    }

    [Fact]
    public async Task Gold_scores_itself_in_full()
    {
        var lines = Directory.EnumerateFiles(Gold, "*.json").Select(f => $"{{\"article\":{{\"id\":\"{Path.GetFileNameWithoutExtension(f)}\"}},{File.ReadAllText(f).ReplaceLineEndings("").TrimStart('{')}");
        File.WriteAllLines(folder["gold.jsonl"], lines);
        var run = await Cli.RunAsync("eval", Gold, "--predictions", folder["gold.jsonl"], "--errors", "9");
        Assert.All(run.Lines.Skip(3), line => Assert.EndsWith("1.000", line));
        Assert.Equal(24, run.Lines.Length);
    }

    [Fact]
    public async Task Several_folders_are_scored_together()
    {
        var run = await Cli.RunAsync("eval", Gold, Gold, "--predictions", PredictionFile);
        Assert.Equal("gold                   20", run.Lines[1]);
        Assert.Equal((await Cli.RunAsync("eval", Gold, "--predictions", PredictionFile)).Lines[3..], run.Lines[3..]);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named()
    {
        folder.Write("a.json", "{\"claims\":[{\"type\":\"Killed\"}]}");
        folder.Write("b.json", "{\"claims\":[]}");
        folder.Write("bad.jsonl", "{\"article\":{\"id\":\"b\"},\"claims\":[]}\nno json\n");
        var run = await Cli.RunAsync("eval", folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("a.json: a claim has no figure", run.Error);
        Assert.Contains("b.txt: not found", run.Error);
        Assert.Contains("bad.jsonl: line 2: ", (await Cli.RunAsync("eval", folder.Path, "--predictions", folder["bad.jsonl"])).Error);
        Assert.Equal(1, (await Cli.RunAsync("eval", folder["none"])).Code);
        Assert.Equal(1, (await Cli.RunAsync("eval", Gold, "--predictions", folder["none"])).Code);
    }
}
