using ClaimExtract.Writing;

namespace ClaimExtract.Upstream.Benchmarks;

/// <summary>An article and its annotated claims.</summary>
internal sealed record AnnotatedArticle(Article Article, IReadOnlyList<Claim> Claims)
{
    /// <summary>NAME.json with NAME.txt beside it, front matter left out, in ordinal order.</summary>
    public static IReadOnlyList<AnnotatedArticle> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static AnnotatedArticle Read(string path)
    {
        string text = File.ReadAllText(Path.ChangeExtension(path, ".txt"));
        int end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5 : 0;
        var article = new Article(text[end..]) { Id = Path.GetFileNameWithoutExtension(path) };
        return new(article, ClaimJsonReader.Read(File.ReadAllText(path), article.Text).Claims);
    }
}
