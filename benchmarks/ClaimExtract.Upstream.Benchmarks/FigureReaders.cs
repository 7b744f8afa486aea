using ClaimExtract.Recognizers;

namespace ClaimExtract.Upstream.Benchmarks;

/// <summary>The extractor with its own number reader and with Recognizers-Text.</summary>
internal static class FigureReaders
{
    public static void Print(IReadOnlyList<AnnotatedArticle> articles)
    {
        Console.WriteLine("\n| numbers by | claims found (F1) | values right | extraction MB/s | numbers alone MB/s |");
        Console.WriteLine("|---|---|---|---|---|");
        Row("ClaimExtract", null, articles);
        Row("Recognizers-Text, numbers", new RecognizersFigureRecognizer(), articles);
        Row("Recognizers-Text, numbers and ranges", new RecognizersFigureRecognizer(ranges: true), articles);
    }

    private static void Row(string name, IFigureRecognizer? recognizer, IReadOnlyList<AnnotatedArticle> articles)
    {
        var extractor = ClaimExtractor.Create(new() { FigureRecognizer = recognizer });
        int gold = 0, predicted = 0, found = 0, right = 0;
        foreach (var article in articles)
        {
            var claims = extractor.Extract(article.Article).Claims;
            gold += article.Claims.Count;
            predicted += claims.Count;
            foreach (var claim in article.Claims)
            {
                if (claims.FirstOrDefault(c => c.Figure.Span.Overlaps(claim.Figure.Span)) is { } match)
                {
                    found++;
                    right += SameValue(claim.Figure, match.Figure) ? 1 : 0;
                }
            }
        }

        double megabytes = articles.Sum(a => a.Article.Text.Length) / 1e6;
        double extraction = Rate.Of(megabytes, () => Each(articles, a => extractor.Extract(a)));
        string alone = recognizer is null ? "(see `figures`)" : $"{Rate.Of(megabytes, () => Each(articles, a => recognizer.Recognize(a.Text))):F3}";
        Console.WriteLine($"| {name} | {2.0 * found / (gold + predicted):F3} | {(double)right / Math.Max(1, found):F3} | {extraction:F2} | {alone} |");
    }

    private static void Each(IReadOnlyList<AnnotatedArticle> articles, Action<Article> run)
    {
        foreach (var article in articles)
        {
            run(article.Article);
        }
    }

    private static bool SameValue(Figure gold, Figure figure) =>
        gold.Qualifier == FigureQualifier.Vague ? figure.Qualifier == FigureQualifier.Vague : Close(gold.Min, figure.Min) && Close(gold.Max, figure.Max);

    private static bool Close(double? a, double? b) => a is { } x && b is { } y ? Math.Abs(x - y) <= 0.005 : a is null && b is null;
}
