namespace ClaimExtract.Tests.Claims;

/// <summary>The type that the rules give a figure where words nearby would tell another.</summary>
public class CountedTypeTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.With(new(), models: null, types: null);

    [Theory]
    [InlineData("The agency confirmed 81 flu cases, including 63 deaths.", "63", ClaimType.Killed)]
    [InlineData("Clinics saw 81 cholera patients, including 63 deaths.", "63", ClaimType.Killed)]
    [InlineData("Twelve people were killed in the wreck, and one survivor was found.", "one", ClaimType.Affected)]
    [InlineData("Three depots and up to 80 soldiers were hit by the shells.", "up to 80", ClaimType.Injured)]
    [InlineData("Three depots and up to 80 soldiers were hit by the shells.", "Three", ClaimType.Destroyed)]
    [InlineData("The gunman managed to kill a guard at the gate.", "a", ClaimType.Killed)]
    [InlineData("The raids killed 1950 and hurt many more.", "1950", ClaimType.Killed)]
    public void Type_is_told_by_what_is_counted(string text, string figure, ClaimType type)
    {
        var analysis = Extractor.Analyze(new Article(text));
        Assert.Contains((figure, type), analysis.Scene.Drafts.Select(d => (analysis.Document.TextOf(d.Phrase.Figure.Tokens), d.Type)));
    }
}
