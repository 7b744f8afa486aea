using System.CommandLine;
using System.Text.Json;
using ClaimExtract.Cli.Evaluation;
using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Output;
using ClaimExtract.Cli.Training;

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
        var model = new Option<string?>("--model") { HelpName = "MODEL", Description = "Use these models: a folder that 'train' made, or a file with a model of the types alone." };
        var trainWith = new Option<string[]>("--train-with") { HelpName = "GOLD_DIR", DefaultValueFactory = _ => [], Description = "With --folds: train on the articles of this folder as well, without scoring them. May be given several times." };
        var rulesOnly = new Option<bool>("--rules-only") { Description = "Take the types that the rules say, without the classifier." };
        var reliability = new Option<string?>("--reliability") { HelpName = "FILE", Description = "Draw how often claims of each confidence are right, as SVG." };
        var lexicons = LexiconOption.Create();
        var command = new Command("eval", "Score extracted claims against annotated articles.") { folders, predictions, model, folds, trainWith, rulesOnly, lexicons, errors, reliability, json };
        command.SetAction((result, cancellation) => Task.Run(
            () => Run(
                streams,
                new(
                    result.GetValue(folders)!, result.GetValue(lexicons)!, result.GetValue(predictions), result.GetValue(model), result.GetValue(folds), result.GetValue(trainWith)!,
                    result.GetValue(rulesOnly), result.GetValue(errors), result.GetValue(reliability), result.GetValue(json)),
                cancellation),
            cancellation));
        return command;
    }

    private sealed record Request(
        string[] Folders, string[] Lexicons, string? Predictions, string? Model, int Folds, string[] TrainWith, bool RulesOnly, int Errors, string? Reliability, bool Json);

    private static int Run(Streams streams, Request request, CancellationToken cancellation)
    {
        int code = ExitCode.Fine;
        if (LexiconOption.Read(streams, request.Lexicons) is not { } options || LexiconOption.Extractor(streams, request.Lexicons) is not { } extractor)
        {
            return ExitCode.Failed;
        }

        Predictions predictions;
        try
        {
            var models = request.Model is null ? null : ModelSet.Load(request.Model);
            extractor = request.RulesOnly
                ? ClaimExtractor.With(options, models?.Slots is { } slots ? slot => slots[slot.Name] : null, types: null)
                : models?.Extractor(options) ?? extractor;
            predictions = request.Predictions is null ? Predictions.Of(extractor) : Predictions.Read(request.Predictions);
        }
        catch (UnreadableException error)
        {
            streams.Problem(request.Predictions is null ? error.Message : $"{request.Predictions}: {error.Message}");
            return ExitCode.Failed;
        }

        var scorer = new Scorer();
        var articles = request.Folders.SelectMany(folder => GoldArticle.In(folder, Name)).ToList();
        var more = request.TrainWith.SelectMany(folder => GoldArticle.In(folder, Name)).ToList();
        var order = request.Folds > 1 ? Folds() : articles.Select(article => (article, predictions));
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
        Print(scorer, request.Json, output);
        if (request.Reliability is not null)
        {
            WholeFile.Write(request.Reliability, ReliabilityDiagram.Draw(scorer.Reliability));
        }

        if (request.Errors > 0)
        {
            var printer = new ErrorPrinter(extractor, output);
            foreach (var error in scorer.Errors.Take(request.Errors))
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

        // Each article is read once, though all parts but one learn from it.
        (GoldArticle Article, Predictions Predictions)[] Folds()
        {
            int count = request.Folds;
            var teacher = new Teacher(options);
            var own = articles.ConvertAll(article => teacher.Read(article, Name));
            var others = more.Select(article => teacher.Read(article, Name)).ToList();
            var trained = new Predictions[count];
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, fold =>
            {
                var models = teacher.Train([.. own.Where((_, i) => i % count != fold).Concat(others).OfType<Lesson>()], seed: 0, []);
                trained[fold] = Predictions.Of(request.RulesOnly ? ClaimExtractor.With(options, slot => models.Slots![slot.Name], types: null) : models.Extractor(options));
            });
            return [.. Enumerable.Range(0, count).SelectMany(fold => articles.Where((_, i) => i % count == fold).Select(article => (article, trained[fold])))];
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
