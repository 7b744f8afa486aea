namespace ClaimExtract.Browser.Tests;

/// <summary>A test that needs a browser of the machine, and says so where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Machine.Chromium is null ? "no Chromium on this machine (package chromium, or CLAIMEXTRACT_CHROMIUM): the report is not tried in a browser" : null;
}

/// <summary>A test that needs a browser and axe-core.</summary>
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = Machine.Chromium is null ? "no Chromium on this machine: accessibility is not checked"
        : Machine.Axe is null ? "no axe-core (npm install --prefix artifacts/axe axe-core@4, or CLAIMEXTRACT_AXE): accessibility is not checked" : null;
}

/// <summary>What the machine has for these tests.</summary>
internal static class Machine
{
    public static string? Chromium { get; } = First(
        Environment.GetEnvironmentVariable("CLAIMEXTRACT_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    public static string? Axe { get; } = First(
        Environment.GetEnvironmentVariable("CLAIMEXTRACT_AXE"), Path.Combine(Repository.Root, "artifacts", "axe", "node_modules", "axe-core", "axe.min.js"));

    private static string? First(params string?[] paths) => Array.Find(paths, path => path is { Length: > 0 } && File.Exists(path));
}
