using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Mentions.Figures;

/// <summary>A figure at the end of a paragraph takes nothing from the next one, one at the start nothing from the one before.</summary>
public class NeighbourTests
{
    // How the next paragraph begins: with what would go on with a figure, count it or make something else of it.
    private static readonly string[] Openings =
    [
        "Million-dollar homes burned", "million homes", "hundred homes", "And a half went", "percent of it burned", "per cent", "% of it", "of the homes burned", "of them fled",
        "to 12 homes", "or 40 homes", "and 40 homes", "- 30 homes", "/5 homes", "in five homes", ", 5 million homes", "(9) homes", ") of the homes", "more homes burned", "[more] homes",
        "villagers fled", "“Villagers” fled", "dead", "years later", "year-old men", "km away", "metres high", "th of May", "st Street", "dollars", "May was dry", "times", "p.m. came", "thirds of it",
        "Syrian and Iraqi soldiers", "and soldiers fled", ", soldiers and teachers fled", "-odd villagers", "-plus villagers", "+ villagers", "x 5 villagers", ": 7 villagers", "½ villagers",
    ];

    // How the paragraph before ends: with what would lead on to a figure.
    private static readonly string[] Endings =
    [
        "They need at least", "They chose between 5 and", "It went from 5 to", "It cost $", "It is about", "Aged", "She turned", "Room", "No", "It is the", "It has a", "Since", "In May", "Route", "It opened at", "They want one in",
        "They have twenty", "They have two and", "They have a", "They want up to", "It is more than", "12,", "12 -", "12 or", "(", "“", "another", "One of the", "number", "nearly", "half of the", "a hundred and", "their", "between",
    ];

    public static TheoryData<string> Figures()
    {
        var data = new TheoryData<string>();
        foreach (string words in FigureTable.Read("figures.table").Concat(FigureTable.Read("figures-roles.table")).Select(row => (string)row[2]).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal))
        {
            data.Add(words);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_next_paragraph_is_not_taken(string words)
    {
        string line = "They count " + words;
        string[] alone = Read(line, line.Length);
        Assert.All(Openings, opening => Assert.Equal(alone, Read($"{line}\n\n{opening}", line.Length)));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_paragraph_before_is_not_taken(string words)
    {
        string line = words + " people live there.";
        string[] alone = Read(line, 0, line.Length);
        Assert.All(Endings, ending => Assert.Equal(alone, Read($"{ending}\n\n{line}", ending.Length + 2, line.Length)));
    }

    private static string[] Read(string text, int end) => Read(text, 0, end);

    /// <summary>The figures in a part of the text, with what they count.</summary>
    private static string[] Read(string text, int start, int length)
    {
        var document = FigureText.Read(text);
        return [.. FigureText.Finder.Find(document).Where(f => document.SpanOf(f.Tokens).Start >= start && document.SpanOf(f.Tokens).Start < start + length).Select(f => Show(document, f))];
    }

    private static string Show(Document document, FigureMention figure)
    {
        var phrase = Counted.Find(document, figure);
        return $"{FigureText.Show(document, figure)} by {figure.Rule}, counts '{document.TextOf(phrase.Tokens)}' as {string.Join(',', Groups.Find(document, phrase))}";
    }

    private static readonly CountedFinder Counted = new(FigureText.English);
    private static readonly GroupFinder Groups = new(FigureText.English);
}
