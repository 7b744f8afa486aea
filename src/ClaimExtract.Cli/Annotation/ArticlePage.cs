using System.Net;
using System.Security.Cryptography;
using System.Text;
using ClaimExtract.Text;
using ClaimExtract.Writing;
using ClaimExtract.Writing.Annotations;

namespace ClaimExtract.Cli.Annotation;

/// <summary>An article with its claims as one HTML file to read: no script, nothing fetched.</summary>
internal static class ArticlePage
{
    private const string Style = """
        :root { color-scheme: light dark; } body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: auto; padding: 1rem; }
        .text { white-space: pre-wrap; } mark { color: #000; border-radius: .2em; padding: 0 .1em; background: #ddd; }
        mark.figure { background: #ffd84d; font-weight: 600; } mark.counted { background: #fff0b3; } mark.actor { background: #ffb3a7; } mark.place { background: #b9e6b3; }
        mark.period { background: #e2c4f2; } mark.source { background: #a9d8f5; } mark.cue { background: #d6ecf9; } mark.via { background: #c5d0e6; }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #8886; padding: .3rem .5rem; }
        sup a { text-decoration: none; } :target { outline: 2px solid #d60; }
        """;

    private static readonly string Policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    public static string Of(ArticleClaims claims)
    {
        var page = new StringBuilder();
        string title = Encoded(claims.Article.Title ?? claims.Article.Id);
        page.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Policy).Append("\">");
        page.Append($"<title>{title}</title><style>{Style}</style></head><body>\n<h1>{title}</h1>\n");
        page.Append($"<p>{Encoded(string.Join(", ", new[] { claims.Article.Publisher, ClaimJsonWriter.IsoDate(claims.Article.Published), claims.Article.Url }.OfType<string>()))}</p>\n<p>");
        foreach (string part in new[] { "figure", "counted", "actor", "place", "period", "source", "cue", "via" })
        {
            page.Append($"<mark class=\"{part}\">{part}</mark> ");
        }

        page.Append("</p>\n<div class=\"text\">");
        WriteText(page, claims);
        page.Append("</div>\n<h2>Claims</h2>\n<table><tr><th>id</th><th>claim</th><th>stance</th><th>confidence</th></tr>\n");
        foreach (var claim in claims.Claims)
        {
            string part = claim.PartOf is { } whole ? $", part of {whole}" : "";
            page.Append($"<tr id=\"{Encoded(claim.Id)}\"><td><a href=\"#{Encoded(claim.Id)}-figure\">{Encoded(claim.Id)}</a></td><td>{Encoded(ClaimSummary.Of(claim) + part)}</td><td>{claim.Stance}</td>");
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"<td>{claim.Confidence:0.00}</td></tr>\n");
        }

        return page.Append("</table>\n</body></html>\n").ToString();
    }

    private static void WriteText(StringBuilder page, ArticleClaims claims)
    {
        string text = claims.Article.Text;
        var parts = claims.Claims.SelectMany(claim => ClaimSpan.Of(claim).Where(part => !part.Span.IsEmpty).Select(part => (claim.Id, part.Name, part.Span)))
            .Select((part, order) => (part.Id, part.Name, part.Span, Order: order)).OrderBy(part => part.Span.Start).ToList();
        int[] ends = [.. parts.SelectMany(part => new[] { part.Span.Start, part.Span.End }).Append(0).Append(text.Length).Distinct().Order()];
        var open = new SortedDictionary<int, (string Id, string Name, TextSpan Span, int Order)>();
        int next = 0;
        for (int i = 0; i + 1 < ends.Length; i++)
        {
            var piece = new TextSpan(ends[i], ends[i + 1]);
            foreach (var ended in open.Values.Where(part => part.Span.End <= piece.Start).ToList())
            {
                open.Remove(ended.Order);
            }

            for (; next < parts.Count && parts[next].Span.Start == piece.Start; next++)
            {
                open.Add(parts[next].Order, parts[next]);
            }

            var over = open.Values.ToList();
            foreach (var figure in over.Where(part => part.Name == "figure" && part.Span.Start == piece.Start))
            {
                page.Append($"<sup id=\"{Encoded(figure.Id)}-figure\"><a href=\"#{Encoded(figure.Id)}\">{Encoded(figure.Id)}</a></sup>");
            }

            string words = Encoded(piece.Of(text));
            page.Append(over.Count == 0
                ? words
                : $"<mark class=\"{over[0].Name}\" title=\"{Encoded(string.Join(", ", over.Select(part => $"{part.Id} {part.Name}").Distinct()))}\">{words}</mark>");
        }
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
