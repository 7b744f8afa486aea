using System.Text.Json;

namespace ClaimExtract.Cli.Tests.Commands;

public sealed class MentionsCommandTests : IDisposable
{
    private const string Text = "Air strikes killed at least 12 people in Aleppo on Tuesday, the Syrian Observatory for Human Rights said.\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Json_lines_quote_the_text_at_their_offsets()
    {
        var run = await Cli.RunAsync("mentions", folder.Write("a.txt", "---\npublished: 2020-02-03\n---\n" + Text), "--json");
        Assert.Equal(0, run.Code);
        Assert.All(run.Lines.Select(l => JsonDocument.Parse(l).RootElement), mention =>
        {
            Assert.Equal("a", mention.GetProperty("article").GetString());
            Assert.Equal(mention.GetProperty("text").GetString(), Text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]);
            Assert.NotEqual("", mention.GetProperty("rule").GetString());
        });
    }

    [Fact]
    public async Task A_kind_gives_only_its_own()
    {
        string file = folder.Write("a.txt", Text);
        var all = (await Cli.RunAsync("mentions", file, "--json")).Lines;
        foreach (string kind in new[] { "figures", "periods", "places", "actors", "attributions" })
        {
            var own = (await Cli.RunAsync("mentions", file, "--json", "--kind", kind)).Lines;
            Assert.Equal(all.Where(l => l.Contains($"\"mention\":\"{kind}\"")), own);
        }
    }

    [Fact]
    public async Task An_article_without_claims_still_has_mentions()
    {
        var run = await Cli.RunAsync("mentions", folder.Write("a.txt", "The Red Cross said on Tuesday that aid had reached Aleppo.\n"), "--json");
        Assert.Contains(run.Lines, l => l.Contains("\"mention\":\"places\"") && l.Contains("Aleppo"));
        Assert.Contains(run.Lines, l => l.Contains("\"mention\":\"attributions\"") && l.Contains("Red Cross"));
    }

    [Fact]
    public async Task Columns_name_the_article()
    {
        var run = await Cli.RunAsync("mentions", folder.Write("a.txt", Text), folder["none.txt"]);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("a\n", run.Out);
        Assert.Contains("none.txt: not found", run.Error);
    }
}
