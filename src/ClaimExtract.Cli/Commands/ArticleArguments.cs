using System.CommandLine;
using ClaimExtract.Cli.Input;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Cli.Commands;

/// <summary>What the commands that look into single articles share: their files, read one after the other.</summary>
internal static class ArticleArguments
{
    public static Argument<string[]> Create()
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Articles (.txt, .md, .html), files of many (.jsonl, .json, .csv, .warc, .zip), any of them with .gz, folders, or - for standard input." };
        paths.Validators.Add(result =>
        {
            // An option that the command does not have is taken for one more path; only a file can show that it is one.
            foreach (var token in result.Tokens.Where(t => t.Value is ['-', _, ..] && !Path.Exists(t.Value)))
            {
                result.AddError($"Unrecognized option '{token.Value}'.");
            }
        });
        return paths;
    }

    /// <summary>Does <paramref name="work"/> for each article that can be read, and names the others.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> ForEachAsync(Streams streams, string[] paths, InputLimits limits, Action<Article> work, CancellationToken cancellation)
    {
        // Ctrl+C is listened for only once an action has given way the first time.
        await Task.Yield();
        int code = ExitCode.Fine;
        var options = InputOptions.Default with { Limits = limits };
        foreach (var item in InputList.Of(paths, options, Name).SelectMany(input => input.Items(streams, options)))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                work(item.Read(cancellation));
            }
            catch (UnreadableException error)
            {
                Name(item.Where, error);
            }
            catch (LimitException beyond)
            {
                Name(item.Where, new(beyond, LimitFlags.Of(beyond)));
            }
        }

        return code;

        void Name(string file, UnreadableException error)
        {
            code = ExitCode.Failed;
            streams.Problem($"{file}: {error.Message}");
        }
    }
}
