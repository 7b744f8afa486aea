using ClaimExtract.Claims;
using ClaimExtract.Matching;
using ClaimExtract.Tests.Matching;

namespace ClaimExtract.Tests.Claims;

/// <summary>Every example of claims.rules: the figure, its type, and that the rule beside it decided.</summary>
public class ClaimRuleTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.With(new(), models: null, types: null);

    public static TheoryData<string, string, string, string?> Examples() => RuleExamples.Of(new TypeRules(Language.English()).Rules);

    [Theory]
    [MemberData(nameof(Examples))]
    public void ExampleHolds(string rule, string where, string text, string? expected)
    {
        var analysis = Extractor.Analyze(new Article(text));
        var drafts = analysis.Scene.Drafts;
        var own = drafts.Where(d => d.Rule == $"claim.{rule}").ToList();
        if (expected is null)
        {
            Assert.True(own.Count == 0, $"{where}: {rule} must find nothing in: {text}");
            return;
        }

        string[] parts = expected.Split('|', StringSplitOptions.TrimEntries);
        Assert.True(
            own.Exists(d => text.Contains(parts[0], StringComparison.Ordinal) && Words(analysis, d) == parts[0] && d.Type.ToString() == parts[1]),
            $"{where}: {rule} must find {expected} in: {text}; found: {string.Join("; ", drafts.Select(d => $"{Words(analysis, d)} | {d.Type} by {d.Rule}"))}");
    }

    private static string Words(Analysis analysis, ClaimDraft draft) => analysis.Document.TextOf(draft.Phrase.Figure.Tokens);
}
