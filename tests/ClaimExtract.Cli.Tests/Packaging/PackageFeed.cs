using System.Reflection;

namespace ClaimExtract.Cli.Tests.Packaging;

/// <summary>All packages, packed from what was built for this test run into a folder that serves as the only feed.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Folder => folder["feed"];

    internal TemporaryFolder Workplace => folder;

    internal DotnetProcess Dotnet(string subfolder) => new(Directory.CreateDirectory(folder[subfolder]).FullName, folder["packages"]);

    public async Task InitializeAsync()
    {
        string configuration = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var dotnet = new DotnetProcess(Repository.Root, folder["packages"]);
        foreach (string project in new[] { "ClaimExtract", "ClaimExtract.Formats", "ClaimExtract.Cli" })
        {
            await dotnet.RunAsync("dotnet", "pack", Path.Combine("src", project), "-c", configuration, "--no-build", "-o", Folder, "-v", "quiet");
        }

        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
