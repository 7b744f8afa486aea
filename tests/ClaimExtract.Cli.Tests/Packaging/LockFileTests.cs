using System.Text.Json;
using System.Xml.Linq;

namespace ClaimExtract.Cli.Tests.Packaging;

/// <summary>
/// The lock files belong to the projects as they are: whoever changes a package and forgets them learns it here, without a
/// feed. <c>dotnet restore -p:PackageLock=true --force-evaluate</c> writes them anew.
/// </summary>
public class LockFileTests
{
    private static readonly Dictionary<string, string> Versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion").ToDictionary(p => p.Attribute("Include")!.Value, p => p.Attribute("Version")!.Value, StringComparer.OrdinalIgnoreCase);

    public static TheoryData<string> Projects() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "ClaimExtract.sln")).Where(l => l.StartsWith("Project(", StringComparison.Ordinal))
            .Select(l => l.Split('"')[5].Replace('\\', '/')).Where(p => p.EndsWith(".csproj", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Holds_the_packages_of_the_project_by_version_and_hash(string project)
    {
        var locked = Locked(project);
        var asked = XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("PackageReference")
            .Where(p => p.Parent!.Attribute("Condition") is null).Select(p => p.Attribute("Include")!.Value).Order(StringComparer.Ordinal);
        Assert.Equal(asked, locked.Where(p => p.Type == "Direct").Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(locked.Where(p => p.Type != "Project"), package =>
        {
            Assert.Equal(64, Convert.FromBase64String(package.Hash!).Length);
            if (Versions.TryGetValue(package.Name, out string? version))
            {
                Assert.Equal(version, package.Version);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Says_nothing_of_where_packages_come_from(string project) =>
        Assert.DoesNotContain("//", Hashless(project), StringComparison.Ordinal);

    // A hash may hold two strokes.
    private static string Hashless(string project) =>
        string.Join('\n', File.ReadLines(FileOf(project)).Where(line => !line.Contains("\"contentHash\"", StringComparison.Ordinal)));

    private static string FileOf(string project) => Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json");

    private static (string Name, string Type, string? Version, string? Hash)[] Locked(string project)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(FileOf(project)));
        return [.. json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Select(p => (p.Name, Of(p, "type")!, Of(p, "resolved"), Of(p, "contentHash")))];

        static string? Of(JsonProperty package, string name) => package.Value.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
