using System.CommandLine;
using System.CommandLine.Parsing;
using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Output;
using ClaimExtract.Cli.Running;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>run</c>: articles in, claims out.</summary>
internal sealed class RunCommand(Streams streams)
{
    public static Command Create(Streams streams)
    {
        var paths = ArticleArguments.Create();
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Where to write; standard output if left out. The file appears when all is done. Its ending tells the format." };
        var format = new Option<string?>("--format") { HelpName = string.Join('|', OutputFormat.Names), Description = "In what form to write, whatever the ending of FILE; jsonl if neither tells." };
        format.AcceptOnlyFromAmong([.. OutputFormat.Names]);
        var withText = new Option<bool>("--with-text") { Description = "Keep the text that offsets count in beside the claims (jsonl, sqlite)." };
        var parallel = ParallelOption.Create();
        var resume = new Option<bool>("--resume") { Description = "Go on where an interrupted run of the same command stopped; without one, start." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but what went wrong." };
        var log = new Option<string>("--log") { HelpName = "text|json", DefaultValueFactory = _ => "text", Description = "How to say on standard error what happens: for people, or one JSON object a line." };
        log.AcceptOnlyFromAmong("text", "json");
        var lexicons = LexiconOption.Create();
        var inputs = new InputArguments();
        var command = new Command("run", "Extract the claims of articles, as JSON Lines or in another form.") { paths, output, format, withText, parallel, resume, quiet, log, lexicons };
        inputs.AddTo(command);
        command.Validators.Add(result =>
        {
            // An option that refuses its value has none to check; its word for it is the one to be heard.
            string? named = result.GetResult(format)?.Tokens is [var token, ..] ? token.Value : null;
            if (named is null || OutputFormat.Names.Contains(named))
            {
                Check(result, result.GetResult(output)?.Tokens is [var path, ..] ? path.Value : null, named, result.GetResult(resume) is not null);
            }
        });
        command.SetAction((result, cancellation) =>
        {
            string? path = result.GetValue(output) is { } given and not "-" ? given : null;
            var options = new RunOptions
            {
                Paths = result.GetValue(paths)!,
                Inputs = inputs.Read(result),
                Extraction = inputs.Limits.Extraction(result),
                Output = path,
                Format = FormatOf(path, result.GetValue(format))!,
                WithText = result.GetValue(withText),
                Parallel = result.GetValue(parallel),
                Resume = result.GetValue(resume),
                Lexicons = result.GetValue(lexicons)!,
            };
            return new RunCommand(streams).RunAsync(options, new(result.GetValue(quiet), result.GetValue(log) == "json"), cancellation);
        });
        return command;
    }

    private static void Check(CommandResult result, string? output, string? format, bool resume)
    {
        string? path = output is "-" ? null : output;
        if (FormatOf(path, format) is not { } found)
        {
            result.AddError($"The ending of '{output}' tells no format; name one with --format ({string.Join(", ", OutputFormat.Names)}).");
        }
        else if (path is null && found.Place != OutputPlace.Stream)
        {
            result.AddError($"{found.Name} can't be written to standard output; name a {(found.Place == OutputPlace.Folder ? "folder" : "file")} with -o.");
        }
        else if (resume && path is null)
        {
            result.AddError("--resume needs a file to go on with; name it with -o.");
        }
    }

    private static OutputFormat? FormatOf(string? path, string? named) => named is not null ? OutputFormat.Named(named)
        : path is null ? OutputFormat.JsonLines
        : OutputFormat.Of(path);

    private async Task<int> RunAsync(RunOptions options, RunDisplay.Manner manner, CancellationToken cancellation)
    {
        // Ctrl+C is listened for only once an action has given way the first time.
        await Task.Yield();
        if (LexiconOption.Extractor(streams, options.Lexicons, options.Extraction) is not { } extractor)
        {
            return ExitCode.Failed;
        }

        var problems = new List<(string File, UnreadableException Error)>();
        var inputs = InputList.Of(options.Paths, options.Inputs, (file, error) => problems.Add((file, error)));
        return await RunDisplay.RunAsync(streams, manner, options.Output is null, inputs.Sum(input => input.Length), async display =>
        {
            foreach (var (file, error) in problems)
            {
                display.Failed(file, error.Reason, error.Remedy);
            }

            return await WriteAsync(options, extractor, inputs, display, cancellation);
        });
    }

    private async Task<int> WriteAsync(RunOptions options, ClaimExtractor extractor, List<InputFile> inputs, RunDisplay display, CancellationToken cancellation)
    {
        if (options.Format.Loses is { } lost)
        {
            display.Note($"{options.Format.Name} has no room for {lost}");
        }

        bool canResume = !inputs.Exists(input => input.IsStandardInput);
        try
        {
            using var output = Open(options, canResume, display);
            using var stopped = cancellation.Register(output.Abandon);
            try
            {
                await new ArticleRun(extractor, output, display, options.Extraction.MaxTime).WorkAsync(inputs.SelectMany(input => input.Items(streams, options.Inputs)), options.Parallel, cancellation);
                cancellation.ThrowIfCancellationRequested();
                output.Finish(cancellation);
                display.Ended(stopped: false);
            }
            catch (OperationCanceledException)
            {
                bool kept = output is FileOutput { IsKept: true };
                display.Note($"stopped after {display.Articles} articles{(kept ? "; the same command with --resume goes on" : "")}");
                display.Ended(stopped: true);
                throw;
            }
            catch (Exception error) when (output is FileOutput { IsKept: true } && (error is IOException || Streams.IsFileTooLong(error)))
            {
                display.Note($"{display.Articles} articles are done and kept; the same command with --resume goes on when there is room");
                throw;
            }
        }
        catch (ResumeException error)
        {
            display.Failed($"{options.Output}.part", error.Message, "leave --resume out to start over");
            return ExitCode.Failed;
        }

        return display.Errors == 0 ? ExitCode.Fine : ExitCode.Failed;
    }

    /// <exception cref="IOException">It can't be written to; the message names it.</exception>
    private RunOutput Open(RunOptions options, bool canResume, RunDisplay display)
    {
        if (options.Output is not { } path)
        {
            return new RunOutput.OfStream(streams.Out, isOurs: false, options.Format, options.WithText);
        }

        try
        {
            // A device is written to, not replaced.
            return path.StartsWith("/dev/", StringComparison.Ordinal)
                ? new RunOutput.OfStream(new FileStream(path, FileMode.Open, FileAccess.Write), isOurs: true, options.Format, options.WithText)
                : FileOutput.Open(options, Purpose.Of(options), canResume, display);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: {(error is DirectoryNotFoundException ? "its folder does not exist; make it first" : error.Message)}", error);
        }
    }
}
