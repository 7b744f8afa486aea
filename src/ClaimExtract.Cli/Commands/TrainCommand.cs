using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClaimExtract.Claims.Attachment;
using ClaimExtract.Cli.Evaluation;
using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Training;
using ClaimExtract.Scoring;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>train</c>: makes the models that choose the parts of claims.</summary>
internal static class TrainCommand
{
    public static Command Create(Streams streams)
    {
        var folders = new Argument<string[]>("GOLD_DIR") { Arity = ArgumentArity.OneOrMore, Description = "Folders of annotated articles." };
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Description = "Where the .model files go; the library embeds those in src/ClaimExtract/English.", Required = true };
        var command = new Command("train", "Train the models that choose place, period and actor of claims. The same input gives the same bytes.") { folders, output };
        command.SetAction(result => Run(streams, result.GetValue(folders)!, result.GetValue(output)!));
        return command;
    }

    private static int Run(Streams streams, string[] folders, string output)
    {
        int code = ExitCode.Fine;
        var articles = folders.SelectMany(folder => GoldArticle.In(folder, Name)).ToList();
        var models = Models(articles, new(), Name, out string hash, out int count);
        Directory.CreateDirectory(output);
        foreach (var (slot, model) in models)
        {
            string target = Path.Combine(output, $"{slot.Name}.model");
            string part = $"{target}.part";
            using (var writer = new StreamWriter(part, append: false, new UTF8Encoding(false)))
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"# Made by 'claimextract train' from {count} articles, sha256 of their names and claims {hash}. L2 penalty {slot.Penalty}.\n"));
                model.Save(writer);
            }

            File.Move(part, target, overwrite: true);
        }

        return code;

        void Name(string problem)
        {
            code = ExitCode.Failed;
            streams.Problem(problem);
        }
    }

    /// <summary>Models from the articles; unreadable ones are named and left out.</summary>
    internal static IReadOnlyDictionary<ISlot, RankModel> Models(IReadOnlyList<GoldArticle> articles, ExtractorOptions options, Action<string> problem, out string hash, out int count)
    {
        var extractor = ClaimExtractor.With(options, slot => RankModel.Empty(slot.Templates));
        var set = new TrainingSet(extractor.Attacher.Slots);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        count = 0;
        foreach (var gold in articles)
        {
            try
            {
                set.Add(gold, extractor.Analyze(gold.Read()));
                digest.AppendData(Encoding.UTF8.GetBytes($"{gold.Name} {string.Join(' ', gold.Claims.Select(c => c.Id + c.Type + c.Span))}\n"));
                count++;
            }
            catch (UnreadableException error)
            {
                problem($"{gold.TextPath}: {error.Message}");
            }
        }

        hash = Convert.ToHexStringLower(digest.GetHashAndReset());
        return extractor.Attacher.Slots.All.ToDictionary(s => s, s => RankTrainer.Train(s.Templates, set[s], s.Penalty));
    }
}
