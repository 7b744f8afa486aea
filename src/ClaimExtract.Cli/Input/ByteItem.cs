using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Cli.Input;

/// <summary>A file that is one article.</summary>
/// <param name="File">Its path.</param>
/// <param name="Id">The article's name.</param>
/// <param name="Kind">How it is written: text, Markdown or a web page.</param>
/// <param name="Open">Gives its bytes.</param>
/// <param name="Limits">How much of it is read.</param>
internal sealed record ByteItem(string File, string Id, InputKind Kind, Func<byte[]> Open, InputLimits Limits) : InputItem(File, null, Id)
{
    // A page has no field for an id, and takes long to read.
    public override bool IdIsFixed => Kind == InputKind.Html;

    public override Article Read(CancellationToken cancellation = default)
    {
        byte[] bytes = Failures.Guard(File, Open);
        return Kind switch
        {
            InputKind.Html => Page(bytes, cancellation),
            InputKind.Markdown => Markdown(bytes),
            _ => ArticleReader.Read(bytes, Id),
        };
    }

    // Each apart, so that a library is loaded only where it is needed.
    private Article Page(byte[] bytes, CancellationToken cancellation)
    {
        if (bytes.AsSpan().IndexOf((byte)0) >= 0 && bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
        {
            throw new UnreadableException("a binary file, no web page");
        }

        return Failures.Guard(File, () => Formats.Web.HtmlArticle.Read(bytes, Id, limits: Limits, cancellation: cancellation));
    }

    private Article Markdown(byte[] bytes)
    {
        var article = ArticleReader.Read(bytes, Id);
        string text = Failures.Guard(File, () => MarkdownArticle.ReadText(article.Text));
        return text.Length == 0
            ? throw new UnreadableException("no text in the Markdown")
            : new(text) { Id = article.Id, Title = article.Title, Publisher = article.Publisher, Published = article.Published, Url = article.Url };
    }
}

/// <summary>An article that is a record of a file.</summary>
internal sealed record RecordItem(string File, Formats.Records.ArticleRecord Record, string Id) : InputItem(File, Record.Line, Id)
{
    public override Article Read(CancellationToken cancellation = default) => Failures.Guard(File, () => Record.Read(Id));
}

/// <summary>An article that is a page of a web archive.</summary>
internal sealed record PageItem(string File, Formats.Archives.WarcPage Page, string Id, InputLimits Limits) : InputItem(File, Page.Number, Id)
{
    public override bool IdIsFixed => true;

    public override Article Read(CancellationToken cancellation = default) => Failures.Guard(
        File, () => Page.Refused is { } refused ? throw refused : Formats.Web.HtmlArticle.Read(Page.Body, Id, Page.Url, Page.Charset, Limits, cancellation));
}
