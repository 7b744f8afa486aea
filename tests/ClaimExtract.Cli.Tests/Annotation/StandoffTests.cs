using System.Text.Json;

namespace ClaimExtract.Cli.Tests.Annotation;

public sealed class StandoffTests : IDisposable
{
    private const string Text = "🕊 Shelling killed 12 people in Idlib, medics said.";
    private const string Hash = "SHA";
    private const string Line =
        """{"id":"a","sha256":"SHA","claims":[{"id":"c1","type":"Killed","figure":{"min":12,"max":12,"qualifier":"Exact","kind":"Count","start":19,"end":21},"place":{"start":32,"end":37,"accept":[[29,37]]},"source":{"start":39,"end":45},"stance":"Asserted","sure":true}]}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Words_come_from_the_text()
    {
        var run = await ImportAsync("---\npublisher: Example\n---\n" + Text, Line);
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        var claim = JsonDocument.Parse(File.ReadAllText(folder["gold/a.json"])).RootElement.GetProperty("claims")[0];
        Assert.Equal("12", claim.GetProperty("figure").GetProperty("text").GetString());
        Assert.Equal("Idlib", claim.GetProperty("place").GetProperty("text").GetString());
        Assert.Equal("in Idlib", claim.GetProperty("place").GetProperty("accept")[0].GetString());
        Assert.Equal("medics", claim.GetProperty("source").GetProperty("text").GetString());
        var eval = await Cli.RunAsync("eval", folder["gold"]);
        Assert.Contains(eval.Lines, line => line.StartsWith("detection", StringComparison.Ordinal) && line.EndsWith("1.000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Text + " More.", Line, "line 1: not the text that was annotated")]
    [InlineData(Text, "{\"id\":\"a\"}", "line 1: there is no 'sha256'")]
    [InlineData(Text, "{broken", "line 1: not of the stand-off form")]
    [InlineData(Text, """{"id":"../a","sha256":"SHA","claims":[]}""", "line 1: '../a' is no name of a file")]
    [InlineData(Text, """{"id":"b","sha256":"SHA","claims":[]}""", "b.txt is not there")]
    [InlineData(Text, """{"id":"a","sha256":"SHA","claims":[{"figure":{"start":50,"end":99}}]}""", "the span 50 to 99 is not in the text")]
    public async Task What_does_not_fit_is_named_and_not_written(string text, string line, string problem)
    {
        var run = await ImportAsync(text, line);
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder["gold"]));
    }

    [Fact]
    public void Annotations_of_the_corpus_hold_no_words_of_their_texts()
    {
        string[] allowed = ["id", "sha256", "type", "qualifier", "kind", "stance", "assessment", "partOf", "from", "to", "where"];
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "corpus", "standoff", "news.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            Assert.Empty(Strings(json.RootElement, "").Except(allowed));
        }
    }

    private static IEnumerable<string> Strings(JsonElement json, string key) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Strings(p.Value, p.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Strings(item, key)).Where(k => k != "groups"),
        JsonValueKind.String => [key],
        _ => [],
    };

    private Task<Cli.Result> ImportAsync(string text, string line)
    {
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Text)));
        folder.Write("texts/a.txt", text);
        string file = folder.Write("news.jsonl", line.Replace(Hash, hash, StringComparison.Ordinal) + "\n");
        return Cli.RunAsync("import", "standoff", file, "--texts", folder["texts"], "-o", folder["gold"]);
    }
}
