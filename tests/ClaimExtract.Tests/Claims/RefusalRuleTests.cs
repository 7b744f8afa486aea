using ClaimExtract.Claims;
using ClaimExtract.Matching;
using ClaimExtract.Tests.Matching;

namespace ClaimExtract.Tests.Claims;

/// <summary>Every example of refusals.rules: the figure refused by that very rule, or a claim that stands.</summary>
public class RefusalRuleTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.With(new(), models: null, types: null);

    public static TheoryData<string, string, string, string?> Examples() => RuleExamples.Of(new RefusalRules(Language.English()).Rules);

    [Theory]
    [MemberData(nameof(Examples))]
    public void ExampleHolds(string rule, string where, string text, string? expected)
    {
        var analysis = Extractor.Analyze(new Article(text));
        var refused = analysis.Rejected.Where(r => r.Reason.EndsWith($"(refusal.{rule})", StringComparison.Ordinal)).Select(r => analysis.Document.TextOf(r.Figure.Tokens)).ToList();
        if (expected is null)
        {
            Assert.True(refused.Count == 0, $"{where}: {rule} must refuse nothing in: {text}; refused: {string.Join("; ", refused)}");
            Assert.True(analysis.Scene.Drafts.Count > 0, $"{where}: a claim must stand in: {text}");
            return;
        }

        Assert.True(
            refused.Contains(expected),
            $"{where}: {rule} must refuse {expected} in: {text}; rejected: {string.Join("; ", analysis.Rejected.Select(r => $"{analysis.Document.TextOf(r.Figure.Tokens)}: {r.Reason}"))}; claims: {string.Join("; ", analysis.Scene.Drafts.Select(d => $"{analysis.Document.TextOf(d.Phrase.Figure.Tokens)} {d.Type} by {d.Rule}"))}");
    }
}
