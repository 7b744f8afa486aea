using System.CommandLine;
using System.Globalization;
using ClaimExtract.Cli.Evaluation;
using ClaimExtract.Cli.Training;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>train</c>: makes the models that decide the types of claims and choose their parts.</summary>
internal static class TrainCommand
{
    public static Command Create(Streams streams)
    {
        var folders = new Argument<string[]>("GOLD_DIR") { Arity = ArgumentArity.OneOrMore, Description = "Folders of annotated articles." };
        var output = new Option<string>("--output", "-o") { HelpName = "MODEL", Description = "Folder for the .model files; the library embeds those in src/ClaimExtract/English.", Required = true };
        var seed = new Option<int>("--seed") { HelpName = "N", Description = "How the articles are dealt to the parts on which confidence is calibrated; 0 unless given. Nothing else is left to chance." };
        var only = new Option<string?>("--only") { HelpName = "NAME", Description = "Write one model alone: types, place, period, actor or cumulative." };
        var command = new Command("train", "Train the models that decide the types of claims and choose place, period and actor. The same input gives the same bytes.") { folders, output, seed, only };
        command.SetAction(result => Run(streams, result.GetValue(folders)!, result.GetValue(output)!, result.GetValue(seed), result.GetValue(only)));
        return command;
    }

    private static int Run(Streams streams, string[] folders, string output, int seed, string? only)
    {
        int code = ExitCode.Fine;
        if (only is not null && !ModelSet.Names.Contains(only))
        {
            streams.Problem($"--only {only}: there is no such model; there are {string.Join(", ", ModelSet.Names)}");
            return ExitCode.Usage;
        }

        var articles = folders.SelectMany(folder => GoldArticle.In(folder, Name)).ToList();
        if (articles.Count == 0)
        {
            Name("no annotated article to learn from; nothing was written");
            return code;
        }

        string[] notes = [.. Notes(folders.Where(Directory.Exists).Select(GoldDigest.Of), seed)];
        var teacher = new Teacher(new());
        teacher.Train([.. articles.Select(article => teacher.Read(article, Name)).OfType<Lesson>()], seed, notes).Save(output, notes, only);
        return code;

        void Name(string problem)
        {
            code = ExitCode.Failed;
            streams.Problem(problem);
        }
    }

    /// <summary>What every model tells of its making.</summary>
    internal static IEnumerable<string> Notes(IEnumerable<GoldDigest> folders, int seed) =>
        folders.Select(f => f.ToString()).Prepend(string.Create(CultureInfo.InvariantCulture, $"Made by 'claimextract train', seed {seed}, from the folders:"));
}
