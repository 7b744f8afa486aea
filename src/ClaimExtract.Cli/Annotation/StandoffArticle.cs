using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimExtract.Cli.Input;

namespace ClaimExtract.Cli.Annotation;

/// <summary>
/// Annotations of a text that is not at hand, because it is not ours to pass on: spans, values and the text's hash, no words.
/// </summary>
/// <param name="Id">The article's name; its text is <c>NAME.txt</c>.</param>
/// <param name="Sha256">Hash of the text without front matter, in UTF-8, as small hexadecimal digits.</param>
/// <param name="Claims">Gold claims in which spans stand for words: <c>start</c> and <c>end</c> for <c>text</c>, pairs for <c>accept</c>.</param>
internal sealed record StandoffArticle(string Id, string Sha256, JsonArray Claims)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="UnreadableException">The line is no such object.</exception>
    public static StandoffArticle Read(string line)
    {
        try
        {
            var json = JsonNode.Parse(line)?.AsObject() ?? throw new UnreadableException("an object is wanted");
            return new(Text("id"), Text("sha256"), json["claims"]?.AsArray() ?? throw new UnreadableException("there is no array 'claims'"));

            string Text(string key) => json[key]?.GetValue<string>() is { Length: > 0 } value ? value : throw new UnreadableException($"there is no '{key}'");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new UnreadableException($"not of the stand-off form: {error.Message}");
        }
    }

    /// <summary>The gold file of this article: its claims with their words, taken from the text.</summary>
    /// <exception cref="UnreadableException">It is another text, or a span ends behind it.</exception>
    public byte[] Gold(string text)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        if (hash != Sha256)
        {
            throw new UnreadableException("not the text that was annotated: its sha256 is another");
        }

        var claims = Claims.DeepClone();
        Fill(claims, text);
        return Encoding.UTF8.GetBytes(new JsonObject { ["claims"] = claims }.ToJsonString(Indented) + "\n");
    }

    private static void Fill(JsonNode? node, string text)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Fill(item, text);
            }
        }

        if (node is not JsonObject part)
        {
            return;
        }

        foreach (var (key, value) in part.ToList())
        {
            if (key == "accept")
            {
                part[key] = new JsonArray([.. value!.AsArray().Select(span => (JsonNode?)Words(text, span!.AsArray()[0]!, span.AsArray()[1]!))]);
            }
            else
            {
                Fill(value, text);
            }
        }

        if (part["start"] is { } start && part["end"] is { } end)
        {
            part["text"] = Words(text, start, end);
        }
    }

    private static string Words(string text, JsonNode start, JsonNode end)
    {
        var (from, to) = (start.GetValue<int>(), end.GetValue<int>());
        return 0 <= from && from <= to && to <= text.Length ? text[from..to] : throw new UnreadableException($"the span {from} to {to} is not in the text");
    }
}
