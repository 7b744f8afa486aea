using System.Text.Json;
using ClaimExtract.Tests.Writing;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Tests.Reconciling;

public sealed class ReconcileCommandTests : IDisposable
{
    private const string Monitor = "---\npublished: 2019-04-25\n---\nCity toll\n\nThe U.S.-led coalition killed more than 1,600 civilians in Raqqa between June and October of 2017, Amnesty International said on Thursday.\n";
    private const string Party = "---\npublished: 2019-05-02\n---\nRecords\n\nThe U.S.-led coalition acknowledged on Thursday that it killed 318 civilians in Raqqa between June and October of 2017.\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Claims_of_run_become_questions_that_fit_the_schema()
    {
        folder.Write("articles/monitor.txt", Monitor);
        folder.Write("articles/party.txt", Party);
        string claims = folder["claims.jsonl"];
        await Cli.RunAsync("run", folder["articles"], "-o", claims);

        var result = await Cli.RunAsync("reconcile", claims);

        Assert.Equal((0, ""), (result.Code, result.Error));
        using var schema = QuestionJsonWriter.OpenSchema();
        var validator = new JsonSchemaValidator(JsonDocument.Parse(schema).RootElement);
        var questions = result.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(questions, question => Assert.Empty(validator.Check(question)));
        var positions = questions[0].GetProperty("positions").EnumerateArray().Select(p => p.GetProperty("summary").GetString()).ToList();
        Assert.Equal(["Amnesty International: more than 1,600 civilians killed", "US-led coalition: 318 civilians killed (acknowledged)"], positions);
    }

    [Fact]
    public async Task Annotated_articles_are_read_from_their_folder()
    {
        var result = await Cli.RunAsync("reconcile", Path.Combine(Repository.Root, "corpus", "dev"));

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.NotEmpty(result.Lines);
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        folder.Write("a.txt", Monitor);
        var run = await Cli.RunAsync("run", folder["a.txt"]);

        var result = await Cli.RunAsync(System.Text.Encoding.UTF8.GetBytes(run.Out), ["reconcile", "-"]);

        Assert.Contains("Raqqa", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_rest_goes_on()
    {
        folder.Write("a.txt", Monitor);
        var run = await Cli.RunAsync("run", folder["a.txt"]);
        folder.Write("claims.jsonl", "{\"claims\": [{}]}\n" + run.Out + "no json\n");

        var result = await Cli.RunAsync("reconcile", folder["claims.jsonl"], folder["missing.jsonl"]);

        Assert.Equal(1, result.Code);
        Assert.Single(result.Lines);
        Assert.Contains("claims.jsonl: line 1: claim c1", result.Error, StringComparison.Ordinal);
        Assert.Contains("claims.jsonl: line 3:", result.Error, StringComparison.Ordinal);
        Assert.Contains("missing.jsonl: not found", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_of_one_id_stay_two()
    {
        folder.Write("a.txt", Monitor);
        folder.Write("claims.jsonl", (await Cli.RunAsync("run", folder["a.txt"])).Out);

        var result = await Cli.RunAsync("reconcile", folder["claims.jsonl"], folder["claims.jsonl"]);

        var grading = JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("grading");
        Assert.Equal((1, 2, 1), (grading.GetProperty("independentSources").GetInt32(), grading.GetProperty("articles").GetInt32(), grading.GetProperty("copies").GetInt32()));
    }
}
