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
            output.WriteLine($"  {field,-10} gold {Shown(error.Gold!, field)}   predicted {Shown(error.Predicted!, field)}");
        }
    }

    private static string Kind(ScoringError error) => error switch
    {
        { Predicted: null, Gold: { } gold } => $"missed: {Brief(gold)}",
        { Gold: null, Predicted: { } predicted } => $"false hit: {Brief(predicted)}",
        _ => $"wrong: {string.Join(", ", error.Wrong)}",
    };

    private static string Brief(ScoredClaim claim) =>
        $"{claim.Type} '{claim.FigureText}' {claim.Value}, counted {Shown(claim.Counted)}, source {Shown(claim.Source)}";

    private static string Shown(ScoredClaim claim, string field) => field switch
    {
        "type" => claim.Type ?? "none",
        "value" => claim.Value,
        "qualifier" => claim.Qualifier ?? "none",
        "counted" => Shown(claim.Counted),
        "source" => Shown(claim.Source),
        "actor" => Shown(claim.Actor),
        "place" => Shown(claim.Place),
        "period" => claim.From.Length + claim.To.Length == 0 ? "none" : $"{claim.From}..{claim.To}",
        "stance" => claim.Stance ?? "none",
        _ => claim.Cumulative ? "true" : "false",
    };

    private static string Shown(ScoredName? name)
    {
        if (name is null)
        {
            return "none";
        }

        string others = string.Concat(name.Accept.Concat(name.Name is null || name.Name == name.Text ? [] : [name.Name]).Select(n => $" | {n}"));
        return $"'{name.Text?.ReplaceLineEndings(" ")}{others}'";
    }

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
