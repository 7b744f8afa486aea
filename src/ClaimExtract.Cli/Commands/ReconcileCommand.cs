using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using ClaimExtract.Cli.Output;
using ClaimExtract.Cli.Reconciling;
using ClaimExtract.Cli.Reporting;
using ClaimExtract.Reconciliation;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>reconcile</c>: claims of many articles in, questions out, side by side.</summary>
internal sealed class ReconcileCommand(Streams streams)
{
    private int failed;

    public static Command Create(Streams streams)
    {
        var paths = new Argument<string[]>("CLAIMS") { Arity = ArgumentArity.OneOrMore, Description = "JSON Lines as 'run' writes them, folders of annotated articles (NAME.json, NAME.txt), or - for standard input." };
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Where to write the questions as JSON Lines; standard output if left out and no report is asked for." };
        var report = new Option<string?>("--report") { HelpName = "FILE", Description = "A report to read in a browser: one HTML file that needs nothing else." };
        var articles = new Option<string[]>("--articles") { HelpName = "DIR", Description = "Where the texts of the articles are, as they were given to 'run': the report shows the claims in them." };
        var lexicons = LexiconOption.Create();
        var command = new Command("reconcile", "Set claims side by side: who says what to the same question, and why claims that look alike are not comparable.") { paths, output, report, articles, lexicons };
        var limits = new LimitArguments();
        limits.AddTo(command, listed: false);
        command.SetAction((result, cancellation) => Task.Run(
            () =>
            {
                string[] names = result.GetValue(lexicons)!;
                var extraction = limits.Extraction(result);
                var extractor = new Lazy<ClaimExtractor?>(() => LexiconOption.Extractor(streams, names, extraction));
                // Most claims need none, but a faulty lexicon is to be heard of.
                if (names.Length > 0 && extractor.Value is null)
                {
                    return ExitCode.Failed;
                }

                var command = new ReconcileCommand(streams);
                var texts = new ArticleTexts(result.GetValue(articles) ?? [], streams, limits.Read(result), command.Name);
                return command.Run(result.GetValue(paths)!, result.GetValue(output), result.GetValue(report), texts, new(() => extractor.Value!), cancellation);
            },
            cancellation));
        return command;
    }

    private int Run(string[] paths, string? outputPath, string? reportPath, ArticleTexts texts, Lazy<ClaimExtractor> extractor, CancellationToken cancellation)
    {
        var files = new ClaimFiles(streams, texts, Name);
        var completion = new Completion(extractor);
        var duplicates = new NearDuplicates();
        var claims = Unique(files.Read(paths), cancellation).Select(completion.Complete).Select(article =>
        {
            duplicates.Add(article.Article);
            return Lean(article, withText: reportPath is not null);
        });
        var reconciled = Reconciler.Reconcile(claims, duplicates.Copies);
        if (outputPath is not null || reportPath is null)
        {
            Write(outputPath, output => WriteLines(reconciled, output, cancellation), cancellation);
        }

        if (reportPath is not null)
        {
            Write(reportPath, output => ReportWriter.Write(output, reconciled, cancellation), cancellation);
        }

        return failed == 0 ? ExitCode.Fine : ExitCode.Failed;
    }

    /// <summary>Without what no question tells, so that more claims fit into memory.</summary>
    private static ArticleClaims Lean(ArticleClaims article, bool withText) => new(
        withText ? article.Article : new Article("") { Id = article.Article.Id, Title = article.Article.Title, Publisher = article.Article.Publisher, Published = article.Article.Published, Url = article.Article.Url },
        [.. article.Claims.Select(claim => claim.Rules.Count == 0 ? claim : claim with { Rules = [] })]);

    /// <summary>Articles of one id from several files are told apart.</summary>
    private static IEnumerable<ArticleClaims> Unique(IEnumerable<ArticleClaims> articles, CancellationToken cancellation)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            string id = article.Article.Id;
            for (int n = 2; !ids.Add(id); n++)
            {
                id = $"{article.Article.Id}-{n}";
            }

            yield return id == article.Article.Id ? article : article with { Article = article.Article with { Id = id } };
        }
    }

    private void Write(string? path, Action<Stream> write, CancellationToken cancellation)
    {
        OutputTarget target;
        try
        {
            target = OutputTarget.Open(path, streams);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Name($"{path}: {(error is DirectoryNotFoundException ? "its folder does not exist" : error.Message)}");
            return;
        }

        using (target)
        {
            using var stopped = cancellation.Register(target.Abandon);
            write(target.Stream);
            cancellation.ThrowIfCancellationRequested();
            target.Commit();
        }
    }

    private static void WriteLines(Reconciled reconciled, Stream output, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(buffer, ClaimJsonWriter.Options);
        foreach (var question in reconciled.Questions)
        {
            cancellation.ThrowIfCancellationRequested();
            buffer.ResetWrittenCount();
            json.Reset(buffer);
            QuestionJsonWriter.Write(json, question);
            json.Flush();
            "\n"u8.CopyTo(buffer.GetSpan(1));
            buffer.Advance(1);
            output.Write(buffer.WrittenSpan);
        }
    }

    private void Name(string problem)
    {
        failed++;
        streams.Problem(problem);
    }
}
