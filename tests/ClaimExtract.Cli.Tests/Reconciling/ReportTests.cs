using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClaimExtract.Cli.Tests.Reconciling;

public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_in_the_report_needs_the_network()
    {
        string html = await ReportOf("Shelling killed 12 people in Idlib on Tuesday, Relief Watch said.");

        Assert.DoesNotMatch(new Regex("""\b(src|href)\s*=\s*["']?(https?:)?//""", RegexOptions.IgnoreCase), html);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    public async Task The_policy_names_just_what_stands_in_the_file(string element)
    {
        string html = await ReportOf("Shelling killed 12 people in Idlib on Tuesday, Relief Watch said.");
        string inside = Regex.Match(html, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;

        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inside)));

        Assert.Contains($"{element}-src 'sha256-{hash}'", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_article_says_is_never_markup()
    {
        string html = await ReportOf("</script><script>alert(1)</script> killed 12 people in Idlib on Tuesday, said <img src=x onerror=alert(2)>. <!-- Shelling killed 5 people in Homs on Monday.");

        Assert.Equal(2, Regex.Count(html, "<script"));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        string text = Data(html).GetProperty("articles")[0].GetProperty("x").GetString()!;
        Assert.Contains("</script><script>alert(1)</script>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mark_stands_on_its_words()
    {
        string report = folder["report.html"];
        var result = await Cli.RunAsync("reconcile", Path.Combine(Repository.Root, "corpus", "dev"), "--report", report);
        Assert.Equal((0, "", ""), (result.Code, result.Error, result.Out));

        var data = Data(File.ReadAllText(report));
        foreach (var claim in data.GetProperty("claims").EnumerateArray())
        {
            string text = data.GetProperty("articles")[claim.GetProperty("a").GetInt32()].GetProperty("x").GetString()!;
            var figure = claim.GetProperty("sp").EnumerateArray().First(span => span[2].GetString() == "f");
            Assert.Equal(claim.GetProperty("ft").GetString(), text[figure[0].GetInt32()..figure[1].GetInt32()]);
        }
    }

    [Fact]
    public async Task Texts_are_found_in_the_folder_of_articles_and_a_wrong_text_is_refused()
    {
        folder.Write("articles/a.txt", "Shelling killed 12 people in Idlib on Tuesday, Relief Watch said.");
        folder.Write("other/a.txt", "Quite another text, of which nothing at all was ever made by anybody, and long.");
        string claims = folder["claims.jsonl"], report = folder["report.html"];
        await Cli.RunAsync("run", folder["articles"], "-o", claims);

        await Cli.RunAsync("reconcile", claims, "--report", report);
        Assert.Equal(JsonValueKind.Null, Data(File.ReadAllText(report)).GetProperty("articles")[0].GetProperty("x").ValueKind);
        await Cli.RunAsync("reconcile", claims, "--report", report, "--articles", folder["articles"]);
        Assert.StartsWith("Shelling", Data(File.ReadAllText(report)).GetProperty("articles")[0].GetProperty("x").GetString(), StringComparison.Ordinal);
        var wrong = await Cli.RunAsync("reconcile", claims, "--report", report, "--articles", folder["other"]);
        Assert.Equal(1, wrong.Code);
        Assert.Contains("not the text that the claims of 'a' were made from", wrong.Error, StringComparison.Ordinal);
    }

    private async Task<string> ReportOf(string text)
    {
        folder.Write("articles/a.txt", "---\npublished: 2022-02-04\n---\n" + text);
        string claims = folder["claims.jsonl"], report = folder["report.html"];
        await Cli.RunAsync("run", folder["articles"], "-o", claims, "--with-text");
        Assert.Equal(0, (await Cli.RunAsync("reconcile", claims, "--report", report)).Code);
        return await File.ReadAllTextAsync(report);
    }

    private static JsonElement Data(string html) =>
        JsonDocument.Parse(Regex.Match(html, """<script type="application/json" id="data">(.*?)</script>""", RegexOptions.Singleline).Groups[1].Value).RootElement;
}
