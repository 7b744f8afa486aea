namespace ClaimExtract.Tests.Claims;

/// <summary>Whole claims of small invented articles: what each part takes from where.</summary>
public class ClaimAssemblyTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    [Fact]
    public void PartsOfAWholePointToIt()
    {
        var claims = Extract("At least 29 people, including eight children, were killed when a shell hit a bakery in Idlib.");

        Assert.Equal(["at least 29", "eight"], claims.Select(c => c.Figure.Text.ToLowerInvariant()));
        Assert.All(claims, c => Assert.Equal(ClaimType.Killed, c.Type));
        Assert.Equal(claims[0].Id, claims[1].PartOf);
        Assert.Null(claims[0].PartOf);
    }

    [Fact]
    public void AllegationsCarryTheirAssessment()
    {
        var claims = Extract(
            "The coalition said it had finished assessing 125 civilian casualty reports and determined that 16 of them were credible, "
            + "three were duplicates, and the other 106 were not credible. Another 234 reports are still being investigated.");

        Assert.Equal([125d, 16, 3, 106, 234], claims.Select(c => c.Figure.Min!.Value));
        Assert.All(claims, c => Assert.Equal(ClaimType.Allegation, c.Type));
        Assert.Equal(
            [Assessment.Closed, Assessment.Credible, Assessment.Duplicate, Assessment.NotCredible, Assessment.Open], claims.Select(c => c.Assessment!.Value));
        Assert.All(claims.Skip(1).Take(3), c => Assert.Equal(claims[0].Id, c.PartOf));
    }

    [Fact]
    public void EachClauseHasItsOwnSource()
    {
        var claims = Extract("Local officials said 24 people were taken to hospital, but the Red Cross reported as many as 32 injured.");

        Assert.Equal(["Local officials", "Red Cross"], claims.Select(c => c.Source!.Text));
        Assert.Equal((null, 32d), (claims[1].Figure.Min, claims[1].Figure.Max));
    }

    [Fact]
    public void NobodyIsToBlameForAnEarthquake()
    {
        var claims = Extract("An earthquake of magnitude 6.9 killed 87 people in the mountains on Monday, the disaster agency said. Soldiers dug through the rubble.");

        Assert.Null(Assert.Single(claims).Actor);
    }

    [Fact]
    public void TextsStandAtTheirSpans()
    {
        const string text = "\U0001F525 A drone strike killed two nurses in Marib on Tuesday, medics said. Houthi fighters had shelled the town, wounding 14 others.";
        foreach (var claim in Extract(text))
        {
            Assert.Equal(claim.Figure.Text, claim.Figure.Span.Of(text));
            Assert.Equal(claim.Counted?.Text, claim.Counted?.Span.Of(text));
            Assert.Equal(claim.Place?.Text, claim.Place?.Span.Of(text));
            Assert.Equal(claim.Actor?.Text, claim.Actor?.Span.Of(text));
            Assert.Equal(claim.Source?.Text, claim.Source?.Span.Of(text));
            Assert.Equal(claim.Period?.Text, claim.Period?.Span?.Of(text));
        }
    }

    [Fact]
    public void MenusAndTeasersHoldNoClaims()
    {
        var claims = Extract(
            "Two shot dead in Basra market\n\nGunmen killed two traders in a market in Basra on Sunday, police said. Nobody claimed the attack.\n\n"
            + "Read more\n\nBus plunge leaves 40 dead\n\nFerry fire kills 12\n");

        Assert.Equal([2d, 2d], claims.Select(c => c.Figure.Min!.Value));
    }

    [Fact]
    public void MenuRightAboveTheHeadlineDoesNotHideIt()
    {
        var claims = Extract(
            "Breaking News\n\nFerry fire kills 12 off Basra coast\n\nA fire on a ferry off the Basra coast killed 12 passengers on Sunday, the port authority said. "
            + "The ferry had left Basra in the morning.\n");

        Assert.Equal([12d, 12d], claims.Select(c => c.Figure.Min!.Value));
    }

    [Theory]
    [InlineData("The band sold 12 million records and won two awards in 2016.")]
    [InlineData("Shares fell 3.5 percent to $12.40 after the company cut 300 jobs.")]
    [InlineData("The striker scored 12 goals in 30 games and was a threat to 20 clubs.")]
    [InlineData("Parliament passed the bill by 61 votes to 44, with 12 members absent.")]
    [InlineData("The 2016 strike lasted for 14 days.")]
    [InlineData("Both speaking and writing take years of practice in 40 countries.")]
    public void OtherFiguresAreNoClaims(string text) => Assert.Empty(Extract(text));

    private static IReadOnlyList<Claim> Extract(string text) =>
        Extractor.Extract(new Article(text) { Published = new DateOnly(2020, 6, 10) }).Claims;
}
