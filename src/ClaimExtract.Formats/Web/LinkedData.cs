using System.Text.Json;
using AngleSharp.Html.Dom;

namespace ClaimExtract.Formats.Web;

/// <summary>The article that a page describes in JSON-LD.</summary>
internal sealed record LinkedData(string? Headline, string? Published, string? Publisher, string? Url, string? Body, bool IsLiveBlog)
{
    private const int Deepest = 8;
    private static readonly string[] ArticleTypes = ["NewsArticle", "ReportageNewsArticle", "Article", "LiveBlogPosting", "BlogPosting", "AnalysisNewsArticle", "BackgroundNewsArticle", "Report"];

    /// <summary>The first article described; null where none is.</summary>
    public static LinkedData? Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Find(json.RootElement, 0) is { } article)
                {
                    return Read(article);
                }
            }
            catch (JsonException)
            {
                // Many pages have broken descriptions; browsers pass over them, too.
            }
        }

        return null;
    }

    private static JsonElement? Find(JsonElement json, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        if (json.ValueKind == JsonValueKind.Array)
        {
            return json.EnumerateArray().Select(item => Find(item, depth + 1)).FirstOrDefault(found => found is not null);
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (Types(json).Any(type => ArticleTypes.Contains(type)))
        {
            return json;
        }

        return json.TryGetProperty("@graph", out var graph) ? Find(graph, depth + 1)
            : json.TryGetProperty("mainEntity", out var main) ? Find(main, depth + 1)
            : null;
    }

    private static LinkedData Read(JsonElement json) => new(
        Text(json, "headline") ?? Text(json, "name"),
        Text(json, "datePublished"),
        json.TryGetProperty("publisher", out var publisher) ? Text(publisher, "name") : null,
        Text(json, "url") ?? (json.TryGetProperty("mainEntityOfPage", out var page) ? page.ValueKind == JsonValueKind.String ? page.GetString() : Text(page, "@id") : null),
        Text(json, "articleBody"),
        Types(json).Contains("LiveBlogPosting"));

    private static IEnumerable<string> Types(JsonElement json)
    {
        if (!json.TryGetProperty("@type", out var type))
        {
            return [];
        }

        return type.ValueKind switch
        {
            JsonValueKind.String => [type.GetString()!],
            JsonValueKind.Array => [.. type.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            _ => [],
        };
    }

    private static string? Text(JsonElement json, string name)
    {
        if (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0)
        {
            json = json[0];
        }

        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? System.Net.WebUtility.HtmlDecode(text)
            : null;
    }
}
