namespace ClaimExtract.Tests.Claims;

public class StanceTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    [Theory]
    [InlineData("Israeli strikes killed 12 civilians in Gaza, the IDF said.")]
    [InlineData("The Pentagon said U.S. air strikes killed 12 civilians in Kabul.")]
    [InlineData("US air strikes killed 12 civilians in Kabul, US officials said.")]
    [InlineData("Nigerian troops killed 12 villagers in an air raid, the army said.")]
    [InlineData("The coalition assesses that 12 civilians were unintentionally killed by its strikes.")]
    [InlineData("Coalition strikes hit Raqqa. A spokesman for the Anti-IS Coalition confirmed that its strikes killed 12 civilians.")]
    [InlineData("Coalition strikes hit Raqqa. A US-led coalition spokesman gave a toll. \"There are 69 credible allegations, with 12 killed,\" said Omar Harmon.")]
    [InlineData("The army apologised for the deaths of 12 civilians.")]
    public void Harm_to_civilians_is_conceded_by_the_side_that_did_it(string text) => Assert.Equal(Stance.Acknowledged, StanceOf(text, 12));

    [Theory]
    [InlineData("Israeli strikes killed 12 civilians in Gaza, the Israeli rights group B'Tselem said.")]
    [InlineData("US air strikes killed 12 civilians in Kabul, Afghan officials said.")]
    [InlineData("Israeli strikes killed 12 fighters in Gaza, the IDF said.")]
    [InlineData("Syrian rebels said the Syrian army killed 12 civilians.")]
    [InlineData("Police shot dead 12 civilians, the opposition said.")]
    [InlineData("The Taliban said its fighters killed 12 soldiers.")]
    public void Others_tell_of_it_and_of_fighters_a_side_boasts(string text) => Assert.Equal(Stance.Asserted, StanceOf(text, 12));

    [Theory]
    [InlineData("The ministry said 12 people died. It later withdrew that figure.")]
    [InlineData("The rebels said 12 sailors died. This is completely false.")]
    [InlineData("Nineteen people died on the lake, not 12, the ferry owner said.")]
    [InlineData("The ministry has withdrawn its toll of 12 deaths.")]
    [InlineData("Reports that 12 people died are untrue, the minister said.")]
    public void A_figure_taken_back_is_denied(string text) => Assert.Equal(Stance.Denied, StanceOf(text, 12));

    [Fact]
    public void No_deaths_acknowledged_is_a_denial() =>
        Assert.Equal(Stance.Denied, StanceOf("The army has acknowledged no deaths in Homs.", 0));

    [Theory]
    [InlineData("The UN estimates that 12 people may starve.", Stance.Possible)]
    [InlineData("Police charged 12 men with murder.", Stance.Possible)]
    [InlineData("An estimated 400 people died, 12 of them farmers.", Stance.Estimated)]
    [InlineData("A hospital has admitted 12 wounded people.", Stance.Asserted)]
    public void Words_around_the_figure_weigh_it(string text, Stance expected) => Assert.Equal(expected, StanceOf(text, 12));

    [Theory]
    [InlineData("The UN said it could not verify reports that 12 people had died.")]
    [InlineData("The army could not confirm that 12 villagers had died.")]
    public void What_a_speaker_does_not_vouch_for_is_nobodys(string text)
    {
        var claim = Assert.Single(Extractor.Extract(new(text)).Claims);
        Assert.Equal((null, Stance.Asserted), (claim.Source, claim.Stance));
    }

    [Fact]
    public void What_came_of_allegations_is_told_one_by_one()
    {
        var claims = Extractor.Extract(new(
            "In May the coalition assessed 125 civilian casualty reports; 16 of them were deemed credible, three were duplicates and the other 106 were not credible.")).Claims;
        Assert.Equal(
            [(125, Assessment.Closed), (16, Assessment.Credible), (3, Assessment.Duplicate), (106, Assessment.NotCredible)],
            claims.Select(c => ((int)c.Figure.Min!, c.Assessment!.Value)));
        Assert.All(claims, c => Assert.Equal("coalition", c.Source?.Text));
    }

    private static Stance StanceOf(string text, double value) => Assert.Single(Extractor.Extract(new(text)).Claims, c => c.Figure.Min == value).Stance;
}
