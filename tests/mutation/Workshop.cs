using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ClaimExtract.Mutation;

/// <summary>A copy of the repository that holds all mutants at once; the environment says which of them is on.</summary>
internal sealed partial class Workshop(string root, string folder)
{
    private const string Tests = "tests/ClaimExtract.Tests";

    /// <summary>Copies what git knows of the repository.</summary>
    public void Copy()
    {
        foreach (string file in Run(root, "git", "-c core.quotepath=off ls-files", null).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string target = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(root, file), target, overwrite: true);
        }
    }

    /// <summary>Writes the mutants into the copy and builds it; those that do not compile are taken out again.</summary>
    public List<Mutant> Build(IReadOnlyList<Mutant> mutants)
    {
        var left = mutants.ToList();
        File.WriteAllText(Path.Combine(folder, "src/ClaimExtract/ActiveMutant.cs"), """
            namespace ClaimExtract;
            internal static class ActiveMutant { public static readonly int Number = int.Parse(System.Environment.GetEnvironmentVariable("MUTANT") ?? "0"); }
            """);
        while (true)
        {
            Write(left);
            var (code, output) = Run(folder, "dotnet", $"build {Tests} -c Release -v q -nologo -p:TreatWarningsAsErrors=false -p:EnforceCodeStyleInBuild=false -p:RunAnalyzers=false", null);
            if (code == 0)
            {
                return left;
            }

            var broken = Errors().Matches(output).Select(m => (File: m.Groups[1].Value.Replace('\\', '/'), Line: int.Parse(m.Groups[2].Value))).ToHashSet();
            int before = left.Count;
            left.RemoveAll(m => broken.Any(b => b.File.EndsWith(m.File, StringComparison.Ordinal) && b.Line == m.Line));
            if (left.Count == before)
            {
                throw new InvalidOperationException("The copy does not build:\n" + output);
            }
        }
    }

    /// <summary>Whether the tests fail, or never end, with this mutant on.</summary>
    public bool IsKilled(int number, string filter) =>
        Run(folder, "dotnet", $"test {Tests} -c Release --no-build -nologo {(filter.Length > 0 ? $"--filter \"{filter}\"" : "")}", number).Code != 0;

    private void Write(IReadOnlyList<Mutant> mutants)
    {
        for (int i = 0; i < mutants.Count; i++)
        {
            File.Copy(Path.Combine(root, mutants[i].File), Path.Combine(folder, mutants[i].File), overwrite: true);
        }

        // From the end of each file, so that the places of the others stay. Numbers are those of the list, from 1.
        foreach (var (number, mutant) in mutants.Select((m, i) => (i + 1, m)).OrderByDescending(p => p.m.Start))
        {
            string path = Path.Combine(folder, mutant.File);
            string text = File.ReadAllText(path);
            File.WriteAllText(path, text[..mutant.Start] + mutant.Switch(number) + text[(mutant.Start + mutant.Length)..]);
        }
    }

    private static (int Code, string Output) Run(string directory, string program, string arguments, int? mutant)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        if (mutant is { } number)
        {
            start.Environment["MUTANT"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        var output = new StringBuilder();
        process.OutputDataReceived += (_, e) => output.AppendLine(e.Data);
        process.ErrorDataReceived += (_, e) => output.AppendLine(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        // A mutant may loop for ever: that is noticed too.
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            return (-1, "no end");
        }

        process.WaitForExit();
        return (process.ExitCode, output.ToString());
    }

    [GeneratedRegex(@"([\w./\\-]+\.cs)\((\d+),\d+\): error")]
    private static partial Regex Errors();
}
