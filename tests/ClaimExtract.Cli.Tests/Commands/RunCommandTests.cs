using System.Text.Json;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_gives_a_line_for_each_article_in_ordinal_order()
    {
        folder.Write("b.txt", "Nothing happened in b.");
        folder.Write("a.md", "Twelve people were killed in a.");
        folder.Write("B.txt", "Capitals come first.");
        folder.Write("deep/er/c.txt", "Below.");
        folder.Write("notes.json", "{}");
        folder.Write(".hidden.txt", "Not read.");
        var run = await Cli.RunAsync("run", folder.Path);
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Equal("", run.Error);
        Assert.Equal(["B", "a", "b", "deep/er/c"], run.Lines.Select(Id));
        Assert.All(run.Lines, line => Assert.Equal(JsonValueKind.Array, Json(line).GetProperty("claims").ValueKind));
    }

    [Fact]
    public async Task Lines_are_what_the_library_writes_of_the_text_after_the_front_matter()
    {
        string text = "Line one\r\nTwo people died.\r\n";
        string file = folder.Write("a.txt", "\uFEFF---\r\ntitle: \"A \\\"B\\\"\"\r\npublisher: 'It''s'\r\npublished: 2020-02-03T10:00:00Z\r\nlanguage: en\r\n---\r\n" + text);
        var run = await Cli.RunAsync("run", file);
        var article = new Article(text) { Id = "a", Title = "A \"B\"", Publisher = "It's", Published = new(2020, 2, 3) };
        Assert.Equal(ClaimJsonWriter.ToJson(ClaimExtractor.Create().Extract(article)) + "\n", run.Out);
    }

    [Fact]
    public async Task Standard_input_is_one_article()
    {
        var run = await Cli.RunAsync("---\nid: from-front\n---\nText."u8.ToArray(), ["run", "-"]);
        Assert.Equal(["from-front"], run.Lines.Select(Id));
    }

    [Fact]
    public async Task Ids_stay_unique()
    {
        string one = folder.Write("one/x.txt", "One."), two = folder.Write("two/x.txt", "Two.");
        folder.Write("one/y.txt", "---\nid: same\n---\nY.");
        folder.Write("two/z.txt", "---\nid: same\n---\nZ.");
        Assert.Equal(["one/x", "same", "two/x", "two/z"], (await Cli.RunAsync("run", folder["one"], folder["two"])).Lines.Select(Id));
        Assert.Equal([one, two], (await Cli.RunAsync("run", one, two)).Lines.Select(Id));
        Assert.Equal(["x"], (await Cli.RunAsync("run", one, one)).Lines.Select(Id));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        folder.Write("1-latin.txt", [(byte)'c', (byte)'a', (byte)'f', 0xE9, (byte)'.']);
        folder.Write("2-empty.txt", " \n");
        folder.Write("3-binary.txt", [0, 1, 2]);
        folder.Write("4-date.txt", "---\npublished: 3 May\n---\nText.");
        folder.Write("5-wide.txt", [0xFF, 0xFE, (byte)'a', 0]);
        folder.Write("6-good.txt", "Fine.");
        folder.Write("7-front.txt", "---\npublisher: A\n---\n");
        Directory.CreateDirectory(folder["8"]);
        var run = await Cli.RunAsync("run", folder.Path, folder["missing.txt"], folder["8"]);
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Equal([$"{Path.GetFileName(folder.Path)}/6-good"], run.Lines.Select(Id));
        string[] problems = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            [
                $"claimextract: {folder["8"]}: no .txt, .md, .html or .warc file in it; name others with --include",
                $"claimextract: {folder["1-latin.txt"]}: not UTF-8 (byte 3); save it as UTF-8",
                $"claimextract: {folder["2-empty.txt"]}: empty",
                $"claimextract: {folder["3-binary.txt"]}: a binary file, no text",
                $"claimextract: {folder["4-date.txt"]}: front matter: 'published' is no date: '3 May'; write it like 2018-07-27",
                $"claimextract: {folder["5-wide.txt"]}: UTF-16, not UTF-8; save it as UTF-8",
                $"claimextract: {folder["7-front.txt"]}: empty after its front matter",
                $"claimextract: {folder["missing.txt"]}: not found; check the path",
            ],
            problems);
    }

    [Fact]
    public async Task An_output_file_appears_whole_and_alone()
    {
        folder.Write("in/a.txt", "One.");
        folder.Write("out.jsonl", "old");
        var run = await Cli.RunAsync("run", folder["in"], folder["in/none.txt"], "-o", folder["out.jsonl"]);
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Equal("", run.Out);
        Assert.Equal(["in/a.txt", "out.jsonl"], folder.Files);
        Assert.Equal("a", Id(File.ReadAllText(folder["out.jsonl"])));
    }

    [Fact]
    public async Task An_output_in_no_folder_is_said_and_nothing_is_read()
    {
        folder.Write("a.txt", "One.");
        var run = await Cli.RunAsync("run", folder.Path, "-o", folder["none/out.jsonl"]);
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Equal($"claimextract: {folder["none/out.jsonl"]}: its folder does not exist; make it first\n", run.Error);
    }

    [Fact]
    public async Task A_link_stays_a_link_and_its_target_is_written()
    {
        folder.Write("a.txt", "One.");
        folder.Write("real/out.jsonl", "old");
        File.CreateSymbolicLink(folder["link.jsonl"], folder["real/out.jsonl"]);
        Assert.Equal(ExitCode.Fine, (await Cli.RunAsync("run", folder["a.txt"], "-o", folder["link.jsonl"])).Code);
        Assert.NotNull(new FileInfo(folder["link.jsonl"]).LinkTarget);
        Assert.Equal("a", Id(File.ReadAllText(folder["real/out.jsonl"])));
    }

    [Fact]
    public async Task Parallel_runs_give_the_same_bytes()
    {
        for (int i = 0; i < 40; i++)
        {
            folder.Write($"{i:00}.txt", string.Concat(Enumerable.Repeat("At least 12 people were killed in Kabul, police said.\n", 1 + ((40 - i) * 5))));
        }

        string one = (await Cli.RunAsync("run", folder.Path)).Out;
        Assert.Equal(one, (await Cli.RunAsync("run", folder.Path, "--parallel", "4")).Out);
        Assert.Equal(40, one.Count(c => c == '\n'));
    }

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    private static string? Id(string line) => Json(line).GetProperty("article").GetProperty("id").GetString();
}
