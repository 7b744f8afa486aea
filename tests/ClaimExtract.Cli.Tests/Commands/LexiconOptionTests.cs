using System.Text.Json;

namespace ClaimExtract.Cli.Tests.Commands;

public sealed class LexiconOptionTests : IDisposable
{
    private static readonly string Examples = Path.Combine(Repository.Root, "docs", "examples");
    private static readonly string Article = Path.Combine(Examples, "rivermark.txt");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Documented_example_runs()
    {
        string[] names = ["", "Rivermark Relief Watch", "Rivermark Relief Watch", "Sahl Documentation Circle"];
        Assert.Equal(names, await SourcesAsync("--lexicon", Path.Combine(Examples, "rivermark.lexicon")));
        Assert.NotEqual(names, await SourcesAsync());
    }

    [Fact]
    public async Task May_be_given_several_times()
    {
        string first = folder.Write("a.lexicon", "[source]\nRivermark Relief Watch | RRW ; kind=Monitor"), second = folder.Write("b.lexicon", "[source]\nSahl Circle ; kind=Monitor");
        Assert.Equal(["", "Rivermark Relief Watch", "Rivermark Relief Watch", "Sahl Circle"], await SourcesAsync("--lexicon", first, "--lexicon", second));
    }

    [Fact]
    public async Task What_people_annotated_is_completed_with_own_names()
    {
        folder.Write("gold/a.txt", "Shelling killed 12 people in Idlib on Tuesday, RRW said.");
        folder.Write("gold/a.json", """
            {"claims":[{"id":"c1","type":"Killed","figure":{"text":"12","min":12,"max":12,"qualifier":"Exact","kind":"Count","start":16,"end":18},
              "source":{"text":"RRW","accept":[],"where":"sentence","start":47,"end":50},"stance":"Asserted"}]}
            """);
        string own = folder.Write("own.lexicon", "[source]\nRivermark Relief Watch | RRW ; kind=Monitor");
        Assert.DoesNotContain("Rivermark", (await Cli.RunAsync("reconcile", folder["gold"])).Out);
        var run = await Cli.RunAsync("reconcile", folder["gold"], "--lexicon", own);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Rivermark Relief Watch", run.Out);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("explain")]
    [InlineData("mentions")]
    [InlineData("eval")]
    [InlineData("reconcile")]
    public async Task A_faulty_file_is_named_with_its_line_and_nothing_is_done(string command)
    {
        string file = folder.Write("own.lexicon", "# ours\n[source]\nAlpha ; kind=Moniter");
        var run = await Cli.RunAsync(command, Article, "--lexicon", file);
        Assert.Equal((ExitCode.Failed, ""), (run.Code, run.Out));
        Assert.Contains($"{file}:3: an entry of [source] says its kind", run.Error);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var run = await Cli.RunAsync("run", Article, "--lexicon", folder["none.lexicon"]);
        Assert.Equal((ExitCode.Failed, ""), (run.Code, run.Out));
        Assert.Contains("none.lexicon: there is no such file", run.Error);
    }

    private static async Task<string[]> SourcesAsync(params string[] options)
    {
        var run = await Cli.RunAsync(["run", Article, .. options]);
        Assert.Equal(ExitCode.Fine, run.Code);
        var claims = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("claims");
        return [.. claims.EnumerateArray().Select(c => c.GetProperty("source") is { ValueKind: JsonValueKind.Object } source ? source.GetProperty("name").GetString() ?? "" : "")];
    }
}
