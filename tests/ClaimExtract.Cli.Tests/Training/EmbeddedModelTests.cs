using ClaimExtract.Cli.Training;

namespace ClaimExtract.Cli.Tests.Training;

/// <summary>
/// The models that the library embeds are what <c>.ci/train</c> makes. Each tells the folders that it was made from, and the
/// hash of what they held; one made from a folder that is not at hand can't be checked.
/// </summary>
public sealed class EmbeddedModelTests : IDisposable
{
    private const string Remedy = "run .ci/train and commit the models";

    private static readonly string Models = Path.Combine(Repository.Root, "src", "ClaimExtract", "English");
    private const string Standoff = "standoff/news";

    private static readonly string News = Environment.GetEnvironmentVariable("CLAIMEXTRACT_NEWS") ?? Path.Combine(Repository.Root, "..", "shared", "data", "news");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Embedded_models_are_what_the_command_makes()
    {
        if (Directory.Exists(News))
        {
            string annotations = Path.Combine(Repository.Root, "corpus", "standoff", "news.jsonl");
            Assert.Equal("", (await Cli.RunAsync("import", "standoff", annotations, "--texts", News, "-o", folder[Standoff])).Error);
        }

        var checkable = Directory.EnumerateFiles(Models, "*.model").Select(file => (File: file, Folders: Folders(file))).Where(m => m.Folders.Count > 0 && m.Folders.TrueForAll(Directory.Exists)).ToList();
        Assert.Contains(checkable, m => Path.GetFileName(m.File) == "types.model");
        foreach (var group in checkable.GroupBy(m => string.Join(' ', m.Folders)))
        {
            string[] folders = [.. group.First().Folders];
            var run = await Cli.RunAsync(["train", .. folders, "-o", folder.Path]);
            Assert.Equal("", run.Error);
            foreach (var (file, _) in group)
            {
                string[] made = await File.ReadAllLinesAsync(folder[Path.GetFileName(file)]), embedded = await File.ReadAllLinesAsync(file);
                string[] from = [.. made.Where(IsFolder)];
                Assert.True(from.SequenceEqual(embedded.Where(IsFolder)), $"{Path.GetFileName(file)}: the articles have changed since; {Remedy}");
                Assert.True(made.SequenceEqual(embedded), $"{Path.GetFileName(file)}: rules or features have changed since; {Remedy}");
            }
        }
    }

    [Fact]
    public async Task Seed_changes_nothing_but_the_calibration()
    {
        string gold = Path.Combine(Repository.Root, "corpus", "dev");
        await Cli.RunAsync("train", gold, "-o", folder["a"]);
        await Cli.RunAsync("train", gold, "-o", folder["b"]);
        await Cli.RunAsync("train", gold, "-o", folder["c"], "--seed", "7");
        string[] names = [.. Directory.EnumerateFiles(folder["a"]).Select(f => Path.GetFileName(f))];
        Assert.Equal(["actor.model", "cumulative.model", "period.model", "place.model", "types.model"], names.Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(folder[$"a/{name}"]), File.ReadAllBytes(folder[$"b/{name}"])));
        Assert.Equal(Weights("a"), Weights("c"));
        Assert.Contains(", seed 7,", File.ReadAllText(folder["c/types.model"]), StringComparison.Ordinal);

        IEnumerable<string> Weights(string made) => File.ReadLines(folder[$"{made}/types.model"]).Where(l => !l.StartsWith('#') && !l.StartsWith("scaling", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_model_alone_can_be_made_and_used()
    {
        string gold = Path.Combine(Repository.Root, "corpus", "dev");
        await Cli.RunAsync("train", gold, "-o", folder.Path, "--only", "types");
        Assert.Equal([folder["types.model"]], Directory.EnumerateFiles(folder.Path));
        var own = await Cli.RunAsync("eval", gold, "--model", folder["types.model"]);
        Assert.Equal((0, ""), (own.Code, own.Error));
        Assert.NotEqual((await Cli.RunAsync("eval", gold, "--rules-only")).Out, own.Out);
        var missing = await Cli.RunAsync("eval", gold, "--model", folder.Path);
        Assert.Equal(1, missing.Code);
        Assert.Contains("place.model: there is no such file", missing.Error, StringComparison.Ordinal);
        File.WriteAllText(folder["broken.model"], "scaling 1 0\na=1 Slain:2\n");
        Assert.Contains("broken.model:2", (await Cli.RunAsync("eval", gold, "--model", folder["broken.model"])).Error, StringComparison.Ordinal);
        Assert.Contains("there is no such model", (await Cli.RunAsync("train", gold, "-o", folder.Path, "--only", "stance")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_learn_from_makes_no_model()
    {
        var run = await Cli.RunAsync("train", folder["none"], "-o", folder["out"]);
        Assert.Equal(1, run.Code);
        Assert.Contains("no annotated article to learn from", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    private static bool IsFolder(string line) => line.StartsWith("# from ", StringComparison.Ordinal);

    /// <summary>The folders that a model was made from, by the names that it tells; the gold beside the repository lies in ../shared.</summary>
    private List<string> Folders(string model) =>
        [.. File.ReadLines(model).Where(IsFolder).Select(line => line["# from ".Length..line.IndexOf(':', StringComparison.Ordinal)]).Select(name => name switch
        {
            Standoff => folder[Standoff],
            _ when name.StartsWith("corpus/", StringComparison.Ordinal) => Path.Combine(Repository.Root, name),
            _ => Environment.GetEnvironmentVariable("CLAIMEXTRACT_GOLD") ?? Path.Combine(Repository.Root, "..", "shared", name),
        })];
}
