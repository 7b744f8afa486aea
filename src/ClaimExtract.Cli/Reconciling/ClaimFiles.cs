using System.Text.Json;
using ClaimExtract.Cli.Input;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Reconciling;

/// <summary>
/// Reads claims for reconciling: JSON Lines as <c>run</c> writes them, and folders of annotated articles, NAME.json with
/// NAME.txt beside it. What can't be read is named, and the rest goes on.
/// </summary>
internal sealed class ClaimFiles(Streams streams, ArticleTexts texts, Action<string> problem)
{
    /// <summary>All articles of the paths, in the order of the paths; the files of a folder in ordinal order.</summary>
    public IEnumerable<ArticleClaims> Read(IReadOnlyList<string> paths)
    {
        foreach (string path in paths)
        {
            if (path == InputFile.StandardInput)
            {
                using var reader = new StreamReader(streams.In, leaveOpen: true);
                foreach (var article in Lines(path, reader))
                {
                    yield return article;
                }
            }
            else if (Directory.Exists(path))
            {
                foreach (var article in Folder(path))
                {
                    yield return article;
                }
            }
            else
            {
                foreach (var article in File(path))
                {
                    yield return article;
                }
            }
        }
    }

    private IEnumerable<ArticleClaims> Folder(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".json" or ".jsonl").Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            problem($"{folder}: no .jsonl and no .json file in it");
        }

        return files.SelectMany(File);
    }

    private IEnumerable<ArticleClaims> File(string path)
    {
        if (Path.GetExtension(path) == ".json")
        {
            return Annotated(path) is { } article ? [article] : [];
        }

        StreamReader reader;
        try
        {
            reader = new(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem($"{path}: {(error is FileNotFoundException or DirectoryNotFoundException ? "not found" : error.Message)}");
            return [];
        }

        return Closing(path, reader);
    }

    private IEnumerable<ArticleClaims> Closing(string path, StreamReader reader)
    {
        using (reader)
        {
            foreach (var article in Lines(path, reader))
            {
                yield return article;
            }
        }
    }

    private IEnumerable<ArticleClaims> Lines(string path, TextReader reader)
    {
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            ArticleClaims? read = null;
            try
            {
                read = texts.With(ClaimJsonReader.Read(line));
            }
            catch (JsonException error)
            {
                problem($"{path}: line {number}: {error.Message}");
            }

            if (read is not null)
            {
                yield return read;
            }
        }
    }

    /// <summary>An annotated article; its text stands beside it or, where it does not, in the folder of texts.</summary>
    private ArticleClaims? Annotated(string path)
    {
        try
        {
            string id = Path.GetFileNameWithoutExtension(path);
            string beside = Path.ChangeExtension(path, ".txt");
            string json = System.IO.File.ReadAllText(path);
            if (!System.IO.File.Exists(beside))
            {
                var alone = ClaimJsonReader.Read(json);
                return texts.With(alone.Article.Id.Length > 0 ? alone : new(NamedAfter(alone.Article, id), alone.Claims));
            }

            var article = ArticleReader.ReadFile(beside, id);
            return new(article, ClaimJsonReader.Read(json, article.Text).Claims);
        }
        catch (Exception error) when (error is JsonException or UnreadableException or IOException or UnauthorizedAccessException)
        {
            problem($"{path}: {error.Message}");
            return null;
        }
    }

    private static Article NamedAfter(Article article, string id) => article with { Id = id };
}
