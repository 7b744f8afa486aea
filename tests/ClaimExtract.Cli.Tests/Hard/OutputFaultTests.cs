using System.Diagnostics;

namespace ClaimExtract.Cli.Tests.Hard;

/// <summary>Output that can't be written: full disks, closed pipes, folders that may not be written to.</summary>
public sealed class OutputFaultTests : IDisposable
{
    private const string Sentence = "A bomb killed at least 12 people in Kabul on Tuesday, police said.";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [FullDiskTheory]
    [InlineData("out.jsonl")]
    [InlineData("out.csv")]
    [InlineData("out.sqlite")]
    [InlineData("out.hxl")]
    [InlineData("out.jsonld")]
    [InlineData("out.gkg")]
    public async Task A_full_disk_leaves_the_old_output_and_what_is_done_to_go_on_with(string output)
    {
        string articles = WriteArticles(40);
        using var disk = new FullDisk(room: 24 * 1024);
        File.WriteAllText(disk[output], "old");
        var run = await Cli.RunAsync("run", articles, "-o", disk[output], "-q");
        Assert.Equal(1, run.Code);
        Assert.Contains("No space left on device", run.Error);
        Assert.DoesNotContain("mistake of the program", run.Error);
        Assert.Equal("old", File.ReadAllText(disk[output]));
        Assert.Equal([output, output + ".part", output + ".part-of"], disk.Files);

        disk.Empty();
        Assert.Equal((0, ""), Said(await Cli.RunAsync("run", articles, "-o", disk[output], "-q", "--resume")));
        Assert.Equal([output], disk.Files);
        await Cli.RunAsync("run", articles, "-o", folder[output], "-q");
        Assert.Equal(File.ReadAllBytes(folder[output]), File.ReadAllBytes(disk[output]));
    }

    [FullDiskTheory]
    [InlineData(60 * 1024)]
    [InlineData(80 * 1024)]
    public async Task A_full_disk_leaves_brat_pairs_whole(int room)
    {
        string articles = WriteArticles(20);
        using var disk = new FullDisk(room);
        var run = await Cli.RunAsync("run", articles, "-o", disk["brat/"], "-q");
        Assert.Equal((1, true), (run.Code, run.Error.Contains("No space left", StringComparison.Ordinal)));
        var pairs = disk.Files.Where(file => file.StartsWith("brat/", StringComparison.Ordinal) && file != "brat/annotation.conf").ToLookup(file => Path.ChangeExtension(file, null));
        Assert.All(pairs, pair => Assert.Equal([pair.Key + ".ann", pair.Key + ".txt"], pair));
        Assert.All(pairs.SelectMany(pair => pair).Where(file => file.EndsWith(".txt", StringComparison.Ordinal)), file => Assert.EndsWith("said.", File.ReadAllText(disk[file]).TrimEnd()));
    }

    [FullDiskTheory]
    [InlineData(0)]
    [InlineData(4096)]
    public async Task A_disk_without_any_room_is_left_as_it_was(int room)
    {
        string articles = WriteArticles(20), claims = folder["claims.jsonl"];
        await Cli.RunAsync("run", articles, "-o", claims, "--with-text");
        using var disk = new FullDisk(room);
        Assert.Equal(1, (await Cli.RunAsync("reconcile", claims, "-o", disk["q.jsonl"], "--report", disk["q.html"])).Code);
        Assert.Empty(disk.Files);
        if (room == 0)
        {
            Assert.Equal(1, (await Cli.RunAsync("run", articles, "-o", disk["out.jsonl"])).Code);
            Assert.Empty(disk.Files);
        }
    }

    [Fact]
    public async Task A_full_device_is_said_in_one_line()
    {
        if (File.Exists("/dev/full"))
        {
            var run = await Cli.RunAsync("run", WriteArticles(5), "-o", "/dev/full");
            Assert.Equal((1, "claimextract: No space left on device : '/dev/full'\n"), Said(run));
        }
    }

    [Fact]
    public async Task A_file_that_may_not_grow_further_is_said_in_one_line()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // A limit of the shell on the length of files, instead of a file system that has one.
        using var shell = Shell($"trap '' XFSZ; ulimit -f 16; DOTNET_EnableWriteXorExecute=0 {Program} run '{WriteArticles(40)}' -o '{folder["out.jsonl"]}' -q; echo \"code $?\" >&2");
        string said = await shell.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal("claimextract: the output has become longer than a file may be there; write it to another disk, or in parts\ncode 1\n", said);
        Assert.False(File.Exists(folder["out.jsonl"]));
    }

    [Theory]
    [InlineData("run many.jsonl")]
    [InlineData("run many.jsonl --parallel 4")]
    [InlineData("run many.jsonl --format csv -q")]
    [InlineData("run many.jsonl --format schema -q")]
    [InlineData("explain many.jsonl")]
    [InlineData("mentions many.jsonl")]
    [InlineData("filter < many.jsonl")]
    public async Task Nobody_reading_ends_a_command_without_a_word(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // More than a pipe holds, so that a write must find it closed.
        folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, 1000).Select(i => $"{{\"text\":\"{Sentence.Replace("Kabul", $"Kabul {i}", StringComparison.Ordinal)}\"}}\n")));
        using var shell = Shell($"cd '{folder.Path}'; ({Program} {command}; echo \"code $?\" >&2) | head -1 > /dev/null");
        Assert.Equal("code 1\n", await shell.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(120)));
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_to_is_named()
    {
        // Nobody may make files in /sys, root included.
        if (!Directory.Exists("/sys"))
        {
            return;
        }

        var run = await Cli.RunAsync("run", WriteArticles(1), "-o", "/sys/out.jsonl");
        Assert.Equal(1, run.Code);
        Assert.Matches("^claimextract: /sys/out.jsonl: [^\n]*(denied|Read-only)[^\n]*\n$", run.Error);
    }

    [Fact]
    public async Task A_link_to_itself_is_no_output()
    {
        File.CreateSymbolicLink(folder["loop.jsonl"], folder["loop.jsonl"]);
        var run = await Cli.RunAsync("run", WriteArticles(1), "-o", folder["loop.jsonl"]);
        Assert.Equal(1, run.Code);
        Assert.StartsWith($"claimextract: {folder["loop.jsonl"]}: ", run.Error);
        Assert.DoesNotContain("mistake of the program", run.Error);
    }

    private static string Program => $"dotnet '{typeof(CommandLine).Assembly.Location}'";

    private static (int Code, string Error) Said(Cli.Result run) => (run.Code, run.Error);

    private static Process Shell(string script) => Process.Start(new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardError = true })!;

    private string WriteArticles(int count)
    {
        for (int i = 0; i < count; i++)
        {
            folder.Write($"in/{i:00}.txt", $"In house {i}, all was quiet. {Sentence}");
        }

        return folder["in"];
    }
}
