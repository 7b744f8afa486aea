using System.CommandLine;
using ClaimExtract.Cli.Comparison;
using ClaimExtract.Cli.Evaluation;
using ClaimExtract.Cli.Reconciling;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>compare</c>: what two runs over the same articles say otherwise.</summary>
internal sealed class CompareCommand(Streams streams)
{
    private int failed;

    public static Command Create(Streams streams)
    {
        var before = new Argument<string>("OLD") { Description = "The claims of the old run: JSON Lines as 'run' writes them." };
        var after = new Argument<string>("NEW") { Description = "The claims of the new run." };
        var gold = new Option<string[]>("--gold") { HelpName = "DIR", Description = "Annotated articles: say which changes are for the better. Their texts give the context." };
        var texts = new Option<string[]>("--articles") { HelpName = "DIR", Description = "Where the texts of the articles are, as they were given to 'run', to show changes in their sentences." };
        var summary = new Option<bool>("--summary") { Description = "Only the sums." };
        var command = new Command("compare", "Show the claims gained, lost and changed between two runs.") { before, after, gold, texts, summary };
        var limits = new LimitArguments();
        limits.AddTo(command, listed: false);
        command.SetAction((result, cancellation) => Task.Run(
            () => new CompareCommand(streams).Run(
                result.GetValue(before)!, result.GetValue(after)!, result.GetValue(gold) ?? [], result.GetValue(texts) ?? [], limits.Read(result), result.GetValue(summary), cancellation),
            cancellation));
        return command;
    }

    private int Run(string before, string after, string[] gold, string[] folders, InputLimits limits, bool summary, CancellationToken cancellation)
    {
        var texts = new ArticleTexts([.. folders, .. gold.Where(Directory.Exists)], streams, limits, Name);
        var old = Read(before, texts, cancellation);
        var now = Read(after, texts, cancellation);
        if (failed > 0 && (old.Count == 0 || now.Count == 0))
        {
            return ExitCode.Failed;
        }

        var annotated = gold.SelectMany(folder => GoldArticle.In(folder, Name)).DistinctBy(a => a.Name).ToDictionary(a => a.Name, StringComparer.Ordinal);
        var comparison = new RunComparison(annotated);
        using var output = streams.OutText();
        var printer = new ChangePrinter(summary ? TextWriter.Null : output);
        foreach (string id in old.Keys.Concat(now.Keys.Where(id => !old.ContainsKey(id))))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var change in comparison.Of(old.GetValueOrDefault(id), now.GetValueOrDefault(id)))
            {
                printer.Print(change);
            }
        }

        printer.PrintSums(output);
        return failed == 0 ? ExitCode.Fine : ExitCode.Failed;
    }

    /// <summary>A run's articles by id, in their order; of two with one id the first stands.</summary>
    private OrderedDictionary<string, ArticleClaims> Read(string path, ArticleTexts texts, CancellationToken cancellation)
    {
        var articles = new OrderedDictionary<string, ArticleClaims>(StringComparer.Ordinal);
        foreach (var article in new ClaimFiles(streams, texts, Name).Read([path]))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!articles.TryAdd(article.Article.Id, article))
            {
                Name($"{path}: the article '{article.Article.Id}' comes twice; the first counts");
            }
        }

        return articles;
    }

    private void Name(string problem)
    {
        failed++;
        streams.Problem(problem);
    }
}
