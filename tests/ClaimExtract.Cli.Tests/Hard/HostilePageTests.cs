using System.Text;
using ClaimExtract.Formats.Articles;
using ClaimExtract.Formats.Web;

namespace ClaimExtract.Cli.Tests.Hard;

/// <summary>Web pages made to keep their reader busy, or broken beyond what editors do.</summary>
public sealed class HostilePageTests
{
    private const string Paragraph = "<p>A bomb killed at least 12 people in Kabul on Tuesday, police said.</p>";

    /// <summary>Pages that grow in one hard way, with so many of what is hard in them.</summary>
    private static readonly Dictionary<string, Func<int, string>> Growing = new()
    {
        ["paragraphs"] = n => Repeat(Paragraph, n),
        ["paragraphs that never close"] = n => Repeat("<p>A bomb killed at least 12 people in Kabul, police said, on day ", n),
        ["deep parts"] = n => Repeat(Nested("<div>", Paragraph, "</div>", 400), n / 100),
        ["deep words"] = n => Repeat("<p>" + Nested("<span>", "A bomb killed at least 12 people in Kabul on Tuesday, police said.", "</span>", 400) + "</p>", n / 100),
        ["deep parts beside the article"] = n => Repeat(Nested("<div class=related>", Paragraph, "</div>", 400), n / 100),
        ["deep captions"] = n => Repeat(Nested("<figure><figcaption>", Paragraph, "</figcaption></figure>", 60), n / 20),
        ["captions in captions"] = n => Repeat("<figure>" + Nested("<figcaption>", Paragraph, "</figcaption>", 400) + "</figure>", n / 100),
        ["deep lists"] = n => Repeat(Nested("<ul><li>", Paragraph, "</li></ul>", 200), n / 50),
        ["deep tables"] = n => Repeat(Nested("<table><tr><td>", Paragraph, "</td></tr></table>", 100), n / 25),
        ["articles"] = n => Repeat($"<article>{Paragraph}</article>", n),
        ["posts"] = n => Repeat($"<article class=live>{Paragraph}</article>", n),
        ["times and links"] = n => $"<main><div class=related>{Repeat("<a href=x>12</a><time>x</time>", n)}</div>{Paragraph}</main>",
        ["headings"] = n => Repeat("<h1>A bomb killed twelve</h1>" + Paragraph, n),
        ["end tags"] = n => Nested("<div>", Repeat("</x>", n) + Paragraph, "", 400),
        ["descriptions"] = n => Repeat("<script type='application/ld+json'>{\"a\":1}</script>", n) + Paragraph,
        ["words where rows should be"] = n => "<table>" + Repeat("<b><tr>x", n) + Paragraph,
    };

    public static TheoryData<string> Families => [.. Growing.Keys];

    /// <summary>Time can't be asserted; what is looked at anew is mostly made anew, and that is counted.</summary>
    [Theory]
    [MemberData(nameof(Families))]
    public void Twice_the_page_makes_about_twice_as_much(string family)
    {
        Made(Growing[family](400));
        long once = Made(Growing[family](2000)), twice = Made(Growing[family](4000));
        Assert.True(twice <= once * 2.5, $"{family}: {once} bytes made for a page, {twice} for one twice as long");
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<span>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<template>")]
    [InlineData("<svg><g>")]
    [InlineData("<font size=1>")]
    public void Elements_nested_without_end_are_refused(string opening)
    {
        var error = Assert.Throws<LimitException>(() => Read(Repeat(opening, 100_000) + Paragraph));
        Assert.Equal(("Nesting", 512, "elements stand more than 512 deep in each other"), (error.Limit, error.Allowed, error.Message));
    }

    [Fact]
    public void Elements_may_stand_as_deep_as_allowed_and_no_deeper()
    {
        // html, body and p stand there, too.
        string page(int depth) => $"<html><body>{Nested("<div>", Paragraph, "</div>", depth - 3)}</body></html>";
        Assert.StartsWith("A bomb", Read(page(512)).Text);
        Assert.Throws<LimitException>(() => Read(page(513)));
        Assert.StartsWith("A bomb", Read(page(2000), new() { Nesting = 2000 }).Text);
        Assert.Throws<LimitException>(() => Read(page(2001), new() { Nesting = 2000 }));
    }

    [Fact]
    public void Marks_left_open_through_many_paragraphs_are_refused_by_the_memory_they_take()
    {
        string page = "<p>" + string.Concat(Enumerable.Range(0, 400).Select(i => $"<b a={i}>")) + Repeat("<p>x", 100_000);
        var error = Assert.Throws<LimitException>(() => Read(page, new() { PageBytes = 50_000_000 }));
        Assert.Equal(("PageBytes", 50_000_000, "the tree of the page takes more than 50,000,000 bytes of memory"), (error.Limit, error.Allowed, error.Message));
    }

    [Fact]
    public void Reading_a_page_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => HtmlArticle.Read(Encoding.UTF8.GetBytes(Paragraph), "x", cancellation: new(canceled: true)));

    [Theory]
    [InlineData("<p>One of them said: 12 people were killed in the attack<div><table><tr><td></p></b></div>", "12 people were killed")]
    [InlineData("<p>12 people were killed in the attack on <b>Monday <i>and</b> 5 of them</i> on Tuesday", "Monday and 5 of them on Tuesday")]
    [InlineData("<!-- <p>no --><p>12 people were killed in the attack<!-- never closed", "12 people were killed")]
    [InlineData("<p title=\"never closed>12 people<p>5 people were killed in the attack on \"x\">9 people were killed in the attack", "9 people were killed")]
    [InlineData("<p>12 people were killed in the\0 attack", "12 people were killed")]
    [InlineData("<p>12 people were\rkilled in the\r\nattack &#0; &#xD800; &notanentity; of Monday", "12 people were killed in the attack")]
    [InlineData("<<<<p>12 people were killed in the attack <<>> &&&", "12 people were killed in the attack")]
    public void Broken_pages_are_read_as_browsers_show_them(string html, string text) => Assert.Contains(text, Read(html).Text);

    [Fact]
    public void Markdown_that_is_nested_without_end_is_refused()
    {
        foreach (string mark in new[] { "> ", "- ", "[", "![[", "*a **a " })
        {
            var error = Assert.Throws<ArticleFormatException>(() => MarkdownArticle.ReadText(Repeat(mark, 20_000) + "12 killed"));
            Assert.Equal("Markdown too deeply nested", error.Message);
        }
    }

    private static Article Read(string html, InputLimits? limits = null) => HtmlArticle.Read(Encoding.UTF8.GetBytes(html), "x", limits: limits);

    private static long Made(string html)
    {
        byte[] page = Encoding.UTF8.GetBytes(html);
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            HtmlArticle.Read(page, "x");
        }
        catch (ArticleFormatException)
        {
            // Some have no main text; what was made to find that out is counted as well.
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();

    private static string Nested(string open, string inside, string close, int depth) => Repeat(open, depth) + inside + Repeat(close, depth);
}
