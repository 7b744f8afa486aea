using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ClaimExtract.Cli.Commands;

namespace ClaimExtract.Cli;

/// <summary>The program: its commands, its help and what it ends with.</summary>
internal static class CommandLine
{
    private const string Examples = """
        Examples:
          claimextract run articles/ -o claims.jsonl       every article of a folder
          claimextract run pages/ x.jsonl.gz -o claims.csv saved web pages and an export, to a spreadsheet
          claimextract run a.txt b.md | jq .claims         two articles, to another program
          cat a.txt | claimextract run -                   standard input
          claimextract filter < a.jsonl > claims.jsonl     a line in, a line out
          claimextract annotate articles/ -o to-check      claims to be corrected by hand
          claimextract reconcile claims.jsonl -o q.jsonl   who says what to the same question
          claimextract eval corpus/test --errors 20        score against gold, show what is wrong
          claimextract compare old.jsonl new.jsonl         claims gained, lost and changed between two runs
          claimextract explain a.txt                       why each claim was made, and each figure left out
          claimextract mentions a.txt --kind figures       what the finders found

        Articles as text are UTF-8, headline first, with or without front matter:
          ---
          publisher: Example News Agency
          published: 2018-07-27
          ---

        Exit codes:
          0    all went well
          1    an input could not be read or an output not be written; the rest was done
          2    the command line is not understood; nothing was done
          130  stopped by Ctrl+C; what was done is kept for --resume

        """;

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Streams streams)
    {
        var root = new RootCommand("Reads news articles and gives the quantified claims in them: who says that how many were struck, by whom, where and when.")
        {
            RunCommand.Create(streams),
            ReconcileCommand.Create(streams),
            FilterCommand.Create(streams),
            EvalCommand.Create(streams),
            CompareCommand.Create(streams),
            TrainCommand.Create(streams),
            ExplainCommand.Create(streams),
            MentionsCommand.Create(streams),
            SentencesCommand.Create(streams),
            AnnotateCommand.Create(streams),
            ImportCommand.Create(streams),
            CompletionCommand.Create(streams),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                streams.Problem(error.Message);
            }

            streams.Error.WriteLine("Try 'claimextract --help'.");
            return ExitCode.Usage;
        }

        try
        {
            using var output = streams.OutText();
            return await parsed.InvokeAsync(new() { Output = output, Error = streams.Error, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception error) when (Streams.IsClosedPipe(error))
        {
            return ExitCode.Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            streams.Problem(error.Message);
            return ExitCode.Failed;
        }
        catch (Exception error) when (Streams.IsFileTooLong(error))
        {
            streams.Problem("the output has become longer than a file may be there; write it to another disk, or in parts");
            return ExitCode.Failed;
        }
        catch (Exception error)
        {
            streams.Problem($"stopped by a mistake of the program itself: {error}");
            return ExitCode.Failed;
        }
    }

    /// <summary>The library's help under the name by which users call the program, with examples below.</summary>
    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult result)
        {
            var output = result.InvocationConfiguration.Output;
            using var text = new StringWriter();
            result.InvocationConfiguration.Output = text;
            int code = help.Invoke(result);
            result.InvocationConfiguration.Output = output;
            output.Write(text.ToString().Replace(RootCommand.ExecutableName, "claimextract", StringComparison.Ordinal).TrimEnd());
            output.WriteLine();
            if (result.CommandResult.Command is RootCommand)
            {
                output.WriteLine();
                output.Write(Examples);
            }
            else if (CommandExamples.For(result.CommandResult.Command.Name) is { } examples)
            {
                output.WriteLine();
                output.WriteLine("Examples:");
                output.WriteLine(examples);
            }

            return code;
        }
    }
}
