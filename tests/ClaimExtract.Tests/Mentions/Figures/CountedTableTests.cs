using ClaimExtract.Mentions.Figures;

namespace ClaimExtract.Tests.Mentions.Figures;

public class CountedTableTests
{
    private static readonly CountedFinder Counted = new(FigureText.English);
    private static readonly GroupFinder Groups = new(FigureText.English);

    public static TheoryData<string, int, string, string> Cases()
    {
        var data = new TheoryData<string, int, string, string>();
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mentions", "Figures", "counted.table")))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] sides = line.Split("=>", StringSplitOptions.TrimEntries);
            string[] expected = sides[1].Split(';', StringSplitOptions.TrimEntries);
            data.Add(
                sides[0].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal),
                sides[0].IndexOf('[', StringComparison.Ordinal),
                expected[0] == "-" ? "" : expected[0],
                expected.Length > 1 ? expected[1] : "");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Counted_words_and_their_groups(string text, int start, string counted, string groups)
    {
        var document = FigureText.Read(text);
        var figure = FigureText.Finder.Find(document).FirstOrDefault(f => document.SpanOf(f.Tokens).Start == start && f.IsCandidate);
        Assert.True(figure is not null, $"'{text}' gave no figure at {start}");
        var phrase = Counted.Find(document, figure);
        Assert.True(document.TextOf(phrase.Tokens) == counted, $"'{text}' gave '{document.TextOf(phrase.Tokens)}', not '{counted}'");
        Assert.True(string.Join(',', Groups.Find(document, phrase)) == groups, $"'{text}' gave groups '{string.Join(',', Groups.Find(document, phrase))}', not '{groups}'");
        Assert.True(phrase.End >= figure.Tokens.End && (phrase.IsEmpty || phrase.Tokens.Contains(phrase.Head)));
    }

    [Fact]
    public void Table_holds_over_a_hundred_and_twenty_cases() => Assert.True(Cases().Count > 120);
}
