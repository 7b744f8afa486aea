using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Web;

/// <summary>
/// Reads an article from a web page: its headline and main text, without navigation, teasers, forms and scripts, captions
/// once; title, publisher, day and address from what the page says of itself. Scripts are never run and nothing is
/// fetched. Safe for many threads.
/// </summary>
public static class HtmlArticle
{
    /// <summary>Reads a page.</summary>
    /// <param name="html">The page's bytes.</param>
    /// <param name="id">The article's id.</param>
    /// <param name="url">Where it was found; null takes the address that the page gives.</param>
    /// <param name="charset">The encoding that the server named; null looks for it in the page.</param>
    /// <param name="limits">How large and how deep a page may be; null for the defaults.</param>
    /// <param name="cancellation">Stops reading, while the page is parsed.</param>
    /// <returns>The article; offsets of claims count in its text, which is not that of the page.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> or <paramref name="id"/> is null.</exception>
    /// <exception cref="ArticleFormatException">The page has no main text.</exception>
    /// <exception cref="LimitException">It is too long, nested too deep, or its tree takes too much memory.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Article Read(
        byte[] html, string id, string? url = null, string? charset = null, InputLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(id);
        limits ??= InputLimits.Default;
        if (html.Length > limits.ArticleBytes)
        {
            throw limits.ArticleTooLong();
        }

        using var page = new HtmlParser(new PageGuard(limits, cancellation).Options()).ParseDocument(PageEncoding.Decode(html, charset));
        var said = PageMetadata.Of(page);
        string text = Text(page, said);
        if (text.Length == 0)
        {
            throw new ArticleFormatException("no main text in the page", "it may be filled in by scripts, or be a list of links");
        }

        return new(text) { Id = id, Title = said.Title, Publisher = said.Publisher, Published = said.Published, Url = url ?? said.Url };
    }

    private static string Text(IHtmlDocument page, PageMetadata said)
    {
        if (page.Body is null)
        {
            return "";
        }

        var main = MainContent.Find(page.Body, said);
        var text = new PageText(said.Title);
        text.Add(main);
        string found = text.ToString();
        // A page may leave its body to scripts and hand it over in its description of itself.
        if (said.Body is { } body && body.Length > 2 * found.Length && body.Length > 200)
        {
            found = body.ReplaceLineEndings("\n").Trim();
        }

        return found.Length == 0 ? "" : Records.RecordArticle.WithTitle(said.Title, found + "\n");
    }
}
