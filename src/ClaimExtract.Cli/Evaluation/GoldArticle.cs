using System.Text.Json;
using ClaimExtract.Cli.Input;

namespace ClaimExtract.Cli.Evaluation;

/// <summary>An annotated article: <c>NAME.json</c> holds its claims, <c>NAME.txt</c> beside it its text.</summary>
/// <param name="Name">NAME.</param>
/// <param name="TextPath">Path of the text.</param>
/// <param name="Claims">The gold claims.</param>
internal sealed record GoldArticle(string Name, string TextPath, IReadOnlyList<ScoredClaim> Claims)
{
    /// <summary>The annotated articles of a folder, not of those in it, in ordinal order.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="problem">Told of what can't be read.</param>
    public static IEnumerable<GoldArticle> In(string folder, Action<string> problem)
    {
        if (!Directory.Exists(folder))
        {
            problem($"{folder}: no such folder");
            yield break;
        }

        string[] files = [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            problem($"{folder}: no .json file in it");
        }

        foreach (string file in files)
        {
            GoldArticle article;
            try
            {
                article = new(Path.GetFileNameWithoutExtension(file), Path.ChangeExtension(file, ".txt"), ClaimList.Read(File.ReadAllBytes(file)));
            }
            catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
            {
                problem($"{file}: {error.Message}");
                continue;
            }

            yield return article;
        }
    }

    /// <summary>Path of the annotation.</summary>
    public string ClaimsPath => Path.ChangeExtension(TextPath, ".json");

    /// <exception cref="UnreadableException">The text can't be read.</exception>
    public Article Read() => ArticleReader.ReadFile(TextPath, Name);
}
