using System.Diagnostics;
using System.Globalization;
using ClaimExtract.Writing;
using Xunit.Abstractions;

namespace ClaimExtract.Browser.Tests;

/// <summary>A report over ten thousand claims with their texts.</summary>
public sealed class LargeReportTests(ReportFixture fixture, ITestOutputHelper output) : IClassFixture<ReportFixture>
{
    private const int Articles = 2500;

    [BrowserFact]
    public async Task Ten_thousand_claims_stay_small_and_usable()
    {
        string claims = fixture.PathOf("large.jsonl"), file = fixture.PathOf("large.html");
        await WriteAsync(claims);
        await ReportFixture.ReconcileAsync(file, [claims]);
        long size = new FileInfo(file).Length;
        Assert.True(size < 15_000_000, $"{size:#,0} bytes");

        var watch = Stopwatch.StartNew();
        await using var report = await fixture.OpenAsync(report: file);
        long opened = watch.ElapsedMilliseconds;
        Assert.StartsWith("10,000 claims", await report.Page.InnerTextAsync("#totals"), StringComparison.Ordinal);
        watch.Restart();
        await report.Page.FillAsync("#f-text", "Zelta");
        await Microsoft.Playwright.Assertions.Expect(report.Page.Locator("#count")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(" of "));
        output.WriteLine($"{size:#,0} bytes, opened in {opened} ms, filtered in {watch.ElapsedMilliseconds} ms");
        Assert.True(await report.Page.Locator("#questions li").CountAsync() > 0);
    }

    /// <summary>Articles of four claims each about incidents in a few hundred towns over two years.</summary>
    private static async Task WriteAsync(string path)
    {
        var random = new Random(11);
        string[] sources = ["Relief Watch", "Harbour Institute", "Ministry of Health", "Border Police", "Northern Army", "residents"];
        string[] towns = ["Zelta", "Port Mareth", "Old Quern", "Ashkar", "Tavrin", "Lower Bessa", "Mirado", "Sonnach"];
        await using var stream = File.Create(path);
        using var writer = new ClaimJsonLinesWriter(stream, withText: true);
        for (int n = 0; n < Articles; n++)
        {
            int place = random.Next(40 * towns.Length);
            string town = string.Create(CultureInfo.InvariantCulture, $"{towns[place % towns.Length]} {place / towns.Length}");
            var day = new DateOnly(2021, 1, 1).AddDays(random.Next(700));
            string source = sources[random.Next(sources.Length)];
            int killed = random.Next(1, 60);
            string text = string.Create(CultureInfo.InvariantCulture, $"Shelling killed {killed} people and injured {2 * killed} in {town}, {source} said. Of the dead, {killed / 3} were children; {killed * 4} families fled.\n\n")
                + string.Concat(Enumerable.Repeat("Roads to the town were closed on the next morning and the market did not open, as those who live near it told. ", 9));
            Claim Of(string id, ClaimType type, string figure, string counted) => new()
            {
                Id = id,
                Type = type,
                Figure = new() { Text = figure, Span = new(text.IndexOf(figure, StringComparison.Ordinal), text.IndexOf(figure, StringComparison.Ordinal) + figure.Length), Min = double.Parse(figure, CultureInfo.InvariantCulture), Max = null, Qualifier = FigureQualifier.AtLeast, Kind = FigureKind.Count },
                Counted = new(counted, default),
                Place = new(town, default, town, "TN", 33 + (town.Length * .1), 10, 1000 + place, Stated.Sentence) { Grain = PlaceGrain.Settlement },
                Period = new("then", default(Text.TextSpan), day, day, Stated.Sentence),
                Source = new(source, default, source, SourceKind.Monitor, null, QuoteKind.Indirect, Stated.Sentence),
                Stance = Stance.Asserted,
                Sentence = new(0, 80),
            };
            string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
            writer.Write(
                new(
                    new(text) { Id = $"a{n}", Publisher = $"Paper {n % 50}", Published = day.AddDays(1), Title = $"Shelling in {town}" },
                    [
                        Of("c1", ClaimType.Killed, Number(killed), "people"),
                        Of("c2", ClaimType.Injured, Number(2 * killed), "people"),
                        Of("c3", ClaimType.Killed, Number(killed / 3), "children") with { Groups = [VictimGroup.Child], PartOf = "c1" },
                        Of("c4", ClaimType.Displaced, Number(killed * 4), "families"),
                    ]));
        }
    }
}
