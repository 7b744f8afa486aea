using ClaimExtract.Incidents;

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

    [Fact]
    public void A_toll_told_again_returns_to_its_incident() =>
        Assert.Equal([0, 1, 0], Of("A blast killed 27 people in Aleppo on Tuesday.\n\nOn Saturday a raid killed three people.\n\nThe 27 people killed were buried."));

    [Fact]
    public void The_event_that_is_known_is_that_of_its_kind() =>
        Assert.Equal([0, 1, 0], Of("Shelling killed ten people in Aleppo.\n\nIn Kobani a flood killed nine people.\n\nThe shelling destroyed a school."));

    [Fact]
    public void An_earlier_year_is_background() =>
        Assert.Equal([0, 1], Of("A flood killed ten people on Tuesday. In 2011 soldiers killed 90 people."));

    [Fact]
    public void An_incident_has_kind_time_place_and_actor()
    {
        var incident = Extractor.Analyze(new Article("Shelling hit Aleppo on Tuesday and killed ten people. Police blamed the attack on Islamic State.") { Published = new DateOnly(2022, 2, 2) }).Scene.Incidents.All[0];
        Assert.Equal(EventKinds.Shelling, incident.Kinds);
        Assert.Equal(new DateOnly(2022, 2, 1), incident.Period?.From);
        Assert.Equal("Aleppo", incident.Place?.Name);
        Assert.Equal("Islamic State", incident.Actor?.Name);
    }

    private static int[] Of(string text) => Extractor.Analyze(new Article(text) { Published = new DateOnly(2022, 2, 2) }).Scene.Incidents.OfSentence;
}
