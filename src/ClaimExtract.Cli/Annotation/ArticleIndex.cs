using System.Text.Json;
using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Output;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Annotation;

/// <summary>
/// <c>articles.jsonl</c> beside brat's files: what brat has no place for, an article's publisher, day, title and address.
/// Each line is <c>{"file": NAME, "article": {...}}</c>.
/// </summary>
internal static class ArticleIndex
{
    public const string FileName = "articles.jsonl";

    public static void Write(string folder, IEnumerable<(string File, Article Article)> articles)
    {
        using var output = new MemoryStream();
        foreach (var (file, article) in articles)
        {
            using (var json = new Utf8JsonWriter(output, ClaimJsonWriter.Options))
            {
                json.WriteStartObject();
                json.WriteString("file"u8, file);
                ArticleJson.Write(json, article, withText: false);
                json.WriteEndObject();
            }

            output.Write("\n"u8);
        }

        WholeFile.Write(Path.Combine(folder, FileName), output.ToArray());
    }

    /// <summary>The articles by their files, without text; none where there is no index.</summary>
    /// <exception cref="UnreadableException">A line is not of the form.</exception>
    public static Dictionary<string, Article> Read(string folder)
    {
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        string path = Path.Combine(folder, FileName);
        int number = 0;
        foreach (string line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                var article = json.RootElement.GetProperty("article");
                articles[json.RootElement.GetProperty("file").GetString()!] = new("")
                {
                    Id = article.Text("id") ?? "",
                    Title = article.Text("title"),
                    Publisher = article.Text("publisher"),
                    Published = article.Day("published"),
                    Url = article.Text("url"),
                };
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new UnreadableException($"line {number}: {error.Message}", "annotate wrote it; put it back or delete it");
            }
        }

        return articles;
    }
}
