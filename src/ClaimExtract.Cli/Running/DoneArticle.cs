using System.Text.Json;

namespace ClaimExtract.Cli.Running;

/// <summary>An article that a run before has done.</summary>
/// <param name="Id">Its id as written.</param>
/// <param name="Hash">SHA-256 of its text.</param>
/// <param name="Claims">How many claims it has.</param>
internal sealed record DoneArticle(string Id, string Hash, int Claims)
{
    /// <summary>Reads a line of the part file; null where it is broken.</summary>
    public static DoneArticle? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var article = json.RootElement.GetProperty("article");
            return new(article.GetProperty("id").GetString()!, article.GetProperty("sha256").GetString()!, json.RootElement.GetProperty("claims").GetArrayLength());
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
