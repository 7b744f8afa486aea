using ClaimExtract.Reconciliation;

namespace ClaimExtract.Tests.Docs;

/// <summary>What docs/reconcile.md shows is what the library does.</summary>
public class ReconcileDocTests
{
    [Fact]
    public void The_sample_prints_what_the_page_says()
    {
        var extractor = ClaimExtractor.Create();
        Article[] articles =
        [
            new("Shelling killed at least 12 people in Idlib on Tuesday, the Syrian Observatory for Human Rights said.") { Id = "a", Published = new(2022, 2, 2) },
            new("Shelling killed 5 people in Idlib on Tuesday, a health ministry official said.") { Id = "b", Published = new(2022, 2, 2) },
        ];
        var printed = new List<string>();

        foreach (var question in Reconciler.Reconcile(articles.Select(extractor.Extract)).Questions)
        {
            printed.Add(question.Title);
            printed.AddRange(question.Positions.Select(position => $"  {position.Summary}"));
        }

        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reconcile.md")).ReplaceLineEndings("\n");
        Assert.Contains($"```\n{string.Join('\n', printed)}\n```", page, StringComparison.Ordinal);
    }
}
