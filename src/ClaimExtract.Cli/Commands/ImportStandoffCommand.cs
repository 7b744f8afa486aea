using System.CommandLine;
using ClaimExtract.Cli.Annotation;
using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Output;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>import standoff</c>: annotations without words and the texts they belong to, as gold.</summary>
internal sealed class ImportStandoffCommand(Streams streams)
{
    private int code = ExitCode.Fine;

    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "JSON Lines: one annotated article a line, spans in the place of words." };
        var texts = new Option<string>("--texts") { HelpName = "DIR", Required = true, Description = "Where the articles are: NAME.txt for the line with the id NAME." };
        var output = new Option<string>("--output", "-o") { HelpName = "GOLD_DIR", Required = true, Description = "Where to write NAME.txt and NAME.json, as eval and train read them." };
        var command = new Command("standoff", "Join annotations that hold no words to their texts, and write them in the gold format.") { file, texts, output };
        command.SetAction((result, cancellation) => Task.Run(
            () => new ImportStandoffCommand(streams).Run(result.GetValue(file)!, result.GetValue(texts)!, result.GetValue(output)!, cancellation), cancellation));
        return command;
    }

    private int Run(string file, string texts, string gold, CancellationToken cancellation)
    {
        string[] lines;
        try
        {
            lines = Failures.Guard(file, () => File.ReadAllLines(file));
        }
        catch (UnreadableException error)
        {
            return Name(file, error);
        }

        Directory.CreateDirectory(gold);
        for (int i = 0; i < lines.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            try
            {
                Join(StandoffArticle.Read(lines[i]), texts, gold);
            }
            catch (UnreadableException error)
            {
                Name($"{file}: line {i + 1}", error);
            }
        }

        return code;
    }

    private static void Join(StandoffArticle article, string texts, string gold)
    {
        if (article.Id != Path.GetFileName(article.Id))
        {
            throw new UnreadableException($"'{article.Id}' is no name of a file");
        }

        string path = Path.Combine(texts, article.Id + ".txt");
        if (!File.Exists(path))
        {
            throw new UnreadableException($"its text {path} is not there");
        }

        byte[] claims = article.Gold(ArticleReader.ReadFile(path, article.Id).Text);
        WholeFile.Write(Path.Combine(gold, article.Id + ".txt"), File.ReadAllBytes(path));
        WholeFile.Write(Path.Combine(gold, article.Id + ".json"), claims);
    }

    private int Name(string what, UnreadableException error)
    {
        streams.Problem($"{what}: {error.Message}");
        return code = ExitCode.Failed;
    }
}
