using System.Diagnostics;

namespace ClaimExtract.Cli.Tests.Commands;

/// <summary>What only shows when the program runs as a process of its own.</summary>
public sealed class RunProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Stopping_a_run_leaves_the_old_output_and_no_temporary_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        folder.Write("a.txt", "One.");
        folder.Write("out.jsonl", "old");
        // Standard input that never ends holds the run until it is stopped.
        using var run = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "run", folder["a.txt"], "-", "-o", folder["out.jsonl"]])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        for (int i = 0; i < 300 && folder.Files.Count() < 4; i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(["a.txt", "out.jsonl", "out.jsonl.part", "out.jsonl.part-of"], folder.Files);
        await Task.Delay(1000);
        using (var kill = Process.Start("kill", ["-INT", $"{run.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await run.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(ExitCode.Cancelled, run.ExitCode);
        Assert.Equal(["a.txt", "out.jsonl"], folder.Files);
        Assert.Equal("old", File.ReadAllText(folder["out.jsonl"]));
    }

    [Fact]
    public async Task Output_into_a_shared_file_goes_where_the_file_stands()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string article = folder.Write("a.txt", "One.");
        string program = $"dotnet '{typeof(CommandLine).Assembly.Location}' run '{article}'";
        using var shell = Process.Start("sh", ["-c", $"(echo before; {program}; echo after) > '{folder["out"]}'"]);
        await shell.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal($"before\n{(await Cli.RunAsync("run", article)).Out}after\n", File.ReadAllText(folder["out"]));
    }

    [Fact]
    public async Task A_run_that_nobody_reads_ends_without_a_word()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // More than a pipe holds, so that a write must find it closed.
        for (int i = 0; i < 600; i++)
        {
            folder.Write($"{i:000}.txt", "One.");
        }

        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"(dotnet '{typeof(CommandLine).Assembly.Location}' run '{folder.Path}'; echo \"code $?\" >&2) | head -1 > /dev/null"])
        {
            RedirectStandardError = true,
        })!;
        string said = await shell.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal("code 1\n", said);
    }
}
