using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ClaimExtract.Mutation;

/// <summary>A copy of the repository that holds all mutants at once; the environment says which of them is on.</summary>
internal sealed partial class Workshop(string root, string folder)
{
    private const string Project = "tests/mutation";
    private TimeSpan most = TimeSpan.FromHours(1); // work of the processor for all tests
    private TimeSpan used;

    /// <summary>Copies what git knows of the repository.</summary>
    public void Copy()
    {
        foreach (string file in Run(root, "git", ["-c", "core.quotepath=off", "ls-files"], null).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
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
            var (code, output) = Run(folder, "dotnet", ["build", Project, "-c", "Release", "-v", "q", "-nologo", "-p:TreatWarningsAsErrors=false", "-p:EnforceCodeStyleInBuild=false", "-p:RunAnalyzers=false"], null);
            if (code == 0)
            {
                return left;
            }

            var broken = Errors().Matches(output).Select(m => (File: m.Groups[1].Value.Replace('\\', '/'), Line: int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))).ToHashSet();

            // A variable that a change leaves without a value is complained of where it is read, further down.
            var causes = broken.Select(b => left.Where(m => b.File.EndsWith(m.File, StringComparison.Ordinal) && m.Line <= b.Line).MaxBy(m => m.Line)).ToHashSet();
            if (left.RemoveAll(causes.Contains) == 0)
            {
                throw new InvalidOperationException("The copy does not build:\n" + output);
            }
        }
    }

    /// <summary>Runs all tests with no mutant on, which tells what work they are; null where they pass.</summary>
    public string? FirstFault()
    {
        string? fault = KilledBy(0, "");
        most = 3 * used;
        return fault;
    }

    /// <summary>The test that fails with this mutant on, or that they never end; null where all pass.</summary>
    public string? KilledBy(int number, string room)
    {
        var (code, output) = Run(folder, "dotnet", [Path.Combine(Project, "bin/Release/net10.0/ClaimExtract.Mutation.dll"), "tests", room, Path.Combine(folder, "class-times")], number);
        return code == 0
            ? null
            : output.Split('\n').FirstOrDefault(line => line.StartsWith(TestRun.Failed, StringComparison.Ordinal))?[TestRun.Failed.Length..].TrimEnd() ?? (code == -1 ? output : $"exit code {code}");
    }

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

    private (int Code, string Output) Run(string directory, string program, string[] arguments, int? mutant)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        if (mutant is { } number)
        {
            start.Environment["MUTANT"] = number.ToString(CultureInfo.InvariantCulture);
            start.Environment["DOTNET_GCHeapHardLimit"] = "60000000"; // hexadecimal: 1.5 GB for what never ends to grow
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        var output = new StringBuilder();
        process.OutputDataReceived += (_, e) => output.AppendLine(e.Data);
        process.ErrorDataReceived += (_, e) => output.AppendLine(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        // A mutant may loop for ever: that is noticed too. The work counts, not the time, which a busy machine stretches.
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(200)))
        {
            process.Refresh();
            if (mutant is not null && Work(process) is { } spent)
            {
                used = spent;
                if (spent > most)
                {
                    process.Kill(entireProcessTree: true);
                    process.WaitForExit();
                    return (-1, "no end");
                }
            }
        }

        process.WaitForExit();
        return (process.ExitCode, output.ToString());
    }

    private static TimeSpan? Work(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null; // ended just now
        }
    }

    [GeneratedRegex(@"([\w./\\-]+\.cs)\((\d+),\d+\): error")]
    private static partial Regex Errors();
}
