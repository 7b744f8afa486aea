using ClaimExtract.Matching;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Mentions.Sources;

public sealed class AttributionCaseTests
{
    private static readonly Language English = Language.English();
    private static readonly AttributionFinder Finder = new(English);
    private static readonly DocumentReader Reader = English.Reader();

    public static TheoryData<int, string, string?> Cases()
    {
        using var stream = typeof(AttributionCaseTests).Assembly.GetManifestResourceStream("attributions.cases")!;
        using var text = new StreamReader(stream);
        var data = new TheoryData<int, string, string?>();
        int line = 0;
        while (text.ReadLine() is { } raw)
        {
            line++;
            if (raw.StartsWith("yes ", StringComparison.Ordinal))
            {
                int arrow = raw.LastIndexOf("=>", StringComparison.Ordinal);
                data.Add(line, raw[4..arrow].Trim(), raw[(arrow + 2)..].Trim());
            }
            else if (raw.StartsWith("no ", StringComparison.Ordinal))
            {
                data.Add(line, raw[3..].Trim(), null);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void IsReadAsAReaderTakesIt(int line, string text, string? expected)
    {
        var document = Reader.Read(text.Replace("¶ ", "\n\n", StringComparison.Ordinal));
        var found = Finder.Find(document).Select(a => AttributionText.Of(document, a)).ToArray();
        bool right = expected is null ? found.Length == 0 : found.Contains(expected);
        Assert.True(right, $"attributions.cases:{line}: expected {expected ?? "nothing"}, found {string.Join(" // ", found)}");
    }
}
