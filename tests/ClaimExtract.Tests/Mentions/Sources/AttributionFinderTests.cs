using ClaimExtract.Matching;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;
using ClaimExtract.Tests.Matching;

namespace ClaimExtract.Tests.Mentions.Sources;

public sealed class AttributionFinderTests
{
    private static readonly Language English = Language.English();
    private static readonly AttributionFinder Finder = new(English);
    private static readonly DocumentReader Reader = English.Reader();

    public static TheoryData<string, string, string, string?> Examples() => RuleExamples.Of(Finder.Rules);

    [Theory]
    [MemberData(nameof(Examples))]
    public void RuleFindsItsExamples(string rule, string place, string text, string? expected)
    {
        var document = Reader.Read(text.Replace("¶ ", "\n\n", StringComparison.Ordinal));
        var made = Finder.Find(document).Where(a => a.Rule == rule).Select(a => AttributionText.Of(document, a)).ToArray();
        if (expected is null)
        {
            Assert.True(made.Length == 0, $"{place}: {string.Join(" // ", made)}");
        }
        else
        {
            Assert.True(made.Contains(expected), $"{place}: expected {expected}, found {string.Join(" // ", made)}");
        }
    }
}
