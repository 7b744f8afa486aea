using System.CommandLine;
using ClaimExtract.Cli.Annotation;
using ClaimExtract.Cli.Output;
using ClaimExtract.Formats.Articles;
using ClaimExtract.Writing.Annotations;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>annotate</c>: articles with their claims as files for a person to correct in brat, and to read in a browser.</summary>
internal static class AnnotateCommand
{
    public static Command Create(Streams streams)
    {
        var files = ArticleArguments.Create();
        var limits = new LimitArguments();
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Required = true, Description = "The folder to make: NAME.txt and NAME.ann for brat, NAME.html to read." };
        var lexicons = LexiconOption.Create();
        var command = new Command("annotate", "Write what a person corrects: brat files, and a page to read, for each article.") { files, output, lexicons };
        limits.AddTo(command, listed: false);
        command.SetAction(async (result, cancellation) =>
            LexiconOption.Extractor(streams, result.GetValue(lexicons)!, limits.Extraction(result)) is { } extractor
                ? await RunAsync(streams, extractor, result.GetValue(files)!, limits.Read(result), result.GetValue(output)!, cancellation)
                : ExitCode.Failed);
        return command;
    }

    private static async Task<int> RunAsync(Streams streams, ClaimExtractor extractor, string[] files, InputLimits limits, string folder, CancellationToken cancellation)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.ann", SearchOption.AllDirectories).Any())
        {
            streams.Problem($"{folder}: there are annotations in it already, which somebody may have corrected; name another folder with -o");
            return ExitCode.Failed;
        }

        using var writer = new ClaimBratWriter(folder);
        var written = new List<(string File, Article Article)>();
        int code = await ArticleArguments.ForEachAsync(
            streams,
            files,
            limits,
            article =>
            {
                var claims = extractor.Extract(article);
                writer.Write(claims);
                WholeFile.Write(Path.Combine(folder, writer.LastName + ".html"), ArticlePage.Of(claims));
                written.Add((writer.LastName, article));
            },
            cancellation);
        ArticleIndex.Write(folder, written);
        return code;
    }
}
