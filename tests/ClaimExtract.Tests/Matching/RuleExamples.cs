using ClaimExtract.Matching;

namespace ClaimExtract.Tests.Matching;

/// <summary>The examples that stand beside rules, as test cases: rule name, file:line, text, what is expected or null.</summary>
internal static class RuleExamples
{
    public static TheoryData<string, string, string, string?> Of(RuleSet rules)
    {
        var data = new TheoryData<string, string, string, string?>();
        foreach (var rule in rules.Rules)
        {
            foreach (var example in rule.Examples)
            {
                data.Add(rule.Name, $"{rule.File}:{example.Line}", example.Text, example.Expected);
            }
        }

        return data;
    }
}
