using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace ClaimExtract.Cli.Tests.Hard;

/// <summary>Zips made to harm who opens them.</summary>
public sealed class HostileZipTests : IDisposable
{
    private const string Sentence = "A bomb killed at least 12 people in Kabul on Tuesday, police said.";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_entry_is_read_no_further_than_an_article_may_be_long()
    {
        string file = Zip("bomb.zip", ("a.txt", new string('a', 5_000_000)), ("b.txt", Sentence));
        var run = await Cli.RunAsync("run", file, "--max-article", "1MB");
        Assert.Equal($"claimextract: {file}/a.txt: an article of more than 1,048,576 bytes; raise --max-article if it is to be read\n", run.Error);
        Assert.Equal(["bomb/b"], Ids(run));
    }

    [Fact]
    public async Task All_entries_together_have_one_ratio()
    {
        // Each is well within the length of an article; together they are two thousand times what the file has.
        string file = Zip("bomb.zip", [.. Enumerable.Range(0, 30).Select(i => ($"{i:00}.txt", Sentence + new string(' ', 1_000_000)))]);
        var run = await Cli.RunAsync("run", file, "--max-expansion", "200");
        string[] problems = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.EndsWith(".txt: it unpacks to more than 200 times its size; raise --max-expansion if it is to be read", problem));
        Assert.Equal(30, problems.Length + run.Lines.Length);
        Assert.Equal(30, (await Cli.RunAsync("run", file, "--max-expansion", "2000")).Lines.Length);
    }

    [Fact]
    public async Task A_zip_inside_a_zip_is_named_and_not_opened()
    {
        string inner = Zip("inner.zip", ("a.txt", Sentence));
        string file = folder["outer.zip"];
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(inner, "inner.zip");
            Add(zip, "b.txt", Sentence);
        }

        var run = await Cli.RunAsync("run", file);
        Assert.Equal((1, $"claimextract: {file}/inner.zip: a zip inside a zip; unpack it first\n"), (run.Code, run.Error));
        Assert.Equal(["outer/b"], Ids(run));
    }

    [Fact]
    public async Task Many_entries_are_too_many()
    {
        string file = Zip("many.zip", [.. Enumerable.Range(0, 50).Select(i => ($"{i}.png", ""))]), good = folder.Write("good.txt", Sentence);
        var run = await Cli.RunAsync("run", file, good, "--max-entries", "49");
        Assert.Equal((1, $"claimextract: {file}: more than 49 entries; raise --max-entries if it is to be read\n"), (run.Code, run.Error));
        Assert.Equal(["good"], Ids(run));
        Assert.Equal(0, (await Cli.RunAsync("run", file, good, "--max-entries", "50")).Code);
    }

    [Theory]
    [InlineData(22, 10u)] // fewer bytes than there are: the rest would be cut off without a word
    [InlineData(22, 100_000u)]
    [InlineData(14, 12345u)] // another checksum
    public async Task An_entry_that_lies_about_itself_is_damaged(int field, uint value)
    {
        string file = Zip("lie.zip", ("a.txt", string.Concat(Enumerable.Repeat(Sentence + " ", 100))), ("b.txt", Sentence));
        byte[] bytes = File.ReadAllBytes(file);
        // The same fields stand before the entry, and two bytes further in the list at the end.
        Patch(bytes, "PK\u0003\u0004"u8, field, value);
        Patch(bytes, "PK\u0001\u0002"u8, field + 2, value);
        File.WriteAllBytes(file, bytes);
        var run = await Cli.RunAsync("run", file);
        Assert.Equal((1, $"claimextract: {file}/a.txt: damaged or cut short: what the entry holds is not what its length and checksum tell; fetch it again\n"), (run.Code, run.Error));
        Assert.Equal(["lie/b"], Ids(run));
    }

    [Fact]
    public async Task Records_before_the_damage_are_kept()
    {
        string file = Zip("lie.zip", ("a.jsonl", string.Concat(Enumerable.Repeat($"{{\"text\":\"{Sentence}\"}}\n", 100))));
        byte[] bytes = File.ReadAllBytes(file);
        Patch(bytes, "PK\u0001\u0002"u8, 16, 1);
        File.WriteAllBytes(file, bytes);
        var run = await Cli.RunAsync("run", file);
        Assert.Contains("a.jsonl: damaged or cut short", run.Error);
        Assert.Equal((1, 100), (run.Code, run.Lines.Length));
    }

    [Theory]
    [InlineData("../../up.txt")]
    [InlineData("/abs.txt")]
    [InlineData("..\\..\\back.txt")]
    [InlineData("C:\\drive.txt")]
    [InlineData("C:/drive.txt")]
    [InlineData("a/../../../mixed.txt")]
    [InlineData("//server/share.txt")]
    [InlineData("line\nbreak.txt")]
    [InlineData("bell\u0007.txt")]
    [InlineData("quote\"s'.txt")]
    [InlineData("$(touch x);`id`.txt")]
    [InlineData("annotation.conf/x.txt")]
    [InlineData("aux.txt/x.txt")]
    public async Task No_name_leads_out_of_the_folder_of_output(string name)
    {
        string file = Zip("deep/names.zip", (name, Sentence), ("good.txt", Sentence), ("aux.txt", Sentence));
        var run = await Cli.RunAsync("run", file, "--format", "brat", "-o", folder["deep/out"]);
        Assert.Equal(0, run.Code);
        Assert.All(folder.Files, path => Assert.StartsWith(path == "deep/names.zip" ? "deep/" : "deep/out/", path));
        Assert.Equal(6, folder.Files.Count(path => path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith(".ann", StringComparison.Ordinal)));
        run = await Cli.RunAsync("annotate", file, "-o", folder["deep/notes"]);
        Assert.Equal(0, run.Code);
        Assert.All(folder.Files, path => Assert.True(path == "deep/names.zip" || path.StartsWith("deep/out/", StringComparison.Ordinal) || path.StartsWith("deep/notes/", StringComparison.Ordinal), path));
    }

    [Fact]
    public async Task Ids_of_a_thousand_folders_find_a_place()
    {
        string file = folder.Write("a.jsonl", $"{{\"id\":\"{string.Concat(Enumerable.Repeat("folder/", 3000))}x\",\"text\":\"{Sentence}\"}}\n{{\"id\":\"{new string('y', 5000)}\",\"text\":\"{Sentence}\"}}\n");
        var run = await Cli.RunAsync("run", file, "--format", "brat", "-o", folder["out"]);
        Assert.Equal((0, 2), (run.Code, folder.Files.Count(path => path.EndsWith(".ann", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(-1)]
    public async Task A_zip_that_was_cut_is_named(int cut)
    {
        string file = Zip("cut.zip", ("a.txt", Sentence), ("b.txt", Sentence));
        byte[] bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, cut < 0 ? [] : bytes[..^cut]);
        string good = folder.Write("good.txt", Sentence);
        var run = await Cli.RunAsync("run", file, good);
        Assert.StartsWith($"claimextract: {file}: damaged or cut short", run.Error);
        Assert.Equal(["good"], Ids(run));
    }

    [Fact]
    public async Task A_zip_may_come_through_a_pipe()
    {
        string file = Zip("a.zip", ("a.txt", Sentence));
        var run = await Cli.RunAsync(File.ReadAllBytes(file), ["run", "-", "--input-format", "zip"]);
        Assert.Equal(["stdin/a"], Ids(run));
    }

    private static IEnumerable<string?> Ids(Cli.Result run) => run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetProperty("id").GetString());

    private static void Patch(byte[] bytes, ReadOnlySpan<byte> signature, int field, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.AsSpan().IndexOf(signature) + field), value);

    private string Zip(string name, params (string Name, string Content)[] entries)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        using var zip = ZipFile.Open(folder[name], ZipArchiveMode.Create);
        foreach (var (entry, content) in entries)
        {
            Add(zip, entry, content);
        }

        return folder[name];
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
