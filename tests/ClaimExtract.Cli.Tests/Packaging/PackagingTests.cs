using System.IO.Compression;
using System.Xml.Linq;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Tests.Packaging;

public sealed class PackagingTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Text = "A bomb killed at least 12 people and injured 30 in Kabul on Tuesday, police said.";

    private const string Program = $$"""
        using System;
        using ClaimExtract;
        using ClaimExtract.Writing;

        var extractor = ClaimExtractor.Create();
        var article = new Article("{{Text}}") { Id = "bomb", Published = new DateOnly(2020, 2, 5) };
        Console.WriteLine(ClaimJsonWriter.ToJson(extractor.Extract(article)));
        """;

    private static readonly string Expected = ClaimJsonWriter.ToJson(
        ClaimExtractor.Create().Extract(new(Text) { Id = "bomb", Published = new(2020, 2, 5) }));

    [Fact]
    public void Library_package_is_complete_and_depends_on_nothing()
    {
        using var package = ZipFile.OpenRead(Package("ClaimExtract", ".nupkg"));
        string[] files = [.. package.Entries.Select(e => e.FullName)];
        Assert.Contains("lib/net10.0/ClaimExtract.dll", files);
        Assert.Contains("lib/net10.0/ClaimExtract.xml", files);
        Assert.Contains("claim.schema.json", files);
        Assert.Contains("README.md", files);
        using var nuspec = package.GetEntry("ClaimExtract.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!;
        Assert.DoesNotContain(metadata.Descendants(), e => e.Name.LocalName == "dependency");
        Assert.Equal("MIT", metadata.Descendants().Single(e => e.Name.LocalName == "license").Value);
        Assert.True(File.Exists(Package("ClaimExtract", ".snupkg")));
    }

    [Fact]
    public void Formats_are_a_package_of_their_own_with_their_dependencies()
    {
        using var package = ZipFile.OpenRead(Package("ClaimExtract.Formats", ".nupkg"));
        Assert.Contains("lib/net10.0/ClaimExtract.Formats.dll", package.Entries.Select(e => e.FullName));
        Assert.Contains("lib/net10.0/ClaimExtract.Formats.xml", package.Entries.Select(e => e.FullName));
        using var nuspec = package.GetEntry("ClaimExtract.Formats.nuspec")!.Open();
        var dependencies = XDocument.Load(nuspec).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value);
        // What those depend on themselves is named too where its version is pinned.
        Assert.Equal(["AngleSharp", "ClaimExtract", "CsvHelper", "Markdig", "Microsoft.Data.Sqlite"], dependencies.Where(id => !id.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_fresh_project_restores_the_library_and_extracts()
    {
        string version = Version("ClaimExtract");
        feed.Workplace.Write("app/app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ClaimExtract" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        feed.Workplace.Write("app/Program.cs", Program);
        var dotnet = feed.Dotnet("app");
        await dotnet.RunAsync("dotnet", "build", "-o", "out", "-v", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        Assert.Equal(Expected + "\n", await dotnet.RunAsync("dotnet", Path.Combine("out", "app.dll")));
    }

    [AheadOfTimeFact]
    public async Task A_program_compiled_ahead_of_time_extracts_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="local" value="{feed.Folder}" />
              </packageSources>
            </configuration>
            """);
        folder.Write("app.csproj", AheadOfTimeFactAttribute.Project($"""
            <ItemGroup>
              <PackageReference Include="ClaimExtract" Version="{Version("ClaimExtract")}" />
            </ItemGroup>
            """));
        folder.Write("Program.cs", Program);
        var dotnet = new DotnetProcess(folder.Path, folder["packages"]);
        await dotnet.RunAsync("dotnet", "publish", "-c", "Release", "-o", "out", "-v", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        Assert.Equal(Expected + "\n", await dotnet.RunAsync(folder[OperatingSystem.IsWindows() ? "out/app.exe" : "out/app"]));
    }

    [Fact]
    public async Task The_tool_installs_and_runs()
    {
        var dotnet = feed.Dotnet("tool");
        string version = Version("ClaimExtract.Tool");
        await dotnet.RunAsync("dotnet", "tool", "install", "ClaimExtract.Tool", "--tool-path", "bin", "--version", version);
        feed.Workplace.Write("tool/bomb.txt", "---\npublished: 2020-02-05\n---\n" + Text);
        string tool = feed.Workplace[OperatingSystem.IsWindows() ? "tool/bin/claimextract.exe" : "tool/bin/claimextract"];
        Assert.Equal(Expected + "\n", await dotnet.RunAsync(tool, "run", "bomb.txt"));
        Assert.Equal(version, (await dotnet.RunAsync(tool, "--version")).Trim());
    }

    private string Version(string id) => Path.GetFileNameWithoutExtension(Package(id, ".nupkg"))[(id.Length + 1)..];

    /// <summary>The one file of that package: its id, a dot and a version, which begins with a digit.</summary>
    private string Package(string id, string extension) => Assert.Single(
        Directory.EnumerateFiles(feed.Folder, $"{id}.*"),
        file => Path.GetExtension(file) == extension && char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1]));
}
