namespace ClaimExtract.Tests.Incidents;

/// <summary>Which sentences speak of the same event: small invented articles.</summary>
public class IncidentFinderTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    [Fact]
    public void Sentences_of_one_account_are_one_incident() =>
        Assert.Equal([0, 0, 0], Of("A blast killed ten people in Aleppo on Tuesday. Twenty were injured. Two of them died on Tuesday night."));

    [Fact]
    public void Another_day_is_another_incident() =>
        Assert.Equal([0, 1], Of("A blast killed ten people in Aleppo on Tuesday. On Saturday a raid killed three people."));

    [Fact]
    public void A_day_told_again_returns_to_its_incident() =>
        Assert.Equal([0, 1, 0], Of("A blast killed ten people in Aleppo on Tuesday. On Saturday a raid killed three people. Tuesday's blast injured twenty people."));

    [Fact]
    public void A_separate_attack_is_another_incident() =>
        Assert.Equal([0, 1], Of("A blast killed ten people in Aleppo on Tuesday. In a separate attack two people were killed."));

    [Fact]
    public void Another_town_at_the_head_of_a_paragraph_is_another_incident() =>
        Assert.Equal([0, 1], Of("A blast killed ten people in Aleppo.\n\nIn Kobani two people were killed."));

    private static int[] Of(string text) => Extractor.Analyze(new Article(text) { Published = new DateOnly(2022, 2, 2) }).Scene.Incidents.OfSentence;
}
