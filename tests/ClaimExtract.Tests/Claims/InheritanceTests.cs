namespace ClaimExtract.Tests.Claims;

/// <summary>
/// What figures without a predicate of their own take from those before them: for each way a sentence where it holds
/// and one that looks like it and is none.
/// </summary>
public class InheritanceTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.With(new(), models: null, types: null);

    [Theory]
    [InlineData("part.list", "A mine killed two soldiers and three porters.", "three", ClaimType.Killed)]
    [InlineData("part.list", "Raiders destroyed nine homes, four barns and a mill.", "four", ClaimType.Destroyed)]
    [InlineData("part.list", "Jets destroyed five boats, 12 fuel tankers and two cranes.", "12", ClaimType.Destroyed)]
    [InlineData("part.as-were", "Ninety civilians were wounded, as were seventeen from the guard.", "seventeen", ClaimType.Injured)]
    [InlineData("part.compared", "About 900 people are missing, compared with 640 a day before.", "640", ClaimType.Missing)]
    [InlineData("part.of-whole", "The flood killed 29 people, including eight children.", "eight", ClaimType.Killed)]
    [InlineData("part.of-whole", "Twelve miners were injured, three of them badly.", "three", ClaimType.Injured)]
    [InlineData("part.of-group", "The storm killed 87 people. Of the dead, 40 were fishermen.", "40", ClaimType.Killed)]
    [InlineData("part.item", "The fatalities of the month, 61 people killed, are as follows:\n- 12 teachers\n- 49 farmers", "12", ClaimType.Killed)]
    [InlineData("part.elliptic", "Police arrested 30 marchers. Eleven were under 18.", "Eleven", ClaimType.Detained)]
    [InlineData("part.admitted", "Monitors say the army killed 400 villagers. The army admits 31.", "31", ClaimType.Killed)]
    [InlineData("part.gapped", "Nine miners are missing and are being sought in Lumo, 12 in Kessa.", "12", ClaimType.Missing)]
    [InlineData("part.gapped", "The port of Quilmo buried 32 sailors, and Tarpa 14.", "14", ClaimType.Killed)]
    [InlineData("part.colon", "The arrests by province are as follows: fifteen in Lumo, four in Kessa.", "fifteen", ClaimType.Detained)]
    [InlineData("part.gapped", "The port of Quilmo saw 333 deaths, followed by Tarpa (217).", "217", ClaimType.Killed)]
    [InlineData("part.accounted-for", "The heat killed 979 people, officials said. Tarpa accounted for 490 and Lumo 489.", "490", ClaimType.Killed)]
    [InlineData("part.sum", "Divers found 20 bodies in the hull, eleven women and nine men.", "eleven", ClaimType.Killed)]
    [InlineData("part.gapped", "In Mandalay 29 were killed, and in Yangon 24, said a medic.", "24", ClaimType.Killed)]
    [InlineData("part.of-whole", "Some 3,000 villagers fled after jets killed at least three. The guards have pushed back 2,000 of them.", "2,000", ClaimType.Displaced)]
    [InlineData("part.list", "The alliance destroyed 120 tanks, 220 armored personnel carriers and up to 450 artillery pieces.", "up to 450", ClaimType.Destroyed)]
    [InlineData("part.account", "Twelve people were killed in the raid. Rights groups put the number at 30. Doctors put it at 40.", "40", ClaimType.Killed)]
    [InlineData("part.total", "Twelve people were killed in the raid. Rights groups put the number at 30.", "30", ClaimType.Killed)]
    [InlineData("part.account", "More than 2,000 people died, doctors said.\n\nThe official figure is 1,267.", "1,267", ClaimType.Killed)]
    [InlineData("part.account", "Twelve people were hurt. The true number may be as high as 100.", "as high as 100", ClaimType.Injured)]
    [InlineData("part.among-them", "At least 95 people died; the guards said 28 of their members were among them.", "28", ClaimType.Killed)]
    [InlineData("part.total", "Police arrested six more marchers, bringing the total to 81.", "81", ClaimType.Detained)]
    [InlineData("part.of-figure", "Some 111 of the 163 deaths were in the camp.", "Some 111", ClaimType.Killed)]
    [InlineData("part.shared-head", "Lumo and Kessa counted eighteen and ten deaths respectively.", "eighteen", ClaimType.Killed)]
    public void TakesTheTypeOfWhatItBelongsTo(string rule, string text, string figure, ClaimType type)
    {
        var claim = Assert.Single(Extract(text), c => c.Figure.Text == figure);
        Assert.Equal(type, claim.Type);
        Assert.Contains($"claim.{rule}", claim.Rules);
    }

    [Theory]
    [InlineData("A mine killed two soldiers and cost three dollars.", "three")]
    [InlineData("Raiders fired six rockets and carried four radios.", "four")]
    [InlineData("Twelve people were hurt in the crash. There were 91 passengers, including five children, on the plane.", "five")]
    [InlineData("Ninety civilians were wounded as seventeen buses waited.", "seventeen")]
    [InlineData("About 900 people are missing, and rents rose to 640 dollars.", "640")]
    [InlineData("The menu offers 29 dishes, including eight soups.", "eight")]
    [InlineData("Of the seats, 40 were empty.", "40")]
    [InlineData("The winners are as follows:\n- 12 teachers\n- 49 farmers", "12")]
    [InlineData("The team signed 30 players. Eleven were under 18.", "Eleven")]
    [InlineData("The club admits 31.", "31")]
    [InlineData("In the flood 45 people died, and the mayor paid 12.", "12")]
    [InlineData("The port of Quilmo buried 32 sailors, and Tarpa 14 years ago sank.", "14")]
    [InlineData("The prices by province are as follows: fifteen in Lumo, four in Kessa.", "fifteen")]
    [InlineData("Divers found 20 bodies in the hull, eleven flags and seven boxes.", "eleven")]
    [InlineData("Twelve people were killed in the raid. The bridge is 30 years old.", "30")]
    [InlineData("Twelve people were killed in the raid. His number is 30.", "30")]
    [InlineData("Police fined six more marchers, bringing the total to 81.", "81")]
    [InlineData("Some 111 of the 163 seats were in the camp.", "Some 111")]
    [InlineData("Lumo and Kessa counted eighteen and ten votes respectively.", "eighteen")]
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
    public void APartPointsToTheWholeRightBehindIt()
    {
        var claims = Extract("Of those, 111 of the 163 deaths were in the camp.");

        Assert.Equal(["111", "163"], claims.Select(c => c.Figure.Text));
        Assert.Equal(claims[1].Id, claims[0].PartOf);
    }

    [Theory]
    [InlineData("In the flood 45 people died in the north, 12 in the south.", "12", "people")]
    [InlineData("Raiders killed nine porters, wounded 14 and burned two barns.", "14", "porters")]
    [InlineData("The number of confirmed infections in the province has risen to 900 in the cholera epidemic of the virus disease.", "900", "confirmed infections")]
    [InlineData("Raiders killed nine porters and 14 have fled.", "14", null)]
    [InlineData("The death toll rose to 87.", "87", null)]
    public void AFigureWithoutANounCountsThatOfItsTollOrList(string text, string figure, string? counted) =>
        Assert.Equal(counted, Assert.Single(Extract(text), c => c.Figure.Text == figure).Counted?.Text);

    [Theory]
    [InlineData("At least 44 people, 26 of them children, died in the school.", "At least 44", ClaimType.Killed)]
    [InlineData("Two clerks in the post office in Quilmo, Alabama died.", "Two", ClaimType.Killed)]
    [InlineData("Five people, who were all crew, were rescued.", "Five", ClaimType.Affected)]
    [InlineData("Police freed 12 clerks, one of whom died.", "12", ClaimType.Affected)]
    [InlineData("A 30-year-old Quilmo, Alabama man died.", "A", ClaimType.Killed)]
    public void ThePredicateIsFoundBehindWhatStandsBetween(string text, string figure, ClaimType type) =>
        Assert.Equal(type, Assert.Single(Extract(text), c => c.Figure.Text == figure).Type);

    [Fact]
    public void WhatIsGreaterIsNoPart()
    {
        var claims = Extract("Two guards were killed. Among the dead were 40 prisoners.");

        Assert.All(claims, c => Assert.Null(c.PartOf));
    }

    private static IReadOnlyList<Claim> Extract(string text) =>
        Extractor.Extract(new Article(text) { Published = new DateOnly(2020, 6, 10) }).Claims;
}
