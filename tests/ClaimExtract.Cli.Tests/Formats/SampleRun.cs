using System.Text.Json;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Tests.Formats;

/// <summary>
/// Articles on which formats fail: an emoji and an Arabic name before the claim, a title that a spreadsheet takes for a
/// formula, quotation marks, semicolons, line breaks inside a sentence, an article without claims.
/// </summary>
public sealed class SampleRun : IDisposable
{
    private static readonly (string File, string Content)[] Articles =
    [
        ("bomb.txt", "---\ntitle: '=SUM(1;2), \"quoted\"'\npublisher: Example; News\npublished: 2020-02-05\nurl: https://news.example/a?b=1\n---\n🕊🇸🇾 محمد الأحمد reports\n\nA bomb killed at least 12 people, including 3 children, and injured 30 in Kabul on Tuesday, police said. Relief workers counted between 40 and 50 wrecked houses.\n"),
        ("quiet.txt", "Nothing happened.\n\nIt was a calm day."),
        ("deep/flood.txt", "---\npublished: 2019-03-20\n---\nFlood \U0001F30A toll rises\r\n\r\nMore than 1,600 people were killed in Beira\r\nin March, the government said. A third of the dead were children.\r\n"),
    ];

    private readonly TemporaryFolder folder = new();

    public SampleRun()
    {
        foreach (var (file, content) in Articles)
        {
            folder.Write("in/" + file, content);
        }
    }

    internal TemporaryFolder Folder => folder;

    /// <summary>The articles with their claims as the library gives them, read back from JSON Lines with the texts.</summary>
    internal async Task<ArticleClaims[]> ClaimsAsync()
    {
        var run = await Cli.RunAsync("run", folder["in"], "--with-text");
        Assert.Equal(0, run.Code);
        ArticleClaims[] read = [.. run.Lines.Select(line => ClaimJsonReader.Read(JsonDocument.Parse(line).RootElement))];
        Assert.Equal(3, read.Length);
        Assert.True(read.Sum(article => article.Claims.Count) >= 5);
        return read;
    }

    /// <summary>Runs into a file or folder of that name; gives its path.</summary>
    internal async Task<string> RunAsync(string output, params string[] options)
    {
        string path = folder[output];
        var run = await Cli.RunAsync(["run", folder["in"], "-o", path, .. options]);
        Assert.Equal(0, run.Code);
        Assert.False(File.Exists(path + ".part") || File.Exists(path + ".part-of") || File.Exists(path + ".new"));
        return path;
    }

    public void Dispose() => folder.Dispose();
}
