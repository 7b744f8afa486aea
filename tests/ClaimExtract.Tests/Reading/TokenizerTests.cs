using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Reading;

public class TokenizerTests
{
    [Theory]
    // compounds and possessives
    [InlineData("US-led, U.N.-led", "US - led , U.N. - led")]
    [InlineData("a 12-year-old's toy", "a 12 - year - old 's toy")]
    [InlineData("Syria's and Syria\u2019s", "Syria 's and Syria \u2019s")]
    [InlineData("the U.S.'s role", "the U.S. 's role")]
    [InlineData("the rebels' guns", "the rebels ' guns")]
    [InlineData("IS's 1990's", "IS 's 1990 's")]
    [InlineData("don't o'clock", "don't o'clock")]
    [InlineData("al-Raqqa, Ba'iba'ah, Na\u2019san, Sana\u2018a", "al - Raqqa , Ba'iba'ah , Na\u2019san , Sana\u2018a")]
    // acronyms
    [InlineData("in the U.S. on", "in the U.S. on")]
    [InlineData("at 5 a.m. or 6p.m.", "at 5 a.m. or 6 p.m.")]
    [InlineData("e.g. J.K. Smith, plan B.", "e.g. J.K. Smith , plan B .")]
    [InlineData("H5N1 and COVID-19, M23", "H5N1 and COVID - 19 , M23")]
    // numbers
    [InlineData("45km 1st $2m \u20AC3bn", "45 km 1 st $ 2 m \u20AC 3 bn")]
    [InlineData("1,302 people", "1,302 people")]
    [InlineData("450.000 or 1.302.450", "450.000 or 1.302.450")]
    [InlineData("816 000 and 1\u00A0302\u202F450", "816 000 and 1\u00A0302\u202F450")]
    [InlineData("in 2017 318 died", "in 2017 318 died")]
    [InlineData("in 2017,318 died", "in 2017 , 318 died")]
    [InlineData("3.5% of 0.75", "3.5 % of 0.75")]
    [InlineData("12,34,567", "12,34,567")]
    [InlineData("1,2,3", "1 , 2 , 3")]
    [InlineData("12.5.2017 at 10:30", "12.5.2017 at 10 : 30")]
    [InlineData("about 30.", "about 30 .")]
    [InlineData("20 000-strong", "20 000 - strong")]
    [InlineData("10-15, 10\u201315", "10 - 15 , 10 \u2013 15")]
    // words broken on purpose
    [InlineData("kil*led ki-lled De*ath cla*shes", "kil*led ki-lled De*ath cla*shes")]
    [InlineData("air-strike self-made", "air - strike self - made")]
    [InlineData("**bold** *word*", "** bold ** * word *")]
    // marks
    [InlineData("dead\u2014three--no", "dead \u2014 three -- no")]
    [InlineData("well... \u2026 end.\"", "well ... \u2026 end . \"")]
    [InlineData("\u201CNo,\u201D (he) [sic]", "\u201C No , \u201D ( he ) [ sic ]")]
    [InlineData("\"\"\"Doubled\"\" marks", "\"\"\" Doubled \"\" marks")]
    [InlineData("killed.[3] The", "killed . [ 3 ] The")]
    // web
    [InlineData("https://www.example.org/a?b=1", "https : / / www . example . org / a ? b = 1")]
    [InlineData("info@example.org @handle #tag", "info @ example . org @ handle # tag")]
    // scripts
    [InlineData("\u0642\u062A\u0644 12 \u0645\u062F\u0646\u064A\u0627\u060C", "\u0642\u062A\u0644 12 \u0645\u062F\u0646\u064A\u0627 \u060C")]
    [InlineData("\u6B7B\u4EA1 3\u4EBA\u3002", "\u6B7B\u4EA1 3 \u4EBA \u3002")]
    [InlineData("fire\uD83D\uDD25in", "fire \uD83D\uDD25 in")]
    [InlineData("re\u0301sume\u0301 Avr\u00EEn", "re\u0301sume\u0301 Avr\u00EEn")]
    // invisible characters
    [InlineData("kil\u00ADled ki\u200Blled", "kil\u00ADled ki\u200Blled")]
    [InlineData("killed\u200B 12\u200Ekm\uFEFF", "killed 12 km")]
    [InlineData("a\0b\u0007c", "a b c")]
    [InlineData(" \t\r\n ", "")]
    [InlineData("", "")]
    public void Text_is_split(string text, string expected)
    {
        Assert.Equal(expected, Read.Tokens(text));
        Invariants.Check(text);
    }

    [Theory]
    [InlineData("kil*led")]
    [InlineData("ki-lled")]
    [InlineData("Kil-led")]
    [InlineData("k*i*l*led")]
    [InlineData("kil\u00ADled")]
    [InlineData("ki\u200Blled")]
    [InlineData("KILLED")]
    public void A_broken_word_is_known_as_the_word_meant(string text) =>
        Assert.Equal("killed", Read.English.Lexicon.Vocabulary[Assert.Single(Read.Text(text).Tokens).Word]);

    [Theory]
    [InlineData("killed", "Word")]
    [InlineData("Killed", "Word, capital")]
    [InlineData("UN", "Word, capitals")]
    [InlineData("U.S.", "Word, capitals")]
    [InlineData("H5N1", "Word, capitals")]
    [InlineData("A", "Word, capital")]
    [InlineData("\u00C9lys\u00E9e", "Word, capital")]
    [InlineData("12", "Number")]
    [InlineData("%", "Symbol")]
    [InlineData("$", "Symbol")]
    [InlineData(",", "Punctuation")]
    [InlineData("|", "Punctuation")]
    public void A_token_tells_its_looks(string text, string looks)
    {
        var token = Assert.Single(Read.Text(text).Tokens);

        Assert.Equal(looks, token.Kind + (token.AllCaps ? ", capitals" : token.Capitalised ? ", capital" : ""));
    }

    [Theory]
    [InlineData("a b", "")]
    [InlineData("a\nb", "L")]
    [InlineData("a\rb", "L")]
    [InlineData("a\r\nb", "L")]
    [InlineData("a \u2028 b", "L")]
    [InlineData("a\u0085b", "L")]
    [InlineData("a\n \t\nb", "LP")]
    [InlineData("a\r\rb", "LP")]
    [InlineData("a\r\n\r\nb", "LP")]
    [InlineData("a\u2029b", "LP")]
    [InlineData("a\fb", "LP")]
    public void A_token_tells_whether_it_opens_a_line_or_paragraph(string text, string expected)
    {
        var token = Read.Text(text).Tokens[1];

        Assert.Equal(expected, (token.LineStart ? "L" : "") + (token.ParagraphStart ? "P" : ""));
        Assert.True(token.SpaceBefore);
    }

    [Fact]
    public void Glued_tells_of_no_white_space()
    {
        var document = Read.Text("45km of US-led");

        Assert.Equal([false, true, false, false, true, true], document.Tokens.Select((_, i) => document.Glued(i)));
    }

    /// <summary>Buffers are lent: what another text left behind the last token, and the buffer's end, must never show.</summary>
    [Fact]
    public void Behind_the_last_token_stands_one_of_no_characters()
    {
        for (int words = 0; words < 300; words++)
        {
            var tokens = Read.Text(string.Concat(Enumerable.Repeat("a ", words))).Tokens;
            Assert.Equal(words, tokens.Length);
            Assert.Equal((0, 0, TokenTraits.None), (tokens[words].Length, tokens[words].Word, tokens[words].Traits));
        }
    }
}
