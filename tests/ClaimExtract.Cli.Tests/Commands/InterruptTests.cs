using System.Diagnostics;

namespace ClaimExtract.Cli.Tests.Commands;

public sealed class InterruptTests : IDisposable
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
        for (int i = 0; i < 300 && folder.Files.Count() < 3; i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(3, folder.Files.Count());
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
}
