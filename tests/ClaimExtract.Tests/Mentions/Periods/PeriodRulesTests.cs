using System.Globalization;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Tests.Matching;

namespace ClaimExtract.Tests.Mentions.Periods;

/// <summary>
/// Every example beside a rule of periods.rules: <c>text @published => words | from..to | role</c>. A rule without a
/// time only keeps words from being read as one; its examples name the one time that is left.
/// </summary>
public class PeriodRulesTests
{
    private static readonly Language English = Language.English();
    private static readonly PeriodFinder Finder = new(English);
    private static readonly RuleSet Rules = English.Rules("periods.rules", PeriodRules.Schema);

    private static readonly HashSet<string> Guards =
        [.. Rules.Rules.Where(rule => rule["time"] is null && rule["role"] is null).Select(rule => rule.Name)];

    public static TheoryData<string, string, string, string?> Examples => RuleExamples.Of(Rules);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Rule_finds_what_its_examples_say(string rule, string line, string text, string? expected)
    {
        string[] parts = text.Split('@', StringSplitOptions.TrimEntries);
        DateOnly? published = parts.Length > 1 ? DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        var document = English.Reader().Read(parts[0]);
        var found = Finder.Find(document, published)
            .Select(m => (Text: $"{document.TextOf(m.Tokens)} | {Day(m.From)}..{Day(m.To)} | {m.Role}", m.Rule))
            .ToArray();
        string[] own = [.. found.Where(m => m.Rule.Split('+').Contains(rule)).Select(m => m.Text)];

        bool isRight = expected is null ? own.Length == 0
            : Guards.Contains(rule) ? found.Length == 1 && found[0].Text == expected
            : own.Contains(expected);

        Assert.True(isRight, $"{line}: {text}\nexpected {expected ?? "nothing"}\nfound    {string.Join("\n         ", found)}");
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
}
