using ClaimExtract.Matching;

namespace ClaimExtract.Tests.Matching;

public class NumberBoundsTests
{
    [Theory]
    [InlineData("31", true)]
    [InlineData("07", true)]
    [InlineData("0", false)]
    [InlineData("32", false)]
    [InlineData("3.5", false)]
    [InlineData("1,000", false)]
    [InlineData("99999999999999", false)]
    [InlineData("ten", false)]
    public void A_number_fits_its_bounds_by_value(string text, bool fits)
    {
        var language = Language.English();
        var pattern = new PatternCompiler(language.Lexicon, [], new Dictionary<string, string>()).Compile("%1..31");
        var document = language.Reader().Read(text);

        int end = pattern.MatchAt(document, document.Sentences[0].Tokens, 0, NoMentions.Instance, []);

        Assert.Equal(fits ? 1 : -1, end);
    }

    [Fact]
    public void A_bound_that_is_no_number_is_refused()
    {
        var compiler = new PatternCompiler(Language.English().Lexicon, [], new Dictionary<string, string>());

        Assert.Throws<FormatException>(() => compiler.Compile("%1..x"));
    }
}
