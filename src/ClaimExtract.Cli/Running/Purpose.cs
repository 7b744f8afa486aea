using System.Reflection;
using System.Security.Cryptography;

namespace ClaimExtract.Cli.Running;

/// <summary>What the claims of a run depend on, one thing a line: an interrupted run can be gone on with only by one of the same purpose.</summary>
internal static class Purpose
{
    /// <exception cref="IOException">A lexicon can't be read.</exception>
    public static string Of(RunOptions options)
    {
        var lines = new List<string>
        {
            $"version {typeof(Purpose).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}",
            $"texts kept: {(options.WithText || options.Format != Output.OutputFormat.JsonLines ? "yes" : "no")}",
        };
        lines.AddRange(options.Paths.Select(path => $"input {path}"));
        lines.Add($"read as {options.Inputs.Kind} {options.Inputs.Fields}");
        lines.Add($"limits {options.Inputs.Limits} {options.Extraction.MaxTime}");
        lines.AddRange(options.Inputs.Include.Select(pattern => $"include {pattern}"));
        lines.AddRange(options.Inputs.Exclude.Select(pattern => $"exclude {pattern}"));
        lines.AddRange(options.Lexicons.Select(file => $"lexicon {file} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..16]}"));
        return string.Join('\n', lines);
    }
}
