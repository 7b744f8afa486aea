using System.Diagnostics;

namespace ClaimExtract.Cli.Tests.Formats;

/// <summary>The program <c>sqlite3</c>: a reader that shares nothing with the writer.</summary>
internal static class SqliteProgram
{
    public static bool IsThere { get; } = Find();

    /// <summary>What the program prints for the commands.</summary>
    public static async Task<string> AskAsync(string database, params string[] commands)
    {
        using var process = Process.Start(new ProcessStartInfo("sqlite3", [database, .. commands]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("", error);
        return await output;
    }

    private static bool Find()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("sqlite3", ["--version"]) { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that needs the program <c>sqlite3</c>; without it, it is skipped with a line that says so.</summary>
internal sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute()
    {
        if (!SqliteProgram.IsThere)
        {
            Skip = "the program sqlite3 is not installed";
        }
    }
}
