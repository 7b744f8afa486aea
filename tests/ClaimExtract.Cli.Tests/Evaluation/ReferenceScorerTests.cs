using System.Diagnostics;
using System.Text.Json.Nodes;
using ClaimExtract.Cli.Evaluation;

namespace ClaimExtract.Cli.Tests.Evaluation;

/// <summary>
/// Holds <c>eval</c> against the reference scorer itself, where it lies with its gold beside the repository, or where
/// CLAIMEXTRACT_GOLD says.
/// </summary>
public sealed class ReferenceScorerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ReferenceScorerFact]
    public async Task Own_output_gets_the_same_report()
    {
        string gold = Path.Combine(ReferenceScorerFactAttribute.Folder!, "dev");
        await Cli.RunAsync("run", gold, "-o", folder["out.jsonl"]);
        await Compare(gold, folder["out.jsonl"]);
        Assert.Equal((await Cli.RunAsync("eval", gold, "--predictions", folder["out.jsonl"])).Out, (await Cli.RunAsync("eval", gold)).Out);
    }

    [ReferenceScorerFact]
    public async Task Gold_with_planted_mistakes_gets_the_same_report()
    {
        string gold = Path.Combine(ReferenceScorerFactAttribute.Folder!, "dev");
        var lines = new List<string>();
        int n = 0;
        foreach (string file in Directory.EnumerateFiles(gold, "*.json").Order(StringComparer.Ordinal))
        {
            var claims = new JsonArray();
            foreach (var claim in JsonNode.Parse(File.ReadAllText(file))!["claims"]!.AsArray())
            {
                if (++n % 11 != 0)
                {
                    claims.Add(Spoil(claim!.DeepClone().AsObject(), n));
                }
            }

            lines.Add(new JsonObject { ["article"] = new JsonObject { ["id"] = Path.GetFileNameWithoutExtension(file) }, ["claims"] = claims }.ToJsonString());
        }

        File.WriteAllLines(folder["spoilt.jsonl"], lines);
        await Compare(gold, folder["spoilt.jsonl"]);
    }

    private static JsonObject Spoil(JsonObject claim, int n)
    {
        foreach (var (field, every) in new[] { ("source", 5), ("actor", 7), ("place", 4), ("counted", 6) })
        {
            if (n % every == 0)
            {
                claim[field] = claim[field] is JsonObject name && n % 2 == 0
                    ? new JsonObject { ["text"] = string.Join(' ', name["text"]!.GetValue<string>().Split(' ')[..1]), ["name"] = "Ünited £ Nations" }
                    : null;
            }
        }

        claim["type"] = n % 9 == 0 ? "Injured" : claim["type"]!.GetValue<string>();
        claim["stance"] = n % 8 == 0 ? "Denied" : claim["stance"]!.GetValue<string>();
        claim["cumulative"] = n % 10 != 0 && claim["cumulative"]!.GetValue<bool>();
        claim["partOf"] = n % 12 == 0 ? "c1" : claim["partOf"]?.GetValue<string>();
        if (n % 13 == 0)
        {
            claim["figure"]!["min"] = 0.3;
            claim["figure"]!["start"] = Math.Max(0, claim["figure"]!["start"]!.GetValue<int>() - 15);
            claim["period"] = new JsonObject { ["from"] = null, ["to"] = null };
        }

        return claim;
    }

    private static async Task Compare(string gold, string predictions)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(ReferenceScorerFactAttribute.Folder!, "score.py"), gold, predictions]) { RedirectStandardOutput = true };
        using var python = Process.Start(start)!;
        string expected = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.Equal(0, python.ExitCode);
        var report = await Cli.RunAsync("eval", gold, "--predictions", predictions);

        // The calibration of confidence is ours to report: gold knows none.
        Assert.Equal(expected, string.Concat(report.Lines.Where(line => !line.StartsWith(Scorer.CalibrationError, StringComparison.Ordinal)).Select(line => line + "\n")));
    }
}

/// <summary>A test that is skipped, with a line that says so, where the reference scorer or Python is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceScorerFactAttribute : FactAttribute
{
    public ReferenceScorerFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "no ../shared/gold/score.py beside the repository, or no python3: not compared with the reference scorer";
        }
    }

    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        string folder = Environment.GetEnvironmentVariable("CLAIMEXTRACT_GOLD") ?? Path.Combine(Repository.Root, "..", "shared", "gold");
        bool hasPython = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "python3")));
        return hasPython && File.Exists(Path.Combine(folder, "score.py")) ? folder : null;
    }
}
