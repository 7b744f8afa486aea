using System.Text.Json;
using System.Text.RegularExpressions;
using ClaimExtract.Cli.Tests.Formats;
using CsvHelper;

namespace ClaimExtract.Cli.Tests.Hard;

/// <summary>What articles contain never becomes markup, script or a formula in what is made of them.</summary>
public sealed class OutputSafetyTests : IDisposable
{
    private const string Sentence = "A bomb killed at least 12 people in Kabul on Tuesday, police said.";
    private const string Script = "</title></script><script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover='alert(3)' <!-- {{data}}";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_that_a_report_is_told_is_markup()
    {
        string html = await ReportAsync(Article(Script, Script, "javascript:alert(4)", Script, $"{Script} {Sentence} {Script}"));
        // The data, and the program that shows it.
        Assert.Equal(2, Regex.Count(html, "<script"));
        Assert.Equal(2, Regex.Count(html, "</script"));
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<!-- {", html);
        string json = Regex.Match(html, """<script type="application/json" id="data">(.*?)</script>""", RegexOptions.Singleline).Groups[1].Value;
        Assert.DoesNotContain("<", json);
        Assert.Contains("alert(1)", JsonDocument.Parse(json).RootElement.GetProperty("articles")[0].GetProperty("x").GetString());
    }

    [Fact]
    public async Task The_policy_of_the_report_allows_its_own_script_and_style_and_nothing_else()
    {
        string html = await ReportAsync(Article("a", "T", "https://a.example/", "P", Sentence));
        string policy = Regex.Match(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">").Groups[1].Value;
        Assert.Matches("^default-src 'none'; script-src 'sha256-[A-Za-z0-9+/=]{44}'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; img-src data:; base-uri 'none'; form-action 'none'$", policy);
        // It stands before all that it is to hold for, and no element brings script or style of its own.
        Assert.True(html.IndexOf("Content-Security-Policy", StringComparison.Ordinal) < html.IndexOf("<style", StringComparison.Ordinal));
        string markup = Regex.Replace(html, "<(script|style)[^>]*>.*?</\\1>", "", RegexOptions.Singleline);
        Assert.DoesNotMatch("\\s(style|on[a-z]+)\\s*=", markup);
    }

    [Fact]
    public async Task A_page_to_annotate_is_markup_of_ours_alone()
    {
        folder.Write("in.jsonl", Article("it's \"quoted\" & <b>.html", Script, "javascript:alert(4)", Script, $"{Script} {Sentence} {Script}"));
        Assert.Equal(0, (await Cli.RunAsync("annotate", folder["in.jsonl"], "-o", folder["out"])).Code);
        string file = Assert.Single(folder.Files, name => name.EndsWith(".html", StringComparison.Ordinal));
        Assert.Equal("out/it_s _quoted_ _ _b_.html.html", file);
        string html = File.ReadAllText(folder[file]);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("href=\"javascript", html);
        Assert.Matches("content=\"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'\">", html);
        string style = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains($"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)))}'", html);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.example\";\"click\")")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)")]
    [InlineData("  =1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\uFF1D1+1")]
    [InlineData("x\";=1+1;\"")]
    [InlineData("x,=1+1")]
    [InlineData("x\r\n=1+1")]
    public async Task No_cell_is_a_formula(string text)
    {
        folder.Write("in.jsonl", Article(text, text, text, text, $"{text}\n\n{Sentence}"));
        foreach (string output in new[] { "out.csv", "out.hxl" })
        {
            Assert.Equal(0, (await Cli.RunAsync("run", folder["in.jsonl"], "-o", folder[output], "-q")).Code);
            var rows = Rows(folder[output]);
            Assert.True(rows.Count >= 2);
            Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
            Assert.All(rows.SelectMany(row => row), cell => Assert.False(IsFormula(cell), cell));
        }

        // The text is there all the same, behind its guard.
        var told = CsvOutputTests.Read(folder["out.csv"])[0];
        Assert.Contains(text.Trim(), told["title"].ReplaceLineEndings("\r\n"));
        Assert.Equal(0, (await Cli.RunAsync("run", folder["in.jsonl"], "-o", folder["out.gkg"], "-q")).Code);
        string[] records = File.ReadAllText(folder["out.gkg"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] cells = Assert.Single(records).Split('\t');
        Assert.Equal(27, cells.Length);
        Assert.All(cells, cell => Assert.False(cell is ['=' or '+' or '-' or '@' or '\uFF1D', ..], cell));
    }

    private static bool IsFormula(string cell) => cell.TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D', ..] && !double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static List<string[]> Rows(string path)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = false, Separator = ',' });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Current.ToArray());
        }

        return rows;
    }

    private static string Article(string id, string title, string url, string publisher, string text) =>
        JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = id, ["title"] = title, ["url"] = url, ["publisher"] = publisher, ["text"] = text, ["date"] = "2020-02-05" }) + "\n";

    private async Task<string> ReportAsync(string articles)
    {
        folder.Write("in.jsonl", articles);
        Assert.Equal(0, (await Cli.RunAsync("run", folder["in.jsonl"], "-o", folder["claims.jsonl"], "--with-text")).Code);
        Assert.Equal(0, (await Cli.RunAsync("reconcile", folder["claims.jsonl"], "--report", folder["report.html"])).Code);
        return File.ReadAllText(folder["report.html"]);
    }
}
