using System.Text;
using System.Text.Json;

namespace ClaimExtract.Cli.Evaluation;

/// <summary>Words that name somebody or something, as a scorer sees them.</summary>
/// <param name="Text">As quoted; may be missing.</param>
/// <param name="Name">The canonical name of a prediction; may be missing.</param>
/// <param name="Accept">Of gold: other wordings that are right too.</param>
internal sealed record ScoredName(string? Text, string? Name, string[] Accept)
{
    private static readonly HashSet<string> Stop = new(
        "the a an of in on at and or for to by its his her their our some at least who which said says".Split(' '), StringComparer.Ordinal);

    /// <summary>Null for JSON's null.</summary>
    public static ScoredName? Read(JsonElement claim, string field)
    {
        if (!claim.TryGetProperty(field, out var json) || json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (json.ValueKind == JsonValueKind.String)
        {
            return new(json.GetString(), null, []);
        }

        string[] accept = json.TryGetProperty("accept", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
        return new(ScoredClaim.Text(json, "text"), ScoredClaim.Text(json, "name"), accept);
    }

    /// <summary>Whether <paramref name="predicted"/> names what <paramref name="gold"/> names; nothing is right only for nothing.</summary>
    public static bool Agree(ScoredName? gold, ScoredName? predicted)
    {
        if (gold is null || predicted is null)
        {
            return gold is null && predicted is null;
        }

        var text = Words(predicted.Text);
        var name = Words(predicted.Name);
        return gold.Accept.Prepend(gold.Text).Select(Words).Any(wanted => Agree(wanted, text) || Agree(wanted, name));
    }

    /// <summary>The content words: folded to small ASCII letters and digits, without articles and prepositions.</summary>
    public static HashSet<string> Words(string? text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        string folded = AsciiFolding.Fold(text ?? "").ToLowerInvariant()
            .Replace("u.s.", "us", StringComparison.Ordinal)
            .Replace("u.k.", "uk", StringComparison.Ordinal)
            .Replace("u.n.", "un", StringComparison.Ordinal)
            .Replace("'s", "", StringComparison.Ordinal);
        var word = new StringBuilder();
        foreach (char c in folded.Append(' '))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                word.Append(c);
                continue;
            }

            if (word.Length > 0 && !Stop.Contains(word.ToString()))
            {
                words.Add(word.ToString());
            }

            word.Clear();
        }

        return words;
    }

    private static bool Agree(HashSet<string> wanted, HashSet<string> mine)
    {
        if (wanted.Count == 0 || mine.Count == 0)
        {
            return false;
        }

        int shared = mine.Count(wanted.Contains);
        return (shared == mine.Count && mine.Count * 2 >= wanted.Count)
            || (shared == wanted.Count && wanted.Count * 2 >= mine.Count)
            || shared * 2 >= wanted.Count + mine.Count - shared;
    }
}
