using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ClaimExtract.Browser.Tests;

public sealed class ReportInBrowserTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    [BrowserFact]
    public async Task Opens_on_the_question_with_most_sources()
    {
        await using var report = await fixture.OpenAsync();

        Assert.NotEqual("", await report.Page.InnerTextAsync("#main h2"));
        Assert.True(await report.Page.Locator("#questions li").CountAsync() > 20);
        Assert.Equal(1, await report.Page.Locator("#questions a[aria-current=true]").CountAsync());
        Assert.True(await report.Page.Locator("#main .says li").CountAsync() > 1);
    }

    [BrowserFact]
    public async Task Filters_leave_the_questions_that_fit()
    {
        await using var report = await fixture.OpenAsync();
        int all = await CountAsync(report.Page);

        await report.Page.FillAsync("#f-text", "zzz no such words");
        await Expect(report.Page, "#count", new Regex("^0 of "));
        await report.Page.ClickAsync("#f-reset");
        await Expect(report.Page, "#count", new Regex($"^{all:#,0} question"));
        await report.Page.SelectOptionAsync("#f-type", "Injured");
        await Expect(report.Page, "#count", new Regex(" of "));
        Assert.All(await report.Page.Locator("#questions strong").AllInnerTextsAsync(), title => Assert.StartsWith("Injured", title, StringComparison.Ordinal));
        await report.Page.SelectOptionAsync("#f-sort", "title");
        await report.Page.WaitForTimeoutAsync(250);
        var titles = await report.Page.Locator("#questions strong").AllInnerTextsAsync();
        Assert.Equal(titles.Order(StringComparer.Ordinal), titles);
    }

    [BrowserFact]
    public async Task A_claim_is_one_click_from_its_words()
    {
        await using var report = await fixture.OpenAsync();
        string summary = await report.Page.Locator("#main .says a").First.InnerTextAsync();

        await report.Page.Locator("#main .says a").First.ClickAsync();
        await report.Page.WaitForSelectorAsync("#reader[open]");

        Assert.True(await report.Page.Locator("#reader").EvaluateAsync<bool>("dialog => dialog.open"));
        Assert.Equal(summary, await report.Page.InnerTextAsync("#reader-claim"));
        string figure = await report.Page.Locator("#reader .story mark.figure").First.InnerTextAsync();
        Assert.Contains(figure, summary, StringComparison.Ordinal);
        Assert.True(await report.Page.Locator("#reader .story mark.figure").First.IsVisibleAsync());
        await report.Page.Keyboard.PressAsync("Escape");
        await report.Page.WaitForSelectorAsync("#reader", new() { State = WaitForSelectorState.Hidden });
        Assert.StartsWith("#q=", await report.Page.EvaluateAsync<string>("location.hash"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Links_to_a_question_and_to_a_claim_hold()
    {
        await using var report = await fixture.OpenAsync();
        string question = (await report.Page.Locator("#questions a").Nth(3).GetAttributeAsync("href"))!;
        string title = await report.Page.Locator("#questions strong").Nth(3).InnerTextAsync();
        await using var linked = await fixture.OpenAsync(question);
        Assert.Equal(title, await linked.Page.InnerTextAsync("#main h2"));
        string claim = (await linked.Page.Locator("#main .says a").First.GetAttributeAsync("href"))!;
        await using var read = await fixture.OpenAsync(claim);
        Assert.Equal(title, await read.Page.InnerTextAsync("#main h2"));
        Assert.True(await read.Page.Locator("#reader").EvaluateAsync<bool>("dialog => dialog.open"));
    }

    [BrowserFact]
    public async Task The_keyboard_is_enough()
    {
        await using var report = await fixture.OpenAsync();
        await report.Page.Locator("#questions a").Nth(1).FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        await report.Page.WaitForSelectorAsync("#main:focus");
        string title = await report.Page.InnerTextAsync("#main h2");
        Assert.Equal(await report.Page.Locator("#questions strong").Nth(1).InnerTextAsync(), title);
        await report.Page.Locator("#main .says a").First.FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        await report.Page.WaitForSelectorAsync("#reader-close:focus");
        await report.Page.Keyboard.PressAsync("Enter");
        await report.Page.WaitForSelectorAsync("#reader", new() { State = WaitForSelectorState.Hidden });
    }

    [BrowserFact]
    public async Task The_table_sorts_and_says_so()
    {
        await using var report = await fixture.OpenAsync();
        var head = report.Page.Locator("table.claims th", new() { HasText = "Bounds" });
        await head.Locator("button").ClickAsync();
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        await head.Locator("button").ClickAsync();
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
    }

    [BrowserFact]
    public async Task No_cell_of_the_table_to_take_away_is_a_formula()
    {
        string claims = fixture.PathOf("formula.jsonl"), file = fixture.PathOf("formula.html");
        await File.WriteAllTextAsync(claims, """
            {"article":{"id":"a","title":"=HYPERLINK(\"x\")","publisher":"+cmd|' /C calc'!A0","published":"2022-02-04"},"claims":[{"id":"c1","type":"Killed","figure":{"text":"12","start":0,"end":2,"min":12,"max":12},"counted":{"text":"people, \"all\"","start":3,"end":9},"source":{"text":"@SUM(1)","start":0,"end":2}}]}
            """.Trim() + "\n");
        await ReportFixture.ReconcileAsync(file, [claims]);
        await using var report = await fixture.OpenAsync(report: file);

        var download = await report.Page.RunAndWaitForDownloadAsync(() => report.Page.ClickAsync("#csv-all"));

        string csv = await File.ReadAllTextAsync((await download.PathAsync())!);
        Assert.Contains(",\"'=HYPERLINK(\"\"x\"\")\",'+cmd|' /C calc'!A0,", csv, StringComparison.Ordinal);
        Assert.Contains(",'@SUM(1),", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("(^|,)\"?[=+@]", RegexOptions.Multiline), csv);
        Assert.EndsWith("\r\n", csv, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task What_articles_say_is_shown_and_never_run()
    {
        const string hostile = "</script><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";
        string claims = fixture.PathOf("hostile.jsonl"), file = fixture.PathOf("hostile.html");
        string text = $"{hostile} killed 12 people.";
        var article = new Article(text) { Id = hostile, Title = hostile, Publisher = hostile, Url = "javascript:document.title='run'", Published = new(2022, 2, 4) };
        int at = text.IndexOf("12", StringComparison.Ordinal);
        var claim = new Claim
        {
            Id = "c1",
            Type = ClaimType.Killed,
            Figure = new() { Text = "12", Span = new(at, at + 2), Min = 12, Max = 12, Qualifier = FigureQualifier.Exact, Kind = FigureKind.Count },
            Source = new(hostile, new(0, hostile.Length), hostile, SourceKind.Unknown, null, QuoteKind.Indirect, Stated.Sentence),
            Stance = Stance.Asserted,
            Sentence = new(0, text.Length),
        };
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new System.Text.Json.Utf8JsonWriter(buffer))
        {
            ClaimExtract.Writing.ClaimJsonWriter.Write(json, new(article, [claim]), withText: true);
        }

        await File.WriteAllBytesAsync(claims, buffer.WrittenSpan.ToArray());
        await ReportFixture.ReconcileAsync(file, [claims]);
        await using var report = await fixture.OpenAsync(report: file);
        await report.Page.ClickAsync("a.words, td a");
        Assert.NotEqual("run", await report.Page.TitleAsync());
        Assert.Equal(0, await report.Page.Locator("img").CountAsync());
        Assert.Equal(0, await report.Page.Locator("a[href^='javascript']").CountAsync());
        Assert.Contains("<img src=x", await report.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Print_shows_the_question_alone()
    {
        await using var report = await fixture.OpenAsync();
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await report.Page.Locator(".list").IsVisibleAsync());
        Assert.False(await report.Page.Locator("#filters").IsVisibleAsync());
        Assert.True(await report.Page.Locator("#main h2").IsVisibleAsync());
    }

    private static async Task<int> CountAsync(IPage page) =>
        int.Parse(Regex.Match(await page.InnerTextAsync("#count"), "^[0-9,]+").Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static Task Expect(IPage page, string selector, Regex text) => Assertions.Expect(page.Locator(selector)).ToHaveTextAsync(text);
}
