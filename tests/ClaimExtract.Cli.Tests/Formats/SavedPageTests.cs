using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClaimExtract.Formats.Web;

namespace ClaimExtract.Cli.Tests.Formats;

/// <summary>
/// Pages written in the manner of news sites, each with the main text that a reader would mark in it. Words are counted
/// as often as they stand.
/// </summary>
public sealed class SavedPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ClaimExtract.Cli.Tests", "Formats", "Pages");

    private static readonly string[] Names = [.. Directory.EnumerateFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages() => new(Names);

    [Fact]
    public void Nearly_all_of_the_main_text_is_kept_and_nearly_all_else_dropped()
    {
        var all = Names.Select(Measure).ToList();
        Assert.True(all.Count >= 30);
        double kept = (double)all.Sum(page => page.Kept) / all.Sum(page => page.Main), dropped = 1 - ((double)all.Sum(page => page.Extra) / all.Sum(page => page.Others));
        Assert.True(kept >= 0.95 && dropped >= 0.95, $"kept {kept:0.000} of the main text, dropped {dropped:0.000} of the rest");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Main_text_is_found(string page)
    {
        var (main, kept, rest, extra, text) = Measure(page);
        Assert.True(kept >= 0.9 * main && extra <= Math.Max(4, 0.15 * rest), $"kept {kept} of {main} words, took {extra} of {rest} others:\n{text}");
    }

    [Theory]
    [InlineData("01-wordpress", "Ferry sinks off Port Amell", "The Amell Herald", "2021-03-04", "https://amellherald.example/ferry-sinks")]
    [InlineData("02-cookie-wall", "Quake in Torvale kills 9", "Northline News", "2019-11-26", "https://northline.example/quake")]
    [InlineData("05-amp", "Market bombing kills 23 in Dasht", "Eastwire", "2016-10-09", "https://eastwire.example/market")]
    [InlineData("06-live-blog", "Storm Hela: live updates", "Coastal Radio", "2020-02-10", null)]
    [InlineData("07-paywall-stub", "Inside the raid on Ain Darra", "The Ledger", "2017-09-22", null)]
    [InlineData("08-json-body", "Floods cut off Brenn", "Brenn Post", "2013-06-03", null)]
    [InlineData("09-several-articles", "Landslide buries bus in Quillo", null, "2018-03-18", null)]
    [InlineData("16-inline-related", "Two aid workers abducted in Kora", null, "2021-01-30", null)]
    [InlineData("17-broadcaster", "Nightclub fire in Santa Aldea: 87 dead", "Public Broadcaster News", "2013-01-27", null)]
    [InlineData("19-agency", "Gunman kills 6 at bakery in Norrfeld", "Union Press", "2022-10-02", null)]
    [InlineData("20-arabic-publisher", "Five killed by mine near al-Tabni", "شبكة الفرات", null, null)]
    [InlineData("21-cp1252", "Café bombing: “I lost everyone”", null, null, null)]
    [InlineData("25-timeline", "Timeline: the hostage crisis at Camp Nord", null, "2004-09-04", null)]
    [InlineData("28-dateless", "Villagers flee fighting in Upper Dera", null, null, null)]
    [InlineData("29-tag-cloud", "Oil tanker explodes on highway near Fort Saye", null, "2017-06-25", null)]
    [InlineData("32-nested-quotes-tweets", "Drone hits ammunition depot in Balkar", null, "2022-04-27", null)]
    public void What_the_page_says_of_itself_is_read(string page, string title, string? publisher, string? published, string? url)
    {
        var article = Read(page);
        Assert.Equal((title, publisher, published, url), (article.Title, article.Publisher, article.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), article.Url));
        Assert.StartsWith(title, article.Text);
    }

    [Fact]
    public void A_caption_is_kept_once()
    {
        string text = Read("11-caption-twice").Text;
        Assert.Single(text.Split("Soldiers lift a carriage").Skip(1));
        Assert.DoesNotContain("Hari Das", text);
    }

    [Fact]
    public void A_page_without_text_says_so()
    {
        var error = Assert.Throws<ClaimExtract.Formats.Articles.ArticleFormatException>(() => HtmlArticle.Read("<html><body><nav><a href='/'>Home</a></nav></body></html>"u8.ToArray(), "x"));
        Assert.Equal("no main text in the page", error.Message);
    }

    private static Article Read(string page) => HtmlArticle.Read(File.ReadAllBytes(Path.Combine(Folder, page + ".html")), page);

    private static (int Main, int Kept, int Others, int Extra, string Text) Measure(string page)
    {
        var article = Read(page);
        string main = File.ReadAllText(Path.Combine(Folder, page + ".txt"));
        string html = page == "21-cp1252"
            ? System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(File.ReadAllBytes(Path.Combine(Folder, page + ".html")))
            : File.ReadAllText(Path.Combine(Folder, page + ".html"));
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.QuerySelectorAll("script, style"))
        {
            element.Remove();
        }

        // Words of neighbouring elements stand together in TextContent: a space after each keeps them apart.
        string whole = string.Join(' ', document.Body!.GetDescendants().OfType<IText>().Select(text => text.Data));
        var wanted = Words(main);
        var found = Words(article.Text);
        int kept = wanted.Sum(word => Math.Min(word.Value, found.GetValueOrDefault(word.Key)));
        int rest = Words(whole).Sum(word => Math.Max(0, word.Value - wanted.GetValueOrDefault(word.Key)));
        int extra = found.Sum(word => Math.Max(0, word.Value - wanted.GetValueOrDefault(word.Key)));
        return (wanted.Values.Sum(), kept, rest, extra, article.Text);
    }

    private static Dictionary<string, int> Words(string text) => text
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Any(char.IsLetterOrDigit))
        .GroupBy(word => word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
