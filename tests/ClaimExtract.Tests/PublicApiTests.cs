using System.Reflection;
using System.Text;

namespace ClaimExtract.Tests;

/// <summary>
/// The public types and members, as approved in PublicApi.approved.txt. Where they differ the test rewrites the file
/// and fails: what has changed shows in the review.
/// </summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        string file = Path.Combine(SourceFolder(), "PublicApi.approved.txt");
        string approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        string actual = Describe(typeof(ClaimExtractor).Assembly);
        if (actual != approved && Directory.Exists(SourceFolder()))
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(actual == approved, $"the public API has changed; {file} was rewritten, review it");
    }

    private static string Describe(Assembly assembly)
    {
        var lines = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            lines.Append(PublicApiText.Of(type)).Append('\n');
            foreach (string member in PublicApiText.MembersOf(type))
            {
                lines.Append("    ").Append(member).Append('\n');
            }
        }

        return lines.ToString();
    }

    private static string SourceFolder() => Path.Combine(Repository.Root, "tests", "ClaimExtract.Tests");
}
