using ClaimExtract.Cli.Explaining;
using ClaimExtract.Cli.Input;

namespace ClaimExtract.Cli.Evaluation;

/// <summary>Prints what is wrong in its context: the sentence with the figure marked, and both sides of each wrong field.</summary>
internal sealed class ErrorPrinter(ClaimExtractor extractor, TextWriter output)
{
    private (GoldArticle? Article, Analysis? Analysis) last;

    public void Print(ScoringError error)
    {
        output.WriteLine();
        output.WriteLine($"{error.Article.Name} {error.Span.Start}-{error.Span.End} {Kind(error)}");
        if (Read(error.Article) is { } analysis && error.Span.End <= analysis.Article.Text.Length)
        {
            output.WriteLine($"  {MarkedText.Around(analysis, error.Span).Plain()}");
        }

        foreach (string field in error.Wrong)
        {
            output.WriteLine($"  {field,-10} gold {ShownFields.Of(error.Gold!, field)}   predicted {ShownFields.Of(error.Predicted!, field)}");
        }
    }

    private static string Kind(ScoringError error) => error switch
    {
        { Predicted: null, Gold: { } gold } => $"missed: {Brief(gold)}",
        { Gold: null, Predicted: { } predicted } => $"false hit: {Brief(predicted)}",
        _ => $"wrong: {string.Join(", ", error.Wrong)}",
    };

    private static string Brief(ScoredClaim claim) =>
        $"{claim.Type} '{claim.FigureText}' {claim.Value}, counted {ShownFields.Of(claim.Counted)}, source {ShownFields.Of(claim.Source)}";

    // Errors come article by article: the last one read is enough.
    private Analysis? Read(GoldArticle article)
    {
        if (last.Article != article)
        {
            try
            {
                last = (article, extractor.Analyze(article.Read()));
            }
            catch (UnreadableException)
            {
                // Scoring needs no text; without it the offsets have to do.
                last = (article, null);
            }
        }

        return last.Analysis;
    }
}
