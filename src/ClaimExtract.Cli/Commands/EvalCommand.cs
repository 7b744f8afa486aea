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
        var folds = new Option<int>("--folds") { HelpName = "K", Description = "Cross-validate: train the models on all but every Kth article and score those, K times. No article is scored by a model that has seen it." };
        var lexicons = LexiconOption.Create();
        var command = new Command("eval", "Score extracted claims against annotated articles.") { folders, predictions, folds, lexicons, errors, json };
        command.SetAction((result, cancellation) => Task.Run(
            () => Run(streams, result.GetValue(folders)!, result.GetValue(lexicons)!, result.GetValue(predictions), result.GetValue(folds), result.GetValue(errors), result.GetValue(json), cancellation),
            cancellation));
        return command;
    }

    private static int Run(Streams streams, string[] folders, string[] lexicons, string? predictionFile, int folds, int errors, bool json, CancellationToken cancellation)
    {
        int code = ExitCode.Fine;
        if (LexiconOption.Read(streams, lexicons) is not { } options || LexiconOption.Extractor(streams, lexicons) is not { } extractor)
        {
            return ExitCode.Failed;
        }

        Predictions predictions;
        try
        {
            predictions = predictionFile is null ? Predictions.Of(extractor) : Predictions.Read(predictionFile);
        }
        catch (UnreadableException error)
        {
            streams.Problem($"{predictionFile}: {error.Message}");
            return ExitCode.Failed;
        }

        var scorer = new Scorer();
        var articles = folders.SelectMany(folder => GoldArticle.In(folder, Name)).ToList();
        var order = folds > 1 ? Enumerable.Range(0, folds).SelectMany(fold => Fold(articles, fold, folds)) : articles.Select(article => (article, predictions));
        foreach (var (article, own) in order)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<ScoredClaim> claims = [];
            try
            {
                claims = own.For(article);
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
            var printer = new ErrorPrinter(extractor, output);
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

        IEnumerable<(GoldArticle Article, Predictions Predictions)> Fold(List<GoldArticle> all, int fold, int count)
        {
            var models = TrainCommand.Models([.. all.Where((_, i) => i % count != fold)], options, Name, out _, out _).ToDictionary(pair => pair.Key.Name, pair => pair.Value);
            var trained = Predictions.Of(ClaimExtractor.With(options, slot => models[slot.Name]));
            return all.Where((_, i) => i % count == fold).Select(article => (article, trained));
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
