using ClaimExtract.Mentions.Figures;

namespace ClaimExtract.Tests.Mentions.Figures;

public class FigureTableTests
{
    public static TheoryData<string, string, string> Figures() => FigureTable.Read("figures.table");

    public static TheoryData<string, string, string> Roles() => FigureTable.Read("figures-roles.table");

    [Theory]
    [MemberData(nameof(Figures))]
    [MemberData(nameof(Roles))]
    public void Figure_is_found_with_its_meaning(string meaning, string text, string words)
    {
        var document = FigureText.Read(text);
        var found = FigureText.Finder.Find(document);
        string all = string.Join("; ", found.Select(f => $"{FigureText.Show(document, f)} {f.Rule}"));
        if (words.Length == 0)
        {
            Assert.False(Array.Exists(found, f => f.IsCandidate), $"'{text}' gave {all}");
            return;
        }

        Assert.True(
            Array.Exists(found, f => document.TextOf(f.Tokens) == words && FigureText.Meaning(f) == meaning),
            $"'{text}' gave {all}; not '{words} | {meaning}'");
    }

    [Fact]
    public void Table_holds_over_four_hundred_forms() => Assert.True(Figures().Count + Roles().Count > 400);
}
