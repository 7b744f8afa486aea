namespace ClaimExtract.Tests.Claims;

/// <summary>Which figures are taken for sums by the words beside them.</summary>
public class TotalFinderTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    [Theory]
    [InlineData("In total, 40 people were killed in the valley.", true)]
    [InlineData("Forty people have been killed since May.", true)]
    [InlineData("The death toll rose to 40.", true)]
    [InlineData("Some 40 people were killed in the town on Monday.", false)]
    [InlineData("Altogether 40 people were killed, including eight children.", true)]
    public void Words_beside_the_figure_tell_a_sum(string text, bool isTotal)
    {
        var scene = Extractor.Analyze(new Article(text) { Published = new DateOnly(2020, 4, 9) }).Scene;

        Assert.NotEmpty(scene.Drafts);
        Assert.All(scene.Drafts, draft => Assert.Equal(isTotal, scene.IsTotal(draft)));
    }
}
