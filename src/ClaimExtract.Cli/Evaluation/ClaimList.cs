using System.Text.Json;

namespace ClaimExtract.Cli.Evaluation;

/// <summary>Reads the claims of <c>{"claims": [...]}</c>.</summary>
internal static class ClaimList
{
    /// <exception cref="JsonException">It is not of that form.</exception>
    public static IReadOnlyList<ScoredClaim> Read(ReadOnlyMemory<byte> utf8)
    {
        using var json = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
        return Read(json.RootElement);
    }

    /// <summary>No <c>claims</c>, or null, is none.</summary>
    /// <exception cref="JsonException">It is not of that form.</exception>
    public static IReadOnlyList<ScoredClaim> Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("an object with 'claims' is wanted");
        }

        if (!json.TryGetProperty("claims", out var claims) || claims.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return claims.ValueKind == JsonValueKind.Array
            ? [.. claims.EnumerateArray().Select(ScoredClaim.Read)]
            : throw new JsonException("'claims' is no array");
    }
}
