using System.Globalization;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Tests.Matching;

namespace ClaimExtract.Tests.Mentions.Periods;

/// <summary>Every example beside a rule of periods.rules.</summary>
public class PeriodRulesTests
{
    private static readonly Language English = Language.English();
    private static readonly PeriodFinder Finder = new(English);

    public static TheoryData<string, string, string, string?> Examples => RuleExamples.Of(English.Rules("periods.rules", PeriodRules.Schema));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Rule_finds_what_its_examples_say(string rule, string line, string text, string? expected)
    {
        string[] parts = text.Split('@', StringSplitOptions.TrimEntries);
        DateOnly? published = parts.Length > 1 ? DateOnly.Parse(parts[1], CultureInfo.InvariantCulture) : null;
        var document = English.Reader().Read(parts[0]);

        string[] found = [.. Finder.Find(document, published).Select(m => $"{document.TextOf(m.Tokens)} | {Day(m.From)}..{Day(m.To)} | {m.Role} ({m.Rule})")];
        string[] own = [.. Finder.Find(document, published).Where(m => m.Rule.Split('+').Contains(rule)).Select(m => $"{document.TextOf(m.Tokens)} | {Day(m.From)}..{Day(m.To)} | {m.Role}")];

        Assert.True(
            expected is null ? own.Length == 0 : own.Contains(expected) || (rule == "point.name" && found.Any(f => f.StartsWith(expected, StringComparison.Ordinal)) && found.Length == 1),
            $"{line}: {text}\nexpected {expected ?? "nothing"}\nfound    {string.Join("\n         ", found)}");
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
}
