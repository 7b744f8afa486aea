using System.CommandLine;
using ClaimExtract.Cli.Explaining;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>mentions</c>: what each finder found, before anything is joined.</summary>
internal static class MentionsCommand
{
    public static Command Create(Streams streams)
    {
        var files = ArticleArguments.Create();
        var limits = new LimitArguments();
        var kind = new Option<string?>("--kind") { HelpName = string.Join('|', MentionLister.Kinds), Description = "Only those of one kind; figures are all expressions with a number, with what they were taken for." };
        kind.AcceptOnlyFromAmong(MentionLister.Kinds);
        var json = new Option<bool>("--json") { Description = "JSON Lines, one object a mention." };
        var lexicons = LexiconOption.Create();
        var command = new Command("mentions", "Print what the finders found in articles, with offsets and values.") { files, kind, lexicons, json };
        limits.AddTo(command, listed: false);
        command.SetAction(async (result, cancellation) =>
        {
            if (LexiconOption.Extractor(streams, result.GetValue(lexicons)!, limits.Extraction(result)) is not { } extractor)
            {
                return ExitCode.Failed;
            }

            using var output = streams.OutText();
            return await ArticleArguments.ForEachAsync(
                streams,
                result.GetValue(files)!,
                limits.Read(result),
                article => Print(new MentionLister(extractor.FindMentions(article)).List(result.GetValue(kind)), article.Id, result.GetValue(json), output),
                cancellation);
        });
        return command;
    }

    private static void Print(IEnumerable<Mention> mentions, string article, bool json, TextWriter output)
    {
        if (!json)
        {
            output.WriteLine(article);
        }

        foreach (var mention in mentions)
        {
            if (json)
            {
                MentionPrinter.Json(output, article, mention);
            }
            else
            {
                MentionPrinter.Text(output, mention);
            }
        }
    }
}
