namespace ClaimExtract.Tests.Claims;

/// <summary>Figures that one word more or less, or another order, keeps from being counted, each beside one that counts.</summary>
public class AlmostCountedTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    [Theory]
    [InlineData("Red deer: 7", "Dead: 7", "7")]
    [InlineData("Two women, 23 and 27, have died.", "Two women, 23 men and 27 children have died.", "27")]
    [InlineData("Omar Sel, a journalist imprisoned in Lumo, died in hospital.", "The court imprisoned a journalist in Lumo.", "a")]
    [InlineData("Police freed two. We saw it all, said one of them, a clerk named Liu.", "Police freed two. The raid killed one of them, a clerk named Liu.", "one")]
    [InlineData("Some 300 people were evacuated. \"They tell us the air is safe,\" said one of them, a bank clerk named Liu.", "Some 300 people were evacuated.", "one")]
    [InlineData("Nine men were killed in the raid, said a doctor at the clinic.", "Nine men and a doctor were killed in the raid.", "a")]
    [InlineData("Two men were killed. The dead were members of a club that includes both veterans of the war and their wives.", "The blast killed both veterans of the war.", "both")]
    [InlineData("The blast was one of the attacks in May.", "The army confirmed one attack in May.", "one")]
    [InlineData("The team felt the loss of seven.", "The village felt the loss of seven houses.", "seven")]
    [InlineData("In the flu epidemic the virus disease goes on: doctors found a fever in a few cases.", "In the flu epidemic the virus disease goes on: doctors found 31 cases.", "a few")]
    public void One_counts_and_the_other_does_not(string text, string counts, string figure)
    {
        Assert.DoesNotContain(Extract(text), c => c.Figure.Text == figure);
        Assert.NotEmpty(Extract(counts));
    }

    private static IReadOnlyList<Claim> Extract(string text) =>
        Extractor.Extract(new Article(text) { Published = new DateOnly(2020, 6, 10) }).Claims;
}
