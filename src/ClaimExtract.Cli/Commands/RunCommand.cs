using System.CommandLine;
using System.Runtime.CompilerServices;
using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Output;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>run</c>: articles in, JSON Lines out, one article at a time.</summary>
internal sealed class RunCommand(Streams streams)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int failed;

    public static Command Create(Streams streams)
    {
        var paths = ArticleArguments.Create();
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Where to write; standard output if left out. The file appears when all is done." };
        var parallel = new Option<int>("--parallel") { HelpName = "N", DefaultValueFactory = _ => 1, Description = "How many articles to work on at once; the order of the output stays that of the input." };
        parallel.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out int number) && number < 1)
            {
                result.AddError("--parallel must be 1 or more.");
            }
        });
        var lexicons = LexiconOption.Create();
        var command = new Command("run", "Extract the claims of articles as JSON Lines, one object an article.") { paths, output, parallel, lexicons };
        command.SetAction(async (result, cancellation) =>
            LexiconOption.Extractor(streams, result.GetValue(lexicons)!) is { } extractor
                ? await new RunCommand(streams).RunAsync(extractor, result.GetValue(paths)!, result.GetValue(output), result.GetValue(parallel), cancellation)
                : ExitCode.Failed);
        return command;
    }

    private async Task<int> RunAsync(ClaimExtractor extractor, string[] paths, string? outputPath, int parallel, CancellationToken cancellation)
    {
        // Ctrl+C is listened for only once an action has given way the first time.
        await Task.Yield();
        var inputs = InputList.Of(paths, NamePath);
        OutputTarget output;
        try
        {
            output = OutputTarget.Open(outputPath, streams);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            streams.Problem($"{outputPath}: {(error is DirectoryNotFoundException ? "its folder does not exist" : error.Message)}");
            return ExitCode.Failed;
        }

        using (output)
        {
            using var stopped = cancellation.Register(output.Abandon);
            await RunDisplay.RunAsync(streams, outputPath is null or "-", inputs.Count, display => WriteAsync(extractor, inputs, output.Stream, parallel, display, cancellation));
            cancellation.ThrowIfCancellationRequested();
            output.Commit();
        }

        return failed == 0 ? ExitCode.Fine : ExitCode.Failed;
    }

    private async Task WriteAsync(ClaimExtractor extractor, List<InputFile> inputs, Stream output, int parallel, RunDisplay display, CancellationToken cancellation)
    {
        using var lines = new ClaimJsonLinesWriter(output);
        await foreach (var claims in extractor.ExtractAsync(ReadAsync(inputs, display, cancellation), parallel, cancellation))
        {
            await lines.WriteAsync(claims, cancellation);
            display.Advance();
        }
    }

#pragma warning disable CS1998 // Files are read where they are needed; there is nothing to wait for.
    private async IAsyncEnumerable<Article> ReadAsync(
        List<InputFile> inputs, RunDisplay display, [EnumeratorCancellation] CancellationToken cancellation)
#pragma warning restore CS1998
    {
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            Article article;
            try
            {
                article = input.Read(streams);
            }
            catch (UnreadableException error)
            {
                failed++;
                display.Problem($"{input.Path}: {error.Message}");
                display.Advance();
                continue;
            }

            yield return Named(article, input);
        }
    }

    /// <summary>An id from front matter that an article before had too gives way to the file's.</summary>
    private Article Named(Article article, InputFile input)
    {
        if (ids.Add(article.Id))
        {
            return article;
        }

        string id = input.Id;
        for (int n = 2; !ids.Add(id); n++)
        {
            id = $"{input.Id}-{n}";
        }

        return article with { Id = id };
    }

    private void NamePath(string problem)
    {
        failed++;
        streams.Problem(problem);
    }
}
