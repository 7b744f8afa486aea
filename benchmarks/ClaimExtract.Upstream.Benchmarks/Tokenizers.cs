using Catalyst;
using Catalyst.Models;
using ClaimExtract.Catalyst;
using ClaimExtract.Reading;
using ClaimExtract.Text;
using Mosaik.Core;

namespace ClaimExtract.Upstream.Benchmarks;

/// <summary>Our tokens and Catalyst's on the same texts.</summary>
internal static class Tokenizers
{
    private static readonly DocumentReader Reader = Matching.Language.English(new ExtractorOptions().Names).Reader();

    public static void Print(IReadOnlyList<AnnotatedArticle> articles)
    {
        var annotator = new CatalystTextAnnotator(new Pipeline([new FastTokenizer(Language.English)], Language.English));
        double megabytes = articles.Sum(a => a.Article.Text.Length) / 1e6;
        long ours = 0, theirs = 0, same = 0;
        foreach (var article in articles)
        {
            TextSpan[] own = Own(article.Article.Text);
            var spans = annotator.Annotate(article.Article.Text).Select(t => t.Span).ToHashSet();
            ours += own.Length;
            theirs += spans.Count;
            same += own.Count(spans.Contains);
        }

        double ownRate = Rate.Of(megabytes, () => Each(articles, text => Own(text)));
        double rate = Rate.Of(megabytes, () => Each(articles, text => annotator.Annotate(text)));
        Console.WriteLine("\n| tokens by | tokens | of ours the same | MB/s |");
        Console.WriteLine("|---|---|---|---|");
        Console.WriteLine($"| ClaimExtract, with sentences and quotations | {ours:N0} | 1 | {ownRate:F1} |");
        Console.WriteLine($"| Catalyst's FastTokenizer | {theirs:N0} | {(double)same / ours:F3} | {rate:F1} |");
    }

    private static TextSpan[] Own(string text)
    {
        var document = Reader.Read(text);
        TextSpan[] spans = [.. document.Tokens.Select(t => new TextSpan(t.Start, t.End))];
        document.Release();
        return spans;
    }

    private static void Each(IReadOnlyList<AnnotatedArticle> articles, Action<string> run)
    {
        foreach (var article in articles)
        {
            run(article.Article.Text);
        }
    }
}
