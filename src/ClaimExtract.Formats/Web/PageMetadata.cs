using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Web;

/// <summary>
/// What a page says of itself: JSON-LD first, then Open Graph and other <c>meta</c> elements, then <c>time</c>.
/// </summary>
internal sealed record PageMetadata
{
    private static readonly string[] DayNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "datepublished", "date.published", "publishdate", "publish-date",
        "pubdate", "publication_date", "publication-date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "dc.created",
        "parsely-pub-date", "sailthru.date", "article.published", "published-date", "cxenseparse:recs:publishtime", "date", "article_date_original", "bt:pubdate",
    ];

    /// <summary>The headline; null where the page has none.</summary>
    public string? Title { get; private init; }

    public string? Publisher { get; private init; }

    public DateOnly? Published { get; private init; }

    public string? Url { get; private init; }

    /// <summary>The article's body, where the page describes it in full.</summary>
    public string? Body { get; private init; }

    /// <summary>Whether the page is a live blog, whose posts are one article.</summary>
    public bool IsLiveBlog { get; private init; }

    public static PageMetadata Of(IHtmlDocument page)
    {
        var described = LinkedData.Of(page);
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && meta.GetAttribute("content") is { Length: > 0 } content)
            {
                metas.TryAdd(name, content);
            }
        }

        string? publisher = Clean(described?.Publisher) ?? Clean(First("og:site_name")) ?? Clean(First("publisher", "dc.publisher", "dcterms.publisher", "citation_publisher", "application-name"));
        return new()
        {
            Title = Title_(page, described, publisher, First("og:title", "twitter:title", "dc.title", "parsely-title")),
            Publisher = publisher,
            Published = PublicationDay.Read(described?.Published) ?? DayNames.Select(name => PublicationDay.Read(First(name))).FirstOrDefault(day => day is not null) ?? Time(page),
            Url = Address(described?.Url) ?? Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(First("og:url")),
            Body = described?.Body,
            IsLiveBlog = described?.IsLiveBlog ?? false,
        };

        string? First(params string[] names)
        {
            foreach (string name in names)
            {
                if (metas.TryGetValue(name, out string? value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    private static string? Title_(IHtmlDocument page, LinkedData? described, string? publisher, string? meta)
    {
        var headlines = page.QuerySelectorAll("h1").Select(h => Clean(h.TextContent)).Where(h => h is not null).ToList();
        string? named = Clean(described?.Headline) ?? WithoutSite(Clean(meta), publisher);
        // What stands in the window's title may be the site's; the only heading of the first rank is the article's.
        if (named is null && headlines is [{ } only] && only.Count(c => c == ' ') >= 2 && only != publisher)
        {
            return only;
        }

        named ??= WithoutSite(Clean(page.Title), publisher);
        // The headline that readers see, where it is the one that the page names; else the one it names.
        return headlines.Find(h => named is null || Same(h!, named)) ?? named ?? headlines.FirstOrDefault();
    }

    private static bool Same(string left, string right) =>
        left.Equals(right, StringComparison.OrdinalIgnoreCase) || (left.Length > 15 && right.Contains(left, StringComparison.OrdinalIgnoreCase)) || (right.Length > 15 && left.Contains(right, StringComparison.OrdinalIgnoreCase));

    /// <summary>A title without the site's name behind a bar or a dash.</summary>
    private static string? WithoutSite(string? title, string? publisher)
    {
        if (title is null)
        {
            return null;
        }

        foreach (string mark in new[] { " | ", " - ", " – ", " — ", " :: ", " » " })
        {
            int at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 10 && (mark is " | " or " :: " or " » " || publisher is null || title[(at + mark.Length)..].Contains(publisher, StringComparison.OrdinalIgnoreCase)))
            {
                title = title[..at];
            }
        }

        return title;
    }

    /// <summary>The first time that is marked as that of publication, or stands in the head of the article.</summary>
    private static DateOnly? Time(IHtmlDocument page)
    {
        // A part may stand round many times: it is looked through once.
        var ofOthers = new Dictionary<IElement, bool>();
        foreach (string selector in new[] { "[itemprop=datePublished]", "time[pubdate]", "time.published,time.entry-date,time.post-date", "article header time", "article time", "main time" })
        {
            foreach (var time in page.QuerySelectorAll(selector))
            {
                bool isOther = time.GetAttribute("itemprop") == "dateModified" || time.Ancestors<IElement>().Any(Known);
                if (!isOther && (PublicationDay.Read(time.GetAttribute("datetime") ?? time.GetAttribute("content")) ?? PublicationDay.Read(time.TextContent)) is { } day)
                {
                    return day;
                }
            }
        }

        return null;

        bool Known(IElement part)
        {
            if (!ofOthers.TryGetValue(part, out bool known))
            {
                ofOthers.Add(part, known = IsOfOthers(part));
            }

            return known;
        }
    }

    /// <summary>Whether a part beside the article holds several links: those of other articles, with their days.</summary>
    private static bool IsOfOthers(IElement element) => ElementNames.IsNeverRead(element) || (ElementNames.IsAside(element) && element.QuerySelectorAll("a").Length > 2);

    private static string? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null;

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
