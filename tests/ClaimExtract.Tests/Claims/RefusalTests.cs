namespace ClaimExtract.Tests.Claims;

/// <summary>Figures whose type is known and that count nothing all the same, each beside one of the same form that does.</summary>
public class RefusalTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    [Theory]
    [InlineData("The probe flew on the Vesna 2 mission.", "Pilots flew 2 missions.", "2")]
    [InlineData("She wrote of the 2001 bombings.", "The war saw 2,001 bombings.", "2001")]
    [InlineData("All but one miner died.", "Only one miner died.", "one")]
    [InlineData("The court holds two ministers in contempt.", "The army holds two ministers in a barrack.", "two")]
    [InlineData("The nation has lost a friend and a poet.", "She lost a friend in the fire.", "a")]
    [InlineData("The fire killed one person, a cook from Lumo.", "The fire killed one person and a cook from Lumo.", "a")]
    [InlineData("He had burns over 85% of his body.", "The fire burned 85% of the bodies.", "85%")]
    [InlineData("Police found a letter from one victim.", "Police found two victims.", "one")]
    [InlineData("None of the deaths are linked.", "None of the miners died.", "None")]
    [InlineData("The club has no cause to act.", "The club has no casualties.", "no")]
    [InlineData("The law asks for two witnesses to convict a trader.", "The court convicted a trader.", "a")]
    [InlineData("The driver, a baker, was shot dead.", "A driver and a baker were shot dead.", "a")]
    [InlineData("Some 50,000 turkeys fell ill and a further 1,600 have died.", "Some 50,000 villagers fell ill and a further 1,600 have died.", "1,600")]
    [InlineData("Police freed two. We saw it, said one of them.", "Police freed two. The raid killed one of them.", "one")]
    [InlineData("Four were hurt. One of the victims decided to speak.", "Four were hurt. One of the victims died.", "One")]
    [InlineData("Forty men between 19 and 97 were injured.", "Some men said between 19 and 97 were injured.", "between 19 and 97")]
    [InlineData("Nine men were killed, a doctor at the clinic said.", "Nine men and a doctor at the clinic were killed.", "a")]
    [InlineData("Some 200 people attended the fair held in the hall.", "Some 200 people are held in the hall.", "Some 200")]
    [InlineData("The firm sells spinach, and half of that was released.", "The army held 40 men, and half of them were released.", "half")]
    [InlineData("The plan cut the number of deaths by 45%.", "The plan cut the number of deaths to 45.", "45%")]
    [InlineData("The talks take place in two rounds.", "Gunners fired two rounds.", "two")]
    [InlineData("Video captured two clerks in the street.", "Rebels captured two clerks in the street.", "two")]
    [InlineData("The player had five shots on goal.", "The player fired five shots.", "five")]
    [InlineData("Experts who toured eleven villages are under siege.", "Some eleven villages are under siege.", "eleven")]
    [InlineData("Guards from two farms were injured.", "Two guards from Lumo farm were injured.", "two")]
    [InlineData("The law forbids both stabbing and choking of people.", "The law failed, and both were stabbed.", "both")]
    [InlineData("Police arrested nine men. Eight are said to have come by sea.", "Police arrested nine men. Eight are from Lumo.", "Eight")]
    [InlineData("The number of deaths rose to 15,000 sheep.", "The number of deaths rose to 15,000.", "15,000")]
    [InlineData("The house holds two ministers in criminal contempt.", "The army holds two ministers in a barrack.", "two")]
    public void CountsNothing(string text, string counts, string figure)
    {
        Assert.DoesNotContain(Extract(text), c => c.Figure.Text == figure);
        Assert.NotEmpty(Extract(counts));
    }

    [Theory]
    [InlineData("In the flu epidemic the virus disease goes on: vets found 31 cases among horses.")]
    [InlineData("In the flu epidemic the virus disease goes on: the ministry saw two cases of mad cow disease.")]
    [InlineData("In the flu epidemic the virus disease goes on: doctors report 31 cases of resistance to the drug.")]
    [InlineData("In the flu epidemic the virus disease goes on: 31 cases have been found in wild birds.")]
    [InlineData("In the flu epidemic the virus disease goes on. It struck horses in the north, with 31 confirmed cases.")]
    public void CasesOfAnimalsAndOfOtherThingsAreNone(string text) => Assert.Empty(Extract(text));

    [Fact]
    public void CasesOfWhichSomeWereFatalAreCases() =>
        Assert.Contains(Extract("In the flu epidemic the virus disease goes on. Three of the four cases were fatal."), c => c is { Type: ClaimType.Affected, Figure.Text: "four" });

    [Fact]
    public void ADiseaseNamedForAnAnimalIsThatOfPeople() =>
        Assert.Single(Extract("In the flu epidemic the virus disease goes on: the port confirmed 31 swine flu cases."));

    private static IReadOnlyList<Claim> Extract(string text) =>
        Extractor.Extract(new Article(text) { Published = new DateOnly(2020, 6, 10) }).Claims;
}
