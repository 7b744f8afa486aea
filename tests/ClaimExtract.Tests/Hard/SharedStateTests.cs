using ClaimExtract.Writing;

namespace ClaimExtract.Tests.Hard;

/// <summary>One extractor serves many threads: nothing is shared that changes.</summary>
public class SharedStateTests
{
    [Fact]
    public void Sixty_four_callers_get_the_bytes_that_one_gets()
    {
        var extractor = ClaimExtractor.Create();
        var articles = Directory.EnumerateFiles(Path.Combine(Repository.Root, "corpus", "dev"), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => new Article(File.ReadAllText(path)) { Id = Path.GetFileName(path), Published = new DateOnly(2020, 6, 15) }).ToArray();
        string[] expected = [.. articles.Select(Json)];
        var threads = Enumerable.Range(0, 64).Select(start => new Thread(() => Results[start] = Rotated(start))).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.All(Results, result => Assert.Equal(expected, result!));

        string Json(Article article) => ClaimJsonWriter.ToJson(extractor.Extract(article));

        // Every thread begins at another article, so that different ones run at one time.
        string[] Rotated(int start)
        {
            var result = new string[articles.Length];
            for (int i = 0; i < articles.Length; i++)
            {
                int at = (start + i) % articles.Length;
                result[at] = Json(articles[at]);
            }

            return result;
        }
    }

    private string[]?[] Results { get; } = new string[64][];
}
