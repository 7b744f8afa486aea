namespace ClaimExtract.Tests.Claims;

/// <summary>
/// What figures without a predicate of their own take from those before them: for each way a sentence where it holds
/// and one that looks like it and is none.
/// </summary>
public class InheritanceTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    [Theory]
    [InlineData("part.list", "A mine killed two soldiers and three porters.", "three", ClaimType.Killed)]
    [InlineData("part.list", "Raiders destroyed nine homes, four barns and a mill.", "four", ClaimType.Destroyed)]
    [InlineData("part.as-were", "Ninety civilians were wounded, as were seventeen from the guard.", "seventeen", ClaimType.Injured)]
    [InlineData("part.compared", "About 900 people are missing, compared with 640 a day before.", "640", ClaimType.Missing)]
    [InlineData("part.of-whole", "The flood killed 29 people, including eight children.", "eight", ClaimType.Killed)]
    [InlineData("part.of-whole", "Twelve miners were injured, three of them badly.", "three", ClaimType.Injured)]
    [InlineData("part.of-group", "The storm killed 87 people. Of the dead, 40 were fishermen.", "40", ClaimType.Killed)]
    [InlineData("part.item", "The fatalities of the month, 61 people killed, are as follows:\n- 12 teachers\n- 49 farmers", "12", ClaimType.Killed)]
    [InlineData("part.elliptic", "Police arrested 30 marchers. Eleven were under 18.", "Eleven", ClaimType.Detained)]
    [InlineData("part.admitted", "Monitors say the army killed 400 villagers. The army admits 31.", "31", ClaimType.Killed)]
    public void TakesTheTypeOfWhatItBelongsTo(string rule, string text, string figure, ClaimType type)
    {
        var claim = Assert.Single(Extract(text), c => c.Figure.Text == figure);
        Assert.Equal(type, claim.Type);
        Assert.Contains($"claim.{rule}", claim.Rules);
    }

    [Theory]
    [InlineData("A mine killed two soldiers and cost three dollars.", "three")]
    [InlineData("Raiders fired six rockets and carried four radios.", "four")]
    [InlineData("Ninety civilians were wounded as seventeen buses waited.", "seventeen")]
    [InlineData("About 900 people are missing, and rents rose to 640 dollars.", "640")]
    [InlineData("The menu offers 29 dishes, including eight soups.", "eight")]
    [InlineData("Of the seats, 40 were empty.", "40")]
    [InlineData("The winners are as follows:\n- 12 teachers\n- 49 farmers", "12")]
    [InlineData("The team signed 30 players. Eleven were under 18.", "Eleven")]
    [InlineData("The club admits 31.", "31")]
    public void TakesNothingFromWhatItDoesNotBelongTo(string text, string figure) =>
        Assert.DoesNotContain(Extract(text), c => c.Figure.Text == figure);

    [Fact]
    public void APartPointsToItsWholeOverAList()
    {
        var claims = Extract("Shelling left six people, including one woman and two children, dead.");

        Assert.Equal(["six", "one", "two"], claims.Select(c => c.Figure.Text));
        Assert.All(claims.Skip(1), c => Assert.Equal(claims[0].Id, c.PartOf));
    }

    [Fact]
    public void WhatIsGreaterIsNoPart()
    {
        var claims = Extract("Two guards were killed. Among the dead were 40 prisoners.");

        Assert.All(claims, c => Assert.Null(c.PartOf));
    }

    private static IReadOnlyList<Claim> Extract(string text) =>
        Extractor.Extract(new Article(text) { Published = new DateOnly(2020, 6, 10) }).Claims;
}
