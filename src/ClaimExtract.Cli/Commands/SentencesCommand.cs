using System.CommandLine;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>sentences</c>: how an article was read. For those who write rules; not listed in the help.</summary>
internal static class SentencesCommand
{
    public static Command Create(Streams streams)
    {
        var files = ArticleArguments.Create();
        var limits = new LimitArguments();
        var command = new Command("sentences", "Print the tokens of each sentence, with its paragraph and whether it is a headline.") { files };
        command.Hidden = true;
        limits.AddTo(command, listed: false);
        command.SetAction(async (result, cancellation) =>
        {
            var extractor = ClaimExtractor.Create(limits.Extraction(result));
            using var output = streams.OutText();
            return await ArticleArguments.ForEachAsync(streams, result.GetValue(files)!, limits.Read(result), article => Print(extractor.Analyze(article), output), cancellation);
        });
        return command;
    }

    private static void Print(Analysis analysis, TextWriter output)
    {
        var document = analysis.Document;
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            output.Write($"{s} p{sentence.Paragraph}{(sentence.IsHeadline ? " H" : "")}");
            for (int t = sentence.Tokens.First; t < sentence.Tokens.End; t++)
            {
                output.Write(' ');
                output.Write(document.TextOf(t));
            }

            output.WriteLine();
        }
    }
}
