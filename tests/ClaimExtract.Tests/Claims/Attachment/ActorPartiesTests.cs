using ClaimExtract.Claims.Attachment;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;

namespace ClaimExtract.Tests.Claims.Attachment;

public class ActorPartiesTests
{
    private static readonly Language Language = Language.English();
    private static readonly ActorFinder Finder = new(Language);

    [Theory]
    [InlineData("Islamic State killed two men. IS fighters shot three more.", true)]
    [InlineData("Masked gunmen killed two men. The gunmen shot three more.", true)]
    [InlineData("A gunman killed two men. The gunmen shot three more.", true)]
    [InlineData("Turkish forces killed two men. Russian forces shot three more.", false)]
    [InlineData("Mark Denholm killed two men. Denholm shot three more.", true)]
    [InlineData("Rebels killed two men. Soldiers shot three more.", false)]
    public void Mentions_that_share_a_name_or_all_words_of_the_shorter_are_one_party(string text, bool same)
    {
        var document = Language.Reader().Read(text);
        var actors = Finder.Find(document);

        var parties = new ActorParties(document, actors, TokenMarks.Of<ActorMention>(document, [], a => a.Tokens), 0);

        Assert.Equal(2, actors.Count(a => a.Role == ActorRole.Agent));
        int last = Array.FindLastIndex(actors, a => a.Role == ActorRole.Agent);
        Assert.Equal(same, parties.AreSame(Array.FindIndex(actors, a => a.Role == ActorRole.Agent), last));
    }

    [Fact]
    public void Who_is_blamed_outranks_who_only_acts()
    {
        var document = Language.Reader().Read("Police shot two men. Officials blamed the bombing on Boko Haram.");
        var actors = Finder.Find(document);

        var parties = new ActorParties(document, actors, TokenMarks.Of<ActorMention>(document, [], a => a.Tokens), int.MaxValue - 2);

        int blamed = Array.FindIndex(actors, a => a.Role == ActorRole.Responsible);
        Assert.Equal(0, parties.Of(blamed).Harming.Rank);
        Assert.Equal(1, parties.Of(Array.FindIndex(actors, a => a.Role == ActorRole.Agent)).Harming.Rank);
        Assert.Equal(2, parties.Acting);
    }

    [Fact]
    public void Who_arrests_the_attackers_does_no_harm()
    {
        var document = Language.Reader().Read("Gunmen shot two men. Police arrested nine people. Police detained three more.");
        var actors = Finder.Find(document);

        var parties = new ActorParties(document, actors, TokenMarks.Of<ActorMention>(document, [], a => a.Tokens), int.MaxValue - 2);

        var gunmen = parties.Of(Array.FindIndex(actors, a => a.Role == ActorRole.Agent));
        var police = parties.Of(Array.FindLastIndex(actors, a => a.Role == ActorRole.Agent));
        Assert.Equal(0, gunmen.Harming.Rank);
        Assert.Equal(0, police.Harming.Weight);
        Assert.Equal(0, police.Acting.Rank);
    }
}
