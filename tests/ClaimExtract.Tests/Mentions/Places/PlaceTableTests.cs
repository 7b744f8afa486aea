using System.Globalization;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Mentions.Places;

/// <summary>The cases of PlaceTable.txt: every place of a text with grain, role, country and GeoNames number.</summary>
public class PlaceTableTests
{
    private static readonly Language English = Language.English();
    private static readonly PlaceFinder Finder = new(English);
    private static readonly DocumentReader Reader = English.Reader();

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        using var table = new StreamReader(typeof(PlaceTableTests).Assembly.GetManifestResourceStream("PlaceTable.txt")!);
        while (table.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] sides = line.Split(" => ");
                data.Add(sides[0], sides[1]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_gives_its_places(string text, string expected)
    {
        var document = Reader.Read(text);
        string[] wanted = expected == "-" ? [] : expected.Split("; ");
        var found = Finder.Find(document);
        string all = string.Join("; ", found.Select(p => Describe(document, p, 5)));
        Assert.True(wanted.Length == found.Length, all);
        for (int i = 0; i < wanted.Length; i++)
        {
            string[] parts = wanted[i].Split('/');
            string[] has = Describe(document, found[i], parts.Length).Split('/');
            Assert.True(parts.Select((part, n) => part == "*" || part == has[n]).All(same => same), all);
        }
    }

    [Fact]
    public void The_table_and_the_rules_hold_enough_cases() => Assert.True(Cases().Count >= 120);

    private static string Describe(Document document, PlaceMention place, int parts) => string.Join('/', new[]
    {
        document.TextOf(place.Tokens),
        place.Grain.ToString(),
        place.Role.ToString(),
        place.Country ?? "-",
        place.GeonameId?.ToString(CultureInfo.InvariantCulture) ?? "-",
    }.Take(parts));
}
