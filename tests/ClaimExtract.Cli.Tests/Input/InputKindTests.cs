using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace ClaimExtract.Cli.Tests.Input;

/// <summary>Each kind of input through the program, as a user gives it.</summary>
public sealed class InputKindTests : IDisposable
{
    private const string Sentence = "A bomb killed at least 12 people in Kabul on Tuesday, police said.";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Json_lines_with_fields_of_their_own()
    {
        string file = folder.Write("export.jsonl", $$"""
            {"guid":"a-1","head":"Bomb in Kabul","content":{"body":"{{Sentence}}"},"published_at":"2020-02-05T10:00:00Z","source":{"name":"Wire"},"link":"https://wire.example/1"}
            {"guid":"a-2","content":{"body":"{{Sentence}}"},"published_at":1580860800}
            """);
        var run = await Cli.RunAsync("run", file, "--with-text", "--text-field", "content.body", "--title-field", "head", "--date-field", "published_at", "--id-field", "guid");
        Assert.Equal(("", 0), (run.Error, run.Code));
        var first = Article(run.Lines[0]);
        Assert.Equal(("a-1", "Bomb in Kabul", "2020-02-05", "Wire", "https://wire.example/1"), (Text(first, "id"), Text(first, "title"), Text(first, "published"), Text(first, "publisher"), Text(first, "url")));
        Assert.Equal($"Bomb in Kabul\n\n{Sentence}", Text(first, "text"));
        Assert.Equal("2020-02-05", Text(Article(run.Lines[1]), "published"));
        Assert.All(run.Lines, line => Assert.Equal(1, Claims(line)));
    }

    [Fact]
    public async Task Usual_field_names_are_known_and_bad_lines_are_named()
    {
        string file = folder.Write("x.jsonl", $"{{\"title\":\"T\",\"body\":\"{Sentence}\",\"date\":\"5 February 2020\"}}\n\n{{\"body\": \n[1]\n{{\"body\":\"\"}}\n{{\"text\":\"{Sentence}\"}}");
        var run = await Cli.RunAsync("run", file);
        Assert.Equal(1, run.Code);
        Assert.Equal(["x#1", "x#6"], run.Lines.Select(line => Text(Article(line), "id")));
        string[] errors = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, errors.Length);
        Assert.StartsWith($"claimextract: {file}: line 3: no JSON: ", errors[0]);
        Assert.Equal($"claimextract: {file}: line 4: no JSON object", errors[1]);
        Assert.Equal($"claimextract: {file}: line 5: no field that holds a text; name it with --text-field", errors[2]);
    }

    [Fact]
    public async Task A_date_that_can_be_read_in_two_ways_is_refused_where_the_field_was_named()
    {
        string file = folder.Write("x.jsonl", $"{{\"text\":\"{Sentence}\",\"day\":\"03/04/2020\"}}");
        Assert.Equal(
            $"claimextract: {file}: line 1: 'day' is no date that can be read in one way only: '03/04/2020'; write it like 2018-07-27\n",
            (await Cli.RunAsync("run", file, "--date-field", "day")).Error);
        Assert.Null(Text(Article((await Cli.RunAsync("run", file)).Lines[0]), "published"));
    }

    [Theory]
    [InlineData("{\"text\":\"S\",\"id\":\"a\"}", "a")]
    [InlineData(" [{\"text\":\"S\",\"id\":\"a\"}, {\"text\":\"S\"}]", "a x#2")]
    [InlineData("{\"status\":\"ok\",\"articles\":[{\"content\":\"S\"},{\"content\":\"S\",\"id\":\"b\"}]}", "x#1 b")]
    [InlineData("[]", "")]
    public async Task Json_is_an_object_an_array_or_an_object_with_one(string json, string ids)
    {
        var run = await Cli.RunAsync("run", folder.Write("x.json", json.Replace("\"S\"", $"\"{Sentence}\"", StringComparison.Ordinal)));
        Assert.Equal((0, ids), (run.Code, string.Join(' ', run.Lines.Select(line => Text(Article(line), "id")))));
    }

    [Fact]
    public async Task Json_that_breaks_off_gives_what_stands_before()
    {
        string file = folder.Write("x.json", $"[{{\"text\":\"{Sentence}\"}},\n{{\"text\":");
        var run = await Cli.RunAsync("run", file);
        Assert.StartsWith($"claimextract: {file}: no JSON: ", run.Error);
        Assert.Equal(1, run.Code);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task Csv_with_any_separator_and_line_breaks_in_cells(string separator)
    {
        string file = folder.Write("x.csv", $"nr{separator}headline{separator}body{separator}published\r\n7{separator}\"Bomb, again\"{separator}\"First line.\r\n{Sentence}\"{separator}2020-02-05\r\n8{separator}{separator}{separator}\r\n");
        var run = await Cli.RunAsync("run", file, "--id-field", "nr", "--with-text");
        Assert.Equal("7", Text(Article(Assert.Single(run.Lines)), "id"));
        Assert.Equal($"Bomb, again\n\nFirst line.\r\n{Sentence}", Text(Article(run.Lines[0]), "text"));
        Assert.Equal($"claimextract: {file}: line 4: no field that holds a text; name it with --text-field\n", run.Error);
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_named_with_those_that_are()
    {
        string file = folder.Write("x.csv", "a,b\n1,2\n");
        var run = await Cli.RunAsync("run", file, "--text-field", "body");
        Assert.Equal($"claimextract: {file}: no column 'body'; it has a, b\n", run.Error);
    }

    [Fact]
    public async Task Html_and_markdown_are_read_as_their_text()
    {
        folder.Write("page.html", $"<html><head><title>T</title></head><body><nav><a href='/'>12 killed elsewhere</a></nav><h1>Bomb in Kabul</h1><p>{Sentence}</p></body></html>");
        folder.Write("note.md", $"---\npublished: 2020-02-05\n---\n# Bomb in *Kabul*\n\nA bomb killed **at least 12** [people](http://x.example) in Kabul on Tuesday,\npolice said.\n\n```\n99 killed\n```\n");
        var run = await Cli.RunAsync("run", folder.Path, "--with-text");
        Assert.Equal(["note", "page"], run.Lines.Select(line => Text(Article(line), "id")));
        Assert.All(run.Lines, line => Assert.Equal(1, Claims(line)));
        Assert.All(run.Lines, line => Assert.Equal($"Bomb in Kabul\n\n{Sentence}\n", Text(Article(line), "text")));
    }

    [Fact]
    public async Task Gzip_and_zip_hold_any_of_them()
    {
        folder.Write("a.txt.gz", Gzip(Sentence));
        folder.Write("b.jsonl.gz", Gzip($"{{\"text\":\"{Sentence}\"}}\n{{\"text\":\"{Sentence}\"}}\n"));
        using (var zip = ZipFile.Open(folder["c.zip"], ZipArchiveMode.Create))
        {
            Add(zip, "deep/one.txt", Encoding.UTF8.GetBytes(Sentence));
            Add(zip, "two.html", Encoding.UTF8.GetBytes($"<h1>Two</h1><p>{Sentence}</p>"));
            Add(zip, "three.jsonl", Encoding.UTF8.GetBytes($"{{\"text\":\"{Sentence}\"}}\n"));
            Add(zip, "four.txt.gz", Gzip(Sentence));
            Add(zip, "logo.png", [1, 2, 3]);
            Add(zip, "empty.txt", []);
        }

        var run = await Cli.RunAsync("run", folder["a.txt.gz"], folder["b.jsonl.gz"], folder["c.zip"], "--parallel", "3");
        Assert.Equal(["a", "b#1", "b#2", "c/deep/one", "c/two", "c/three#1", "c/four"], run.Lines.Select(line => Text(Article(line), "id")));
        Assert.Equal($"claimextract: {folder["c.zip"]}/empty.txt: empty\n", run.Error);
    }

    [Fact]
    public async Task Damaged_archives_are_named_and_the_rest_goes_on()
    {
        byte[] whole = Gzip(string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"text\":\"{Sentence} {i}\"}}\n")));
        string cut = folder.Write("cut.jsonl.gz", whole[..(whole.Length / 2)]), noZip = folder.Write("no.zip", "PK but not really"), good = folder.Write("good.txt", Sentence);
        var run = await Cli.RunAsync("run", cut, noZip, good);
        Assert.Equal(1, run.Code);
        Assert.Equal("good", Text(Article(run.Lines[^1]), "id"));
        Assert.True(run.Lines.Length > 100);
        Assert.Contains($"{noZip}: damaged or cut short", run.Error);
        Assert.Contains($"{cut}: ", run.Error);
    }

    [Fact]
    public async Task Folders_give_articles_or_what_was_asked_for()
    {
        folder.Write("a.txt", "A.");
        folder.Write("deep/b.html", "<p>This is a paragraph that is long enough to be read as one.</p>");
        folder.Write("deep/c.jsonl", "{\"text\":\"C.\"}");
        folder.Write("old/d.txt", "D.");
        folder.Write("claims.json", "{}");
        Assert.Equal(["a", "deep/b", "old/d"], await IdsAsync());
        Assert.Equal(["a", "deep/b"], await IdsAsync("--exclude", "old/*"));
        Assert.Equal(["deep/c#1"], await IdsAsync("--include", "*.jsonl"));
        Assert.Equal(["a", "deep/c#1"], await IdsAsync("--include", "*.jsonl", "--include", "?.txt", "--exclude", "d.*"));
        Assert.Contains("no file in it that --include takes", (await Cli.RunAsync("run", folder.Path, "--include", "*.xml")).Error);
    }

    [Fact]
    public async Task Standard_input_is_what_it_is_said_to_be()
    {
        var run = await Cli.RunAsync(Encoding.UTF8.GetBytes($"{{\"text\":\"{Sentence}\"}}\n"), ["run", "-", "--input-format", "jsonl"]);
        Assert.Equal("stdin#1", Text(Article(Assert.Single(run.Lines)), "id"));
        Assert.Equal(2, (await Cli.RunAsync("run", "-", "--input-format", "word")).Code);
    }

    private async Task<IEnumerable<string?>> IdsAsync(params string[] options) =>
        (await Cli.RunAsync(["run", folder.Path, .. options])).Lines.Select(line => Text(Article(line), "id"));

    internal static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static JsonElement Article(string line) => JsonDocument.Parse(line).RootElement.GetProperty("article");

    private static int Claims(string line) => JsonDocument.Parse(line).RootElement.GetProperty("claims").GetArrayLength();

    private static string? Text(JsonElement article, string name) => article.GetProperty(name).GetString();
}
