using System.CommandLine;
using System.Text.Json;
using ClaimExtract.Cli.Evaluation;
using ClaimExtract.Cli.Input;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>eval</c>: scores against gold.</summary>
internal static class EvalCommand
{
    public static Command Create(Streams streams)
    {
        var folders = new Argument<string[]>("GOLD_DIR") { Arity = ArgumentArity.OneOrMore, Description = "Folders of annotated articles: NAME.json with the claims, NAME.txt with the text." };
        var predictions = new Option<string?>("--predictions") { HelpName = "FILE", Description = "Score these JSON Lines; without it the extractor is run on the texts." };
        var errors = new Option<int>("--errors") { HelpName = "N", Description = "Show the first N misses, false hits and claims with wrong fields." };
        var json = new Option<bool>("--json") { Description = "One JSON object in place of the table." };
        var command = new Command("eval", "Score extracted claims against annotated articles.") { folders, predictions, errors, json };
        command.SetAction((result, cancellation) => Task.Run(
            () => Run(streams, result.GetValue(folders)!, result.GetValue(predictions), result.GetValue(errors), result.GetValue(json), cancellation),
            cancellation));
        return command;
    }

    private static int Run(Streams streams, string[] folders, string? predictionFile, int errors, bool json, CancellationToken cancellation)
    {
        int code = ExitCode.Fine;
        var extractor = new Lazy<ClaimExtractor>(ClaimExtractor.Create);
        Predictions predictions;
        try
        {
            predictions = predictionFile is null ? Predictions.Of(extractor.Value) : Predictions.Read(predictionFile);
        }
        catch (UnreadableException error)
        {
            streams.Problem($"{predictionFile}: {error.Message}");
            return ExitCode.Failed;
        }

        var scorer = new Scorer();
        foreach (var article in folders.SelectMany(folder => GoldArticle.In(folder, Name)))
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<ScoredClaim> claims = [];
            try
            {
                claims = predictions.For(article);
            }
            catch (UnreadableException error)
            {
                Name($"{article.TextPath}: {error.Message}");
            }

            scorer.Add(article, claims);
        }

        using var output = streams.OutText();
        Print(scorer, json, output);
        if (errors > 0)
        {
            var printer = new ErrorPrinter(extractor.Value, output);
            foreach (var error in scorer.Errors.Take(errors))
            {
                printer.Print(error);
            }
        }

        return code;

        void Name(string problem)
        {
            code = ExitCode.Failed;
            streams.Problem(problem);
        }
    }

    private static void Print(Scorer scorer, bool asJson, TextWriter output)
    {
        if (!asJson)
        {
            foreach (var row in scorer.Rows())
            {
                output.WriteLine(row);
            }

            return;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var row in scorer.Rows())
            {
                json.WriteNumber(row.Name, row.Value);
            }

            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
