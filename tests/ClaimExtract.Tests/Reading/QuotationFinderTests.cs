namespace ClaimExtract.Tests.Reading;

public class QuotationFinderTests
{
    [Theory]
    [InlineData("\"Two died,\" he said. \"Three fled.\"", "Two died, | Three fled.")]
    [InlineData("\u201CTwo died,\u201D he said.", "Two died,")]
    [InlineData("\u201ETwo died\u201C, he said of \u201Ewar\u201D.", "Two died | war")]
    [InlineData("\u00ABTwo died\u00BB, he said. \u00BBThree\u00AB fled.", "Two died | Three")]
    [InlineData("\u2018Two died,\u2019 he said.", "Two died,")]
    [InlineData("A \u2018surgical\u2019 strike, a 'clean' war.", "surgical | clean")]
    [InlineData("\"\"\"Two died,\"\" he said.", "Two died,")]
    [InlineData("He called it (\"a crime\")\u2014\"and worse\".", "a crime | and worse")]
    [InlineData("Two are dead.\"The army left.", "")] // a mark that closes what was never opened
    [InlineData("\" Two died \", he said.", "Two died")]
    // apostrophes
    [InlineData("The rebels' guns and the army's men don't rest.", "")]
    [InlineData("The rebels\u2019 guns and Syria\u2019s men don\u2019t rest.", "")]
    [InlineData("'The rebels' guns were found,' he said.", "The rebels' guns were found,")]
    [InlineData("\u2018The rebels\u2019 guns were found,\u2019 he said.", "The rebels\u2019 guns were found,")]
    [InlineData("In the '90s rock 'n' roll and the workers' hymns.", "")]
    [InlineData("Sheikh \u2018Abd came to Sana\u2018a.", "")]
    [InlineData("A 6\" gun and a 5'4\" man.", "")]
    // nested and unbalanced
    [InlineData("\u201CHe said \u2018go\u2019 and we went,\u201D she said.", "He said \u2018go\u2019 and we went,")]
    [InlineData("\"He said 'go' and we went,\" she said.", "He said 'go' and we went,")]
    [InlineData("\"We came. Then \"they\" left.", "We came. Then | they")]
    [InlineData("\"We came.\n\nThey left.", "We came.")]
    [InlineData("\"We came.\nThey left.\" He wept.", "We came.")]
    [InlineData("\"", "")]
    public void Marks_are_paired(string text, string expected)
    {
        var document = Read.Text(text);

        Assert.Equal(expected, string.Join(" | ", document.Quotations.Select(q => document.TextOf(q.Tokens))));
        Invariants.Check(text);
    }

    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("\u201C", "\u201D")]
    [InlineData("\u2018", "\u2019")]
    [InlineData("'", "'")]
    public void Speech_goes_on_over_paragraphs(string open, string close)
    {
        var document = Read.Text($"{open}We came.\n\n{open}We saw.\n\n{open}We left,{close} he said.\n\nRain fell.");

        Assert.Equal([("We came.", true), ("We saw.", true), ("We left,", false)], document.Quotations.Select(q => (document.TextOf(q.Tokens), q.Continues)));
    }

    [Fact]
    public void A_token_knows_its_quotation()
    {
        var document = Read.Text("He said \"no\" and \"never again\".");

        Assert.Equal([-1, -1, -1, 0, -1, -1, -1, 1, 1, -1, -1], document.Tokens.Select((_, i) => document.QuotationOf(i)));
    }
}
