using System.Text.Json;
using ClaimExtract.Cli.Input;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Evaluation;

/// <summary>Where predicted claims come from.</summary>
internal abstract class Predictions
{
    /// <exception cref="UnreadableException">The article can't be read.</exception>
    public abstract IReadOnlyList<ScoredClaim> For(GoldArticle article);

    /// <summary>Those that the extractor makes now.</summary>
    public static Predictions Of(ClaimExtractor extractor) => new Fresh(extractor);

    /// <summary>Those of a JSON Lines file; an article's id counts without folders and extension, an article left out has no claims.</summary>
    /// <exception cref="UnreadableException">The file can't be read; the message names the line.</exception>
    public static Predictions Read(string path)
    {
        var byName = new Dictionary<string, IReadOnlyList<ScoredClaim>>(StringComparer.Ordinal);
        int number = 0;
        try
        {
            foreach (string line in File.ReadLines(path))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    using var json = JsonDocument.Parse(line);
                    string? id = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("article", out var article)
                        ? ScoredClaim.Text(article, "id")
                        : null;
                    byName[Stem(id ?? throw new JsonException("there is no article id"))] = ClaimList.Read(json.RootElement);
                }
            }
        }
        catch (JsonException error)
        {
            throw new UnreadableException($"line {number}: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(error.Message);
        }

        return new Stored(byName);
    }

    /// <summary>The last part of a path without its extension; a name that begins or ends with its only dot keeps it.</summary>
    internal static string Stem(string id)
    {
        string name = id.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        int dot = name.LastIndexOf('.');
        return dot > 0 && dot < name.Length - 1 ? name[..dot] : name;
    }

    private sealed class Fresh(ClaimExtractor extractor) : Predictions
    {
        // By way of JSON, so that what is scored is what users get.
        public override IReadOnlyList<ScoredClaim> For(GoldArticle article) =>
            ClaimList.Read(System.Text.Encoding.UTF8.GetBytes(ClaimJsonWriter.ToJson(extractor.Extract(article.Read()))));
    }

    private sealed class Stored(Dictionary<string, IReadOnlyList<ScoredClaim>> byName) : Predictions
    {
        public override IReadOnlyList<ScoredClaim> For(GoldArticle article) => byName.GetValueOrDefault(article.Name) ?? [];
    }
}
