using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ClaimExtract.Cli.Tests.Input;

namespace ClaimExtract.Cli.Tests.Hard;

/// <summary>Each limit: what goes beyond it is named with the limit and its value, and the rest is read.</summary>
public sealed class InputLimitTests : IDisposable
{
    private const string Sentence = "A bomb killed at least 12 people in Kabul on Tuesday, police said.";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.txt.gz")]
    public async Task An_article_has_its_length(string name)
    {
        byte[] content = Encoding.UTF8.GetBytes((name == "a.html" ? $"<p>{Sentence}</p>" : Sentence).PadRight(2000));
        folder.Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? InputKindTests.Gzip(Encoding.UTF8.GetString(content)) : content);
        folder.Write("b.txt", Sentence);
        var run = await Cli.RunAsync("run", folder.Path, "--max-article", "1999");
        Assert.Equal((1, $"claimextract: {folder[name]}: an article of more than 1,999 bytes; raise --max-article if it is to be read\n"), (run.Code, run.Error));
        Assert.Equal("b", Id(Assert.Single(run.Lines)));
        Assert.Equal(2, (await Cli.RunAsync("run", folder.Path, "--max-article", "2000")).Lines.Length);
    }

    [Fact]
    public async Task A_text_in_a_record_has_the_length_of_an_article()
    {
        string file = folder.Write("a.jsonl", $"{{\"text\":\"{Sentence}\"}}\n{{\"text\":\"{Sentence} It was late.\"}}\n{{\"text\":\"{Sentence}\"}}\n");
        var run = await Cli.RunAsync("run", file, "--max-article", $"{Sentence.Length}B");
        Assert.Equal($"claimextract: {file}: line 2: a text of 79 characters, more than 66; raise --max-article if it is to be read\n", run.Error);
        Assert.Equal(["a#1", "a#3"], run.Lines.Select(Id));
    }

    [Theory]
    [InlineData("a.jsonl", "{\"text\":\"S\"}\n{\"text\":\"L\"}\n{\"text\":\"S\"}\n", "a#1 a#3", "line 2: ")]
    [InlineData("a.json", "[{\"text\":\"S\"},{\"text\":\"L\"},{\"text\":\"S\"}]", "a#1 a#3", "record 2: ")]
    [InlineData("b.json", "{\"text\":\"L\"}", "", "")]
    public async Task A_record_has_its_length(string name, string content, string ids, string where)
    {
        string file = folder.Write(name, content.Replace("\"S\"", $"\"{Sentence}\"", StringComparison.Ordinal).Replace("\"L\"", $"\"{Sentence.PadRight(1000)}\"", StringComparison.Ordinal));
        var run = await Cli.RunAsync("run", file, "--max-record", "1000");
        Assert.Equal((1, $"claimextract: {file}: {where}a record of more than 1,000 bytes; raise --max-record if it is to be read\n"), (run.Code, run.Error));
        Assert.Equal(ids, string.Join(' ', run.Lines.Select(Id)));
    }

    [Theory]
    [InlineData("a.csv", "text\nS\n", "\"\n", "\"")]
    [InlineData("a.json", "[{\"text\":\"S\"},{\"text\":\"", "", "\"}]")]
    public async Task What_is_behind_a_record_whose_end_is_not_found_is_left(string name, string before, string inside, string after)
    {
        // Longer than what readers take at once, so that the limit is met in the middle of it.
        string file = folder.Write(name, before.Replace("S", Sentence, StringComparison.Ordinal) + inside + new string('x', 3_000_000) + after);
        string good = folder.Write("good.txt", Sentence);
        var run = await Cli.RunAsync("run", file, good, "--max-record", "1MB");
        Assert.Equal((1, $"claimextract: {file}: a record of more than 1,048,576 bytes; raise --max-record if it is to be read\n"), (run.Code, run.Error));
        Assert.Equal("good", Id(run.Lines[^1]));
    }

    [Fact]
    public async Task A_page_of_a_web_archive_has_the_length_of_an_article_also_unpacked()
    {
        string page = $"<html><body><p>{Sentence}</p></body></html>", bomb = page.PadRight(200_000);
        byte[] packed = InputKindTests.Gzip(bomb);
        string file = folder.Write("a.warc", [.. Response("https://a.example/1", "", Encoding.UTF8.GetBytes(bomb)), .. Response("https://a.example/2", "Content-Encoding: gzip\r\n", packed), .. Response("https://a.example/3", "", Encoding.UTF8.GetBytes(page))]);
        Assert.True(packed.Length < 10_000);
        var run = await Cli.RunAsync("run", file, "--max-article", "100KB");
        string told = "an article of more than 102,400 bytes; raise --max-article if it is to be read\n";
        Assert.Equal($"claimextract: {file}: record 1: {told}claimextract: {file}: record 2: {told}", run.Error);
        Assert.Equal("https://a.example/3", Id(Assert.Single(run.Lines)));
    }

    [Fact]
    public async Task A_packed_file_has_its_ratio_and_its_whole()
    {
        string line = $"{{\"text\":\"{Sentence}\"}}\n";
        string bomb = folder.Write("bomb.jsonl.gz", Packed(line + new string(' ', 40_000_000) + "\n" + line)), good = folder.Write("good.txt", Sentence);
        var run = await Cli.RunAsync("run", bomb, good);
        Assert.Equal((1, $"claimextract: {bomb}: it unpacks to more than 200 times its size; raise --max-expansion if it is to be read\n"), (run.Code, run.Error));
        Assert.Equal(["bomb#1", "good"], run.Lines.Select(Id));
        run = await Cli.RunAsync("run", bomb, good, "--max-expansion", "2000");
        Assert.Equal((0, 3), (run.Code, run.Lines.Length));
        run = await Cli.RunAsync("run", bomb, good, "--max-expansion", "2000", "--max-unpacked", "10MB");
        Assert.Equal($"claimextract: {bomb}: it unpacks to more than 10,485,760 bytes; raise --max-unpacked if it is to be read\n", run.Error);
    }

    [Fact]
    public async Task A_program_that_watches_gets_limit_and_value()
    {
        string file = folder.Write("a.txt", Sentence);
        var run = await Cli.RunAsync("run", file, "--max-article", "10", "--log", "json");
        var error = JsonDocument.Parse(run.Error.Split('\n')[0]).RootElement;
        Assert.Equal(("error", file, "--max-article", 10), (error.GetProperty("event").GetString(), error.GetProperty("file").GetString(), error.GetProperty("limit").GetString(), error.GetProperty("allowed").GetInt32()));
        run = await Cli.RunAsync(Encoding.UTF8.GetBytes($"{{\"text\":\"{Sentence}\"}}\n{{\"text\":\"{new string('x', 2000)}\"}}\n{{\"text\":\"x\"}}"), ["filter", "--max-record", "1KB"]);
        Assert.Equal(3, run.Lines.Length);
        Assert.Equal("{\"error\":\"a record of more than 1,024 bytes\",\"line\":2,\"limit\":\"--max-record\",\"allowed\":1024}", run.Lines[1]);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("mentions")]
    [InlineData("sentences")]
    public async Task Commands_that_look_into_articles_have_the_limits_too(string command)
    {
        string file = folder.Write("a.txt", Sentence), record = folder.Write("b.jsonl", $"{{\"text\":\"{Sentence}\"}}");
        var run = await Cli.RunAsync(command, file, record, "--max-article", "50");
        Assert.Equal(
            (1, $"claimextract: {file}: an article of more than 50 bytes; raise --max-article if it is to be read\n"
                + $"claimextract: {record}: line 1: a text of 66 characters, more than 50; raise --max-article if it is to be read\n"),
            (run.Code, run.Error));
    }

    [Theory]
    [InlineData("--max-article", "0")]
    [InlineData("--max-article", "2GB")]
    [InlineData("--max-record", "12XB")]
    [InlineData("--max-record", "-5")]
    [InlineData("--max-unpacked", "99999999999GB")]
    [InlineData("--max-nesting", "5000")]
    [InlineData("--max-seconds", "0")]
    public async Task A_limit_that_is_none_is_refused(string option, string value)
    {
        var run = await Cli.RunAsync("run", "a.txt", option, value);
        Assert.Equal(2, run.Code);
        Assert.StartsWith($"claimextract: {option} ", run.Error);
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string? Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("article").GetProperty("id").GetString();

    private static byte[] Response(string url, string fields, byte[] body)
    {
        byte[] http = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{fields}\r\n"), .. body];
        return [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http\r\nContent-Length: {http.Length}\r\n\r\n"), .. http, .. "\r\n\r\n"u8];
    }
}
