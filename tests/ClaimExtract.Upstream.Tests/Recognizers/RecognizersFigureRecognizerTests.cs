using ClaimExtract.Recognizers;
using ClaimExtract.Text;

namespace ClaimExtract.Upstream.Tests.Recognizers;

public class RecognizersFigureRecognizerTests
{
    private static readonly RecognizersFigureRecognizer Numbers = new();
    private static readonly RecognizersFigureRecognizer Ranges = new(ranges: true);

    [Theory]
    [InlineData("At least 40 people died.", "40", 40)]
    [InlineData("MORE THAN 1,059 PEOPLE DIED.", "1,059", 1059)]
    [InlineData("Some 1.6 million fled.", "1.6 million", 1600000)]
    [InlineData("Three hundred and six were hurt.", "Three hundred and six", 306)]
    [InlineData("two dozen houses", "two dozen", 24)]
    [InlineData("3 lakh people", "3 lakh", 300000)]
    [InlineData("🕊 ‏حلب‎: 12 killed", "12", 12)]
    public void Numbers_stand_on_their_words(string text, string words, double value)
    {
        var figure = Assert.Single(Numbers.Recognize(text));
        Assert.Equal(new(SpanOf(text, words), value, value), figure);
    }

    [Theory]
    [InlineData("40 percent of the homes", "40 percent", 0.4)]
    [InlineData("a third of the homes", "a third", 1 / 3d)]
    [InlineData("half of the homes", "half", 0.5)]
    public void Shares_are_fractions_of_one(string text, string words, double value)
    {
        var figure = Assert.Single(Numbers.Recognize(text));
        Assert.Equal((SpanOf(text, words), FigureKind.Share), (figure.Span, figure.Kind));
        Assert.Equal(value, figure.Min!.Value, 9);
        Assert.Equal(figure.Min, figure.Max);
    }

    [Theory]
    [InlineData("between 6,488 and 9,947 civilians", "between 6,488 and 9,947", 6488, 9947)]
    [InlineData("killed 20-30 people", "20-30", 20, 30)]
    public void Two_sided_ranges_keep_both_ends_as_stated(string text, string words, double min, double max) =>
        Assert.Equal(new(SpanOf(text, words), min, max), Assert.Single(Ranges.Recognize(text)));

    [Theory]
    [InlineData("at least 40 people", "40", 40)]
    [InlineData("up to 50 people", "50", 50)]
    public void Words_that_bound_one_side_are_left_to_the_extractor(string text, string words, double value) =>
        Assert.Equal(new(SpanOf(text, words), value, value), Assert.Single(Ranges.Recognize(text)));

    [Theory]
    [InlineData("No one died.")]
    [InlineData("Has any one heard?")]
    [InlineData("-5 degrees")]
    [InlineData("Dozens died.")]
    [InlineData("")]
    public void Pronouns_and_negatives_are_no_figures(string text) => Assert.Empty(Ranges.Recognize(text));

    [Fact]
    public void Null_text_is_refused() => Assert.Throws<ArgumentNullException>("text", () => Numbers.Recognize(null!));

    [Fact]
    public void Extractor_reads_bounds_and_counted_around_its_numbers()
    {
        var extractor = ClaimExtractor.Create(new() { FigureRecognizer = Ranges });
        var claims = extractor.Extract(new("Shelling killed at least 40 civilians and wounded 20 to 30 soldiers in Idlib, officials said.")).Claims;
        Assert.Equal(2, claims.Count);
        Assert.Equal(("at least 40", FigureQualifier.AtLeast, ClaimType.Killed), (claims[0].Figure.Text, claims[0].Figure.Qualifier, claims[0].Type));
        Assert.Equal((20, 30, ClaimType.Injured), (claims[1].Figure.Min, claims[1].Figure.Max, claims[1].Type));
    }

    [Fact]
    public void Many_threads_read_what_one_reads()
    {
        string text = string.Join(' ', Enumerable.Range(1, 200).Select(i => $"In town {i} between {i} and {i + 5} of {i * 1000:N0} people, {i} percent, fled."));
        var expected = Numbers.Recognize(text);
        Assert.True(expected.Count > 600);
        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Assert.Equal(expected, Numbers.Recognize(text)));
    }

    private static TextSpan SpanOf(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
