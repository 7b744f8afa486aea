namespace ClaimExtract.Tests.Mentions.Figures;

public class FigureRulesTests
{
    public static TheoryData<string, string, string, string?> BoundExamples() => Matching.RuleExamples.Of(FigureText.Finder.BoundRules);

    public static TheoryData<string, string, string, string?> RoleExamples() => Matching.RuleExamples.Of(FigureText.Finder.RoleRules);

    [Theory]
    [MemberData(nameof(BoundExamples))]
    [MemberData(nameof(RoleExamples))]
    public void Example_beside_the_rule_holds(string rule, string place, string text, string? expected)
    {
        var document = FigureText.Read(text);
        var found = FigureText.Finder.Find(document).Where(f => f.Rule == rule).Select(f => FigureText.Show(document, f)).ToArray();
        if (expected is null)
        {
            Assert.True(found.Length == 0, $"{place}: {rule} made '{string.Join("', '", found)}'");
        }
        else
        {
            Assert.True(found.Contains(expected), $"{place}: {rule} made '{string.Join("', '", found)}', not '{expected}'; all: {string.Join("; ", FigureText.Finder.Find(document).Select(f => FigureText.Show(document, f) + " " + f.Rule))}");
        }
    }
}
