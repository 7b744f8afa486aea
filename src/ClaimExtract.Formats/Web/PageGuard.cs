using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Web;

/// <summary>
/// Watches a page while it is parsed and stops the parser where it goes beyond a limit. At every tag the parser looks through
/// all elements that are open, and each paragraph repeats every <c>b</c>, <c>i</c> and <c>font</c> that was left open: without
/// limits, work and memory would grow with the square of the page.
/// </summary>
internal sealed class PageGuard(InputLimits limits, CancellationToken cancellation)
{
    private readonly long allocated = GC.GetAllocatedBytesForCurrentThread();
    private IElement? last;
    private IElement? measured;
    private int depth;

    /// <summary>Options of a parser that this watches, on this thread.</summary>
    public HtmlParserOptions Options() => new()
    {
        // The parser's own limit would set what is deeper beside its place, and say nothing.
        MaximumDepth = int.MaxValue,
        OnCreated = (element, _) => last = element,
        OnToken = (token, _) => Watch(token),
    };

    // What elements the parser repeats it does not tell; the memory that it takes for them tells.
    private void Watch(HtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
        {
            return;
        }

        cancellation.ThrowIfCancellationRequested();
        Measure();
        if (depth > limits.Nesting)
        {
            throw limits.TooDeep();
        }

        if (GC.GetAllocatedBytesForCurrentThread() - allocated > limits.PageBytes)
        {
            throw limits.PageTooLarge();
        }
    }

    /// <summary>The depth of the element last made, which by now has its place: known from the one before by the way between them.</summary>
    private void Measure()
    {
        if (last is null || last == measured)
        {
            return;
        }

        var parent = last.ParentElement;
        var from = measured;
        int at = depth;
        while (from is not null && from != parent)
        {
            from = from.ParentElement;
            at--;
        }

        if (from is null)
        {
            at = 0;
            for (var above = parent; above is not null; above = above.ParentElement)
            {
                at++;
            }
        }

        depth = at + 1;
        measured = last;
    }
}
