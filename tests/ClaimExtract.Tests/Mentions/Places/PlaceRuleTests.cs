using ClaimExtract.Matching;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Reading;
using ClaimExtract.Tests.Matching;

namespace ClaimExtract.Tests.Mentions.Places;

/// <summary>The examples beside the place rules: quote, grain or role, and the rule that found it.</summary>
public class PlaceRuleTests
{
    private static readonly Language English = Language.English();
    private static readonly PlaceFinder Finder = new(English);
    private static readonly DocumentReader Reader = English.Reader();

    public static TheoryData<string, string, string, string?> Examples()
    {
        var data = new TheoryData<string, string, string, string?>();
        foreach (var rules in Finder.Rules)
        {
            foreach (var row in RuleExamples.Of(rules))
            {
                data.Add((string)row[0], (string)row[1], (string)row[2], (string?)row[3]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_stands_behind_it(string rule, string where, string text, string? expected)
    {
        var document = Reader.Read(text);
        var found = Finder.Find(document);
        if (rule.StartsWith("role.", StringComparison.Ordinal))
        {
            Role(document, found, where, expected, RoleOf(rule));
        }
        else if (expected is null)
        {
            Assert.DoesNotContain(found, p => p.Rule == rule);
        }
        else
        {
            Assert.Contains(expected, found.Where(p => p.Rule == rule).Select(p => $"{document.TextOf(p.Tokens)} / {p.Grain}"));
        }
    }

    private static void Role(Document document, PlaceMention[] found, string where, string? expected, string role)
    {
        if (expected is null)
        {
            Assert.DoesNotContain(found, p => p.Role.ToString() == role);
        }
        else
        {
            Assert.True(found.Any(p => $"{document.TextOf(p.Tokens)} / {p.Role}" == expected), $"{where}: {string.Join("; ", found.Select(p => $"{document.TextOf(p.Tokens)} / {p.Role}"))}");
        }
    }

    private static string RoleOf(string rule) =>
        Finder.Rules.SelectMany(set => set.Rules).First(r => r.Name == rule)["role"]!;
}
