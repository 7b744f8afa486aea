using System.CommandLine;
using System.Text;
using ClaimExtract.Cli.Annotation;
using ClaimExtract.Cli.Input;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>import brat</c>: what was corrected in brat, as gold.</summary>
internal sealed class ImportCommand(Streams streams)
{
    private int code = ExitCode.Fine;

    public static Command Create(Streams streams)
    {
        var source = new Argument<string>("DIR") { Description = "The folder with brat's files: NAME.txt and NAME.ann." };
        var output = new Option<string>("--output", "-o") { HelpName = "GOLD_DIR", Required = true, Description = "Where to write NAME.txt and NAME.json, as eval and train read them." };
        var brat = new Command("brat", "Read annotations corrected in brat, and write them in the gold format.") { source, output };
        brat.SetAction((result, cancellation) => Task.Run(() => new ImportCommand(streams).Run(result.GetValue(source)!, result.GetValue(output)!, cancellation), cancellation));
        return new Command("import", "Read annotations of other tools.") { brat, ImportStandoffCommand.Create(streams) };
    }

    private int Run(string folder, string gold, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            Name(folder, new("no such folder", "check the path"));
            return code;
        }

        Dictionary<string, Article> index;
        try
        {
            index = ArticleIndex.Read(folder);
        }
        catch (UnreadableException error)
        {
            Name(Path.Combine(folder, ArticleIndex.FileName), error);
            return code;
        }

        string[] files = [.. Directory.EnumerateFiles(folder, "*.ann", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            Name(folder, new("no .ann file in it"));
        }

        var extractor = ClaimExtractor.Create();
        foreach (string file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            string name = Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/');
            try
            {
                string text = Text(Path.ChangeExtension(file, ".txt"));
                var known = index.GetValueOrDefault(name);
                var article = new Article(text) { Id = name, Title = known?.Title, Publisher = known?.Publisher, Published = known?.Published, Url = known?.Url };
                var annotations = BratFile.Read(Failures.Guard(file, () => File.ReadAllText(file)), text);
                GoldWriter.Write(gold, name.Replace('/', '-'), article, new BratClaims(annotations, article, extractor.FindMentions(article)).Read());
            }
            catch (UnreadableException error)
            {
                Name(file, error);
            }
        }

        return code;
    }

    private static string Text(string path) => File.Exists(path)
        ? Failures.Guard(path, () => Encoding.UTF8.GetString(File.ReadAllBytes(path)))
        : throw new UnreadableException($"its text {Path.GetFileName(path)} is not there", "put it beside it");

    private void Name(string file, UnreadableException error)
    {
        code = ExitCode.Failed;
        streams.Problem($"{file}: {error.Message}");
    }
}
