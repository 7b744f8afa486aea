namespace ClaimExtract.Formats.Articles;

/// <summary>
/// Which fields of a record hold what of an article. A field that is not named is looked for under the names that
/// exports use; one that is named must be there. In JSON a dot leads into an object: <c>content.body</c>. Immutable.
/// </summary>
public sealed record FieldNames
{
    private static readonly string[] Texts = ["text", "body", "content", "articleBody", "article_body", "maintext", "article", "full_text"];
    private static readonly string[] Titles = ["title", "headline", "name"];
    private static readonly string[] Days = ["published", "published_at", "publishedAt", "datePublished", "date_published", "publication_date", "pub_date", "pubDate", "date", "date_publish"];
    private static readonly string[] Publishers = ["publisher", "source", "source_name", "site", "site_name", "outlet", "newspaper", "source_domain"];
    private static readonly string[] Addresses = ["url", "link", "web_url", "permalink"];
    private static readonly string[] Names = ["id", "article_id", "_id", "guid"];

    /// <summary>The field with the body.</summary>
    public string? Text { get; init; }

    /// <summary>The field with the headline, which is set before the body unless the body begins with it.</summary>
    public string? Title { get; init; }

    /// <summary>The field with the day of publication, as text or as seconds or milliseconds since 1970.</summary>
    public string? Date { get; init; }

    /// <summary>The field with the publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The field with the address.</summary>
    public string? Url { get; init; }

    /// <summary>The field with the article's id.</summary>
    public string? Id { get; init; }

    internal IReadOnlyList<string> ForText => Text is null ? Texts : [Text];

    internal IReadOnlyList<string> ForTitle => Title is null ? Titles : [Title];

    internal IReadOnlyList<string> ForDate => Date is null ? Days : [Date];

    internal IReadOnlyList<string> ForPublisher => Publisher is null ? Publishers : [Publisher];

    internal IReadOnlyList<string> ForUrl => Url is null ? Addresses : [Url];

    internal IReadOnlyList<string> ForId => Id is null ? Names : [Id];

    /// <summary>Those of the fields that were named.</summary>
    internal IEnumerable<string> Named => new[] { Text, Title, Date, Publisher, Url, Id }.OfType<string>();
}
