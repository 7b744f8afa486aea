using System.Diagnostics;
using System.Text;

namespace ClaimExtract.Cli.Tests.Commands;

/// <summary>Runs that are killed and gone on with.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("claims.jsonl")]
    [InlineData("claims.sqlite")]
    public async Task A_run_killed_five_times_gives_the_bytes_of_one_that_was_not(string output)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WriteArticles(300);
        string whole = folder["whole-" + output], killed = folder[output];
        string[] inputs = [folder["in"], folder["more.jsonl"]];
        Assert.Equal(1, (await Cli.RunAsync(["run", .. inputs, "-o", whole])).Code);
        var random = new Random(5);
        int kills = 0;
        for (int i = 0; i < 200 && kills < 5; i++)
        {
            using var run = Start([.. inputs, "-o", killed, "--resume"]);
            await WaitForGrowthAsync(killed + ".part", random.Next(1, 20_000), run);
            run.Kill();
            await run.WaitForExitAsync();

            // A run may be done before it is killed: then the next begins anew.
            kills = File.Exists(killed) ? 0 : kills + (File.Exists(killed + ".part") ? 1 : 0);
            File.Delete(killed);
        }

        Assert.Equal(5, kills);
        Assert.False(File.Exists(killed));
        var last = await Cli.RunAsync(["run", .. inputs, "-o", killed, "--resume"]);
        Assert.Equal(1, last.Code);
        Assert.Contains("bad.txt: empty", last.Error);
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(killed));
        Assert.DoesNotContain(folder.Files, file => file.Contains(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_last_line_is_done_again()
    {
        WriteArticles(20);
        string whole = folder["whole.jsonl"], output = folder["claims.jsonl"];
        await Cli.RunAsync("run", folder["in"], "-o", whole);
        byte[] all = File.ReadAllBytes(whole);
        foreach (int length in new[] { 0, 1, all.Length / 3, all.Length - 1, all.Length })
        {
            File.Delete(output);
            await Cli.RunAsync("run", folder["in"], "-o", output);
            // What an interrupted run leaves: a head of the lines, and what it was for.
            File.WriteAllBytes(output + ".part", all[..length]);
            await Cli.RunAsync("run", folder["in"], "-o", output, "--resume");
            Assert.Equal(all, File.ReadAllBytes(output));
        }
    }

    [Fact]
    public async Task Other_inputs_or_options_are_refused_and_nothing_is_lost()
    {
        WriteArticles(5);
        string output = folder["claims.jsonl"];
        await Cli.RunAsync("run", folder["in"], "-o", output);
        byte[] half = File.ReadAllBytes(output)[..^200];
        File.Delete(output);
        File.WriteAllBytes(output + ".part", half);
        folder.Write("in/000.txt", "Somebody wrote another text.");
        var changed = await Cli.RunAsync("run", folder["in"], "-o", output, "--resume");
        Assert.Equal(1, changed.Code);
        Assert.Contains("or its text has changed; leave --resume out to start over", changed.Error);
        Assert.Equal(half, File.ReadAllBytes(output + ".part"));
        File.WriteAllText(output + ".part-of", "version 0.0.1");
        var other = await Cli.RunAsync("run", folder["in"], "-o", output, "--resume");
        Assert.Contains("the run before was another one (then 'version 0.0.1', now 'version", other.Error);
        Assert.Equal(half, File.ReadAllBytes(output + ".part"));
        Assert.False(File.Exists(output));
    }

    [Fact]
    public async Task Ctrl_C_keeps_what_is_done_and_says_how_to_go_on()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WriteArticles(300);
        string output = folder["claims.csv"];
        using var run = Start([folder["in"], "-o", output]);
        var said = run.StandardError.ReadToEndAsync();
        await WaitForGrowthAsync(output + ".part", 1, run);
        using (var kill = Process.Start("kill", ["-INT", $"{run.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await run.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        if (run.ExitCode == ExitCode.Cancelled)
        {
            Assert.Matches("stopped after \\d+ articles; the same command with --resume goes on", await said);
            Assert.False(File.Exists(output));
            Assert.Equal(1, (await Cli.RunAsync("run", folder["in"], "-o", output, "--resume")).Code);
        }

        await Cli.RunAsync("run", folder["in"], "-o", folder["whole.csv"]);
        Assert.Equal(File.ReadAllBytes(folder["whole.csv"]), File.ReadAllBytes(output));
    }

    [Fact]
    public async Task Resuming_needs_a_file()
    {
        Assert.Equal(2, (await Cli.RunAsync("run", folder.Path, "--resume")).Code);
        Assert.Equal(2, (await Cli.RunAsync("run", folder.Path, "--format", "sqlite")).Code);
        Assert.Equal(2, (await Cli.RunAsync("run", folder.Path, "-o", folder["x.xlsx"])).Code);
    }

    [Fact]
    public async Task Log_tells_programs_and_quiet_says_only_what_is_wrong()
    {
        WriteArticles(3);
        var log = await Cli.RunAsync("run", folder["in"], "-o", folder["c.csv"], "--log", "json");
        string[] lines = log.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["note", "error", "end"], lines.Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("event").GetString()));
        Assert.Contains("\"articles\":3", lines[^1]);
        Assert.Contains("\"reason\":\"empty\"", lines[1]);
        Assert.Equal($"claimextract: {folder["in/bad.txt"]}: empty\n", (await Cli.RunAsync("run", folder["in"], "-o", folder["c.csv"], "--quiet")).Error);
    }

    private void WriteArticles(int count)
    {
        var records = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            // Ids from front matter, one of them taken already, must come out the same after a resumption.
            string id = i % 10 == 0 ? "---\nid: same\n---\n" : "";
            string text = $"{id}A bomb killed at least {12 + i} people in Kabul on Tuesday, police said. In Herat {i} were injured.\n";
            if (i % 3 == 0)
            {
                records.Append("{\"id\":\"r").Append(i % 7).Append("\",\"text\":\"Shelling killed ").Append(i + 2).Append(" people in Aleppo, the monitor said.\"}\n");
            }

            folder.Write($"in/{i:000}.txt", text);
        }

        folder.Write("in/bad.txt", "");
        folder.Write("more.jsonl", records.ToString());
    }

    private static Process Start(string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "run", .. arguments]) { RedirectStandardError = true })!;

    private static async Task WaitForGrowthAsync(string file, int bytes, Process run)
    {
        long start = File.Exists(file) ? new FileInfo(file).Length : 0;
        for (int i = 0; i < 5000 && !run.HasExited && (!File.Exists(file) || new FileInfo(file).Length - start < bytes); i++)
        {
            await Task.Delay(2);
        }
    }
}
