using System.Text.Json;
using Microsoft.Playwright;

namespace ClaimExtract.Browser.Tests;

/// <summary>How the report looks, for eyes and for screen readers. Screenshots go to artifacts/screenshots.</summary>
public sealed class ReportLooksTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    [BrowserFact]
    public Task Fits_a_phone() => FitsAsync(360, 760, ColorScheme.Light, "phone");

    [BrowserFact]
    public Task Fits_a_desk() => FitsAsync(1440, 900, ColorScheme.Light, "desk");

    [BrowserFact]
    public Task Fits_a_desk_at_night() => FitsAsync(1440, 900, ColorScheme.Dark, "night");

    [AxeTheory]
    [InlineData(1440, ColorScheme.Light, false)]
    [InlineData(1440, ColorScheme.Dark, false)]
    [InlineData(360, ColorScheme.Light, false)]
    [InlineData(1440, ColorScheme.Light, true)]
    [InlineData(360, ColorScheme.Dark, true)]
    public async Task Axe_finds_nothing_wrong(int width, ColorScheme scheme, bool reading)
    {
        await using var report = await fixture.OpenAsync(width: width, scheme: scheme);
        if (reading)
        {
            await report.Page.Locator("#main .says a").First.ClickAsync();
            await report.Page.WaitForSelectorAsync("#reader[open]");
        }

        await report.Page.EvaluateAsync(await File.ReadAllTextAsync(Machine.Axe!));
        var found = await report.Page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).slice(0, 3).join(' | '))");

        Assert.Empty(found.EnumerateArray().Select(violation => violation.GetString()));
    }

    private async Task FitsAsync(int width, int height, ColorScheme scheme, string name)
    {
        await using var report = await fixture.OpenAsync(width: width, height: height, scheme: scheme);
        await report.ScreenshotAsync(name);
        Assert.True(await Fits(report.Page), "the page is wider than the screen");
        await report.Page.Locator("#main").ScrollIntoViewIfNeededAsync();
        await report.Page.EvaluateAsync("document.getElementById('main').scrollIntoView()");
        await report.ScreenshotAsync(name + "-question");
        await report.Page.Locator("#main .says a").First.ClickAsync();
        await report.Page.WaitForSelectorAsync("#reader[open]");
        await report.ScreenshotAsync(name + "-article");
        Assert.True(await Fits(report.Page), "the article is wider than the screen");
    }

    private static Task<bool> Fits(IPage page) => page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= window.innerWidth");
}
