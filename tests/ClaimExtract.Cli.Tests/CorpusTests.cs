using System.Text.Json;
using ClaimExtract.Cli.Input;
using ClaimExtract.Tests.Writing;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Tests;

/// <summary>What must hold of the output for whole articles, whatever is found in them.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "corpus");

    // Annotations of articles that are not ours to pass on stand there without their texts.
    private static readonly string[] Parts = [.. Directory.GetDirectories(Folder).Where(part => Directory.EnumerateFiles(part, "*.txt", SearchOption.AllDirectories).Any())];

    [Fact]
    public async Task Output_fits_the_schema_and_every_quote_stands_at_its_offsets()
    {
        using var schema = ClaimJsonWriter.OpenSchema();
        var validator = new JsonSchemaValidator(JsonDocument.Parse(schema).RootElement);
        var run = await Cli.RunAsync(["run", .. Parts]);
        Assert.Equal("", run.Error);
        Assert.NotEmpty(run.Lines);
        foreach (string line in run.Lines)
        {
            var json = JsonDocument.Parse(line).RootElement;
            Assert.Empty(validator.Check(json));
            string id = json.GetProperty("article").GetProperty("id").GetString()!;
            string text = ArticleReader.ReadFile(Path.Combine(Folder, id + ".txt"), id).Text;
            Assert.All(Quotes(json), quote => Assert.Equal(quote.Text, text[quote.Start..quote.End]));
            // What was written is read back to the same bytes, and belongs to this text.
            Assert.Equal(line, ClaimJsonWriter.ToJson(ClaimJsonReader.Read(line, text)));
        }
    }

    [Fact]
    public async Task Threads_change_nothing() =>
        Assert.Equal((await Cli.RunAsync(["run", .. Parts])).Out, (await Cli.RunAsync(["run", .. Parts, "--parallel", "4"])).Out);

    [Fact]
    public void Annotated_claims_are_read_as_claims()
    {
        foreach (string file in Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories))
        {
            string text = ArticleReader.ReadFile(Path.ChangeExtension(file, ".txt"), "a").Text;
            var claims = ClaimJsonReader.Read(File.ReadAllText(file), text).Claims;
            Assert.All(claims, claim => Assert.Equal(claim.Figure.Text, claim.Figure.Span.Of(text)));
            Assert.All(claims, claim => Assert.Equal(claim.Source?.Text, claim.Source?.Span.Of(text)));
        }
    }

    [Theory, InlineData("train"), InlineData("dev"), InlineData("test")]
    public void The_readme_counts_what_is_there(string part)
    {
        string[] gold = Directory.GetFiles(Path.Combine(Folder, part), "*.json");
        int claims = gold.Sum(file =>
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return json.RootElement.GetProperty("claims").GetArrayLength();
        });
        string row = File.ReadLines(Path.Combine(Folder, "README.md")).Single(line => line.StartsWith($"| `{part}/`", StringComparison.Ordinal));
        Assert.EndsWith($"| {gold.Length} | {claims} |", row, StringComparison.Ordinal);
    }

    [Fact]
    public void No_newsroom_of_the_test_part_writes_for_the_others() =>
        Assert.Empty(Publishers("test").Intersect([.. Publishers("train"), .. Publishers("dev")]));

    [Fact]
    public async Task Every_article_can_be_explained_and_its_mentions_listed()
    {
        Assert.Equal("", (await Cli.RunAsync(["explain", .. Parts])).Error);
        Assert.Equal("", (await Cli.RunAsync(["mentions", .. Parts])).Error);
        Assert.Equal("", (await Cli.RunAsync(["sentences", .. Parts])).Error);
    }

    private static IEnumerable<string?> Publishers(string part) =>
        Directory.GetFiles(Path.Combine(Folder, part), "*.txt").Select(file => ArticleReader.ReadFile(file, "a").Publisher);

    private static IEnumerable<(string Text, int Start, int End)> Quotes(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            return json.EnumerateArray().SelectMany(Quotes);
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var inner = json.EnumerateObject().SelectMany(field => Quotes(field.Value));
        return json.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            ? inner.Prepend((text.GetString()!, json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32()))
            : inner;
    }
}
