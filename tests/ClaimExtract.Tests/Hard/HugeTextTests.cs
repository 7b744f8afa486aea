using System.Text;

namespace ClaimExtract.Tests.Hard;

/// <summary>Texts of millions of characters with nothing to hold on to. That work grows with them alone is counted elsewhere; here they are read.</summary>
public class HugeTextTests
{
    private const string Claim = "Shelling killed 12 people in Idlib on Tuesday. ";
    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    [Fact]
    public void Ten_megabytes_without_a_space() => Holds(Claim + new string('a', 10_000_000), "12");

    [Fact]
    public void Ten_megabytes_of_spaces() => Holds(Claim + new string(' ', 10_000_000) + Claim, "12");

    [Fact]
    public void Ten_megabytes_of_line_ends() => Holds(Claim + new string('\r', 10_000_000), "12");

    [Fact]
    public void Ten_megabytes_of_nothing() => Holds(Claim + new string('\0', 10_000_000), "12");

    [Fact]
    public void A_million_digits() => Holds(Claim + new string('7', 1_000_000) + " people were killed.", "12");

    [Fact]
    public void A_million_grouped_digits() => Holds(Claim + "1" + Repeat(",234", 250_000) + " people were killed.", "12");

    [Fact]
    public void A_million_decimals() => Holds(Claim + "1." + new string('3', 1_000_000) + " people were killed.", "12");

    [Theory]
    [InlineData("\u201C", "\u201D")]
    [InlineData("\"", "\"")]
    [InlineData("'", "'")]
    [InlineData("\u00AB", "\u00BB")]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("\u201C(", ")\u201D")]
    public void A_hundred_thousand_nested_marks(string open, string close) => Holds(Claim + Repeat(open, 100_000) + "Shelling killed 9 people" + Repeat(close, 100_000) + ".", "12");

    [Theory]
    [InlineData(0x0301)] // a mark on nothing, on each other
    [InlineData(0x202E)] // from right to left, and never back
    [InlineData(0x200D)] // joiners of nothing
    [InlineData(0xD83D)] // halves of pairs
    [InlineData(0xDE00)]
    [InlineData(0xFFFE)]
    public void A_million_odd_characters(int unit) => Holds(Claim + new string((char)unit, 1_000_000), "12");

    [Theory]
    [InlineData("1\u200B2 ")]
    [InlineData("\u0661\u0662 killed ")] // digits of another script
    [InlineData("\u202E12 killed \u202C")]
    public void A_hundred_thousand_odd_words(string unit) => Holds(Claim + Repeat(unit, 100_000), "12");

    [Fact]
    public void A_hundred_thousand_claims_in_one_sentence() => Holds("Shelling killed 12 people" + Repeat(", 14 people", 100_000) + ".", "12");

    private static void Holds(string text, string figure)
    {
        var claims = Extractor.Extract(new(text) { Published = new DateOnly(2020, 6, 15) }).Claims;
        Assert.Null(ClaimInvariants.Fault(text, claims));
        Assert.Equal(figure, claims[0].Figure.Text);
    }

    private static string Repeat(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
}
