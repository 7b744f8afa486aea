using System.CommandLine;
using ClaimExtract.Cli.Explaining;
using ClaimExtract.Cli.Output;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>explain</c>: the derivation of each claim, and the reason for each figure that is none.</summary>
internal static class ExplainCommand
{
    public static Command Create(Streams streams)
    {
        var files = ArticleArguments.Create();
        var limits = new LimitArguments();
        var lexicons = LexiconOption.Create();
        var command = new Command("explain", "Show how each claim came about, and why each other figure is none.") { files, lexicons };
        limits.AddTo(command, listed: false);
        command.SetAction(async (result, cancellation) =>
        {
            if (LexiconOption.Extractor(streams, result.GetValue(lexicons)!, limits.Extraction(result)) is not { } extractor)
            {
                return ExitCode.Failed;
            }

            using var output = streams.OutText();
            var report = Report.Create(streams, output);
            return await ArticleArguments.ForEachAsync(
                streams, result.GetValue(files)!, limits.Read(result), article => new Explanation(extractor.Analyze(article), report).Write(), cancellation);
        });
        return command;
    }
}
