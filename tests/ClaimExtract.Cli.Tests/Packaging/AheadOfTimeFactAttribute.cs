using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ClaimExtract.Cli.Tests.Packaging;

/// <summary>
/// A test that compiles ahead of time: it needs clang, which links, and the compiler's packages on a feed of the machine.
/// Where either is missing it is skipped with a line that says which.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AheadOfTimeFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(FindMissing);

    public AheadOfTimeFactAttribute() => Skip = Missing.Value;

    /// <summary>A project of that kind.</summary>
    internal static string Project(string references) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          {references}
        </Project>
        """;

    private static string? FindMissing()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!OperatingSystem.IsWindows() && !Array.Exists(folders, f => File.Exists(Path.Combine(f, "clang"))))
        {
            return "clang is not installed: nothing can be compiled ahead of time here";
        }

        using var folder = new TemporaryFolder();
        folder.Write("aot.csproj", Project(""));
        var start = new ProcessStartInfo("dotnet", ["restore", "-v", "quiet"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var restore = Process.Start(start)!;
        restore.OutputDataReceived += (_, _) => { };
        restore.ErrorDataReceived += (_, _) => { };
        restore.BeginOutputReadLine();
        restore.BeginErrorReadLine();
        restore.WaitForExit();
        return restore.ExitCode == 0 ? null : "the feeds of this machine lack the packages that compile ahead of time";
    }
}
