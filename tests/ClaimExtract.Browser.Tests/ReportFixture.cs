using ClaimExtract.Cli;
using Microsoft.Playwright;

namespace ClaimExtract.Browser.Tests;

/// <summary>One browser, and one report over annotated articles, for all tests.</summary>
public sealed class ReportFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("claimextract-report-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Report => Path.Combine(folder, "report.html");

    public string PathOf(string file) => Path.Combine(folder, file);

    public async Task InitializeAsync()
    {
        if (Machine.Chromium is null)
        {
            return;
        }

        string corpus = Path.Combine(Repository.Root, "corpus");
        await ReconcileAsync(Report, [.. Directory.EnumerateDirectories(Path.Combine(corpus, "reconciliation")).Order(StringComparer.Ordinal), Path.Combine(corpus, "dev")]);
        playwright = await Playwright.CreateAsync();
        // Containers run as root, where Chromium's own sandbox does not work; the report is our own.
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Machine.Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public static async Task ReconcileAsync(string report, string[] claims)
    {
        using var error = new StringWriter();
        int code = await CommandLine.RunAsync(["reconcile", .. claims, "--report", report], new(Stream.Null, Stream.Null, error));
        Assert.Equal((0, ""), (code, error.ToString()));
    }

    /// <summary>A page that fails the test where it asks for anything but the report, or logs an error.</summary>
    public async Task<ReportPage> OpenAsync(string hash = "", int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, string? report = null)
    {
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, AcceptDownloads = true });
        var page = new ReportPage(context, await context.NewPageAsync());
        await page.GoAsync($"file://{report ?? Report}{hash}");
        return page;
    }
}

/// <summary>A page with the report, watched.</summary>
public sealed class ReportPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    private readonly List<string> problems = [];

    public IPage Page => page;

    public async Task GoAsync(string address)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                problems.Add(message.Text);
            }
        };
        page.PageError += (_, error) => problems.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file://", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                problems.Add($"asked for {request.Url}");
            }
        };
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync("html[data-ready]");
    }

    public async Task ScreenshotAsync(string name)
    {
        string folder = Path.Combine(Repository.Root, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Empty(problems);
    }
}
