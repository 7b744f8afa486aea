using ClaimExtract.Text;

namespace ClaimExtract.Tests;

public class ExtractorOptionsTests
{
    private const string Shelling = "Shelling killed at least drölf civilians in Idlib and wounded dozens of people, officials said.";

    [Fact]
    public void Vague_policy_bounds_the_words_of_a_claim()
    {
        var article = new Article("Shelling killed dozens of civilians in Idlib.");
        Assert.Equal(24, Assert.Single(ClaimExtractor.Create().Extract(article).Claims).Figure.Min);
        var figure = Assert.Single(ClaimExtractor.Create(new ExtractorOptions { Vague = VaguePolicy.Acled }).Extract(article).Claims).Figure;
        Assert.Equal((12, null, FigureQualifier.Vague), (figure.Min, figure.Max, figure.Qualifier));
    }

    [Fact]
    public void Policy_is_never_null() =>
        Assert.Throws<ArgumentNullException>("value", () => new ExtractorOptions { Vague = null! });

    [Fact]
    public void Recogniser_reads_the_numbers_and_the_rest_stays_ours()
    {
        var claims = Extract(Shelling, new WordRecognizer("drölf", 12, 12));
        Assert.Equal(["at least drölf", "dozens"], claims.Select(c => c.Figure.Text));
        Assert.Equal((12, null, FigureQualifier.AtLeast), (claims[0].Figure.Min, claims[0].Figure.Max, claims[0].Figure.Qualifier));
        Assert.Equal(("civilians", ClaimType.Killed), (claims[0].Counted?.Text, claims[0].Type));
    }

    [Fact]
    public void Span_inside_a_word_counts_to_its_ends() =>
        Assert.Equal("at least drölf", Extract(Shelling, new WordRecognizer("röl", 12, 12))[0].Figure.Text);

    [Fact]
    public void A_sign_right_before_the_span_is_no_part_of_it() =>
        Assert.Equal("12", Extract("Shelling killed “12” civilians in Idlib.", new WordRecognizer("12", 12, 12))[0].Figure.Text);

    [Fact]
    public void Figures_of_both_come_in_the_order_of_the_text() =>
        Assert.Equal(["dozens", "drölf"], Extract("Shelling wounded dozens and killed drölf civilians.", new WordRecognizer("drölf", 12, 12)).Select(c => c.Figure.Text));

    [Fact]
    public void Numbers_that_the_recogniser_leaves_out_are_none() =>
        Assert.Empty(Extract("Shelling killed 12 civilians in Idlib.", new WordRecognizer("drölf", 12, 12)));

    [Theory]
    [InlineData(10.0, 20.0, FigureKind.Count, FigureQualifier.Range)]
    [InlineData(10.0, null, FigureKind.Count, FigureQualifier.Vague)]
    [InlineData(0.5, 0.5, FigureKind.Share, FigureQualifier.Exact)]
    public void Bounds_and_kind_are_those_of_the_recogniser(double? min, double? max, FigureKind kind, FigureQualifier qualifier)
    {
        var figure = Assert.Single(Extract("Shelling killed drölf civilians in Idlib.", new WordRecognizer("drölf", min, max, kind))).Figure;
        Assert.Equal((min, max, kind, qualifier), (figure.Min, figure.Max, figure.Kind, figure.Qualifier));
    }

    [Theory]
    [InlineData(3, 9, "overlaps figure [0..8)")]
    [InlineData(4, 4, "is empty")]
    [InlineData(10, 12, "ends behind the text")]
    public void Spans_that_make_no_sense_are_refused(int start, int end, string reason)
    {
        var broken = new ListRecognizer([new(new(0, 8), 1, 1), new(new(start, end), 2, 2)]);
        var error = Assert.Throws<ArgumentException>(() => Extract("One died. 5", broken));
        Assert.Equal($"ListRecognizer: figure [{start}..{end}) of a text of 11 code units {reason}", error.Message);
    }

    [Theory]
    [InlineData(-1.0, null)]
    [InlineData(double.NaN, null)]
    [InlineData(null, double.PositiveInfinity)]
    [InlineData(5.0, 3.0)]
    public void Bounds_that_make_no_sense_are_refused(double? min, double? max) =>
        Assert.Contains("[0..3) of a text of 9 code units has", Assert.Throws<ArgumentException>(() => Extract("One died.", new ListRecognizer([new(new(0, 3), min, max)]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Null_is_no_list_of_figures() =>
        Assert.Equal("ListRecognizer gave null, not a list of figures", Assert.Throws<ArgumentException>(() => Extract("One died.", new ListRecognizer(null!))).Message);

    private static IReadOnlyList<Claim> Extract(string text, IFigureRecognizer recognizer) =>
        ClaimExtractor.Create(new ExtractorOptions { FigureRecognizer = recognizer }).Extract(new(text)).Claims;

    /// <summary>Finds one word everywhere.</summary>
    private sealed class WordRecognizer(string word, double? min, double? max, FigureKind kind = FigureKind.Count) : IFigureRecognizer
    {
        public IReadOnlyList<RecognizedFigure> Recognize(string text)
        {
            var found = new List<RecognizedFigure>();
            for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                found.Insert(0, new(new TextSpan(at, at + word.Length), min, max, kind));
            }

            return found;
        }
    }

    private sealed class ListRecognizer(RecognizedFigure[] figures) : IFigureRecognizer
    {
        public IReadOnlyList<RecognizedFigure> Recognize(string text) => figures;
    }
}
