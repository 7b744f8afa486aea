using ClaimExtract.Cli.Output;

namespace ClaimExtract.Cli.Tests.Docs;

/// <summary>Every command and every format has its page, and links between pages lead somewhere.</summary>
public class DocumentationTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs");

    [Fact]
    public async Task Every_command_has_a_page_and_help_with_examples()
    {
        string[] help = (await Cli.RunAsync("--help")).Out.Split('\n');
        int start = Array.IndexOf(help, "Commands:") + 1;
        string[] commands = [.. help.Skip(start).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])];
        Assert.Contains("run", commands);
        foreach (string command in commands)
        {
            Assert.True(File.Exists(Path.Combine(Folder, command + ".md")), $"docs/{command}.md is not there");
            Assert.Contains("Examples:", (await Cli.RunAsync(command == "import" ? ["import", "brat", "--help"] : [command, "--help"])).Out);
        }
    }

    [Fact]
    public void Every_format_has_a_page_that_says_what_it_loses()
    {
        foreach (var format in OutputFormat.All)
        {
            Assert.Contains("**Loses", File.ReadAllText(Path.Combine(Folder, "formats", format.Name + ".md")));
        }
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        foreach (string page in Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md")))
        {
            foreach (string link in File.ReadAllText(page).Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)].Split('#')[0]))
            {
                string target = Path.Combine(Path.GetDirectoryName(page)!, link);
                Assert.True(link.Length == 0 || link.StartsWith("http", StringComparison.Ordinal) || Path.Exists(target), $"{page}: {link}");
            }
        }
    }
}
