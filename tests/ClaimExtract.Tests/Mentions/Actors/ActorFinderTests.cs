using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Reading;
using ClaimExtract.Tests.Matching;

namespace ClaimExtract.Tests.Mentions.Actors;

public class ActorFinderTests
{
    private static readonly Language Language = Language.English();
    private static readonly ActorFinder Finder = new(Language);
    private static readonly ActorPhraseFinder Phrases = new(Language);
    private static readonly DocumentReader Reader = Language.Reader();

    public static TheoryData<string, string, string, string?> PhraseExamples() => RuleExamples.Of(Finder.RuleSets[0]);

    public static TheoryData<string, string, string, string?> OwnExamples() => RuleExamples.Of(Finder.RuleSets[1]);

    public static TheoryData<string, string, string, string?> CueExamples() => RuleExamples.Of(Finder.RuleSets[2]);

    [Theory]
    [MemberData(nameof(PhraseExamples))]
    public void A_phrase_rule_finds_its_examples(string rule, string place, string text, string? expected)
    {
        var document = Reader.Read(text + ".");
        var found = new List<ActorPhrase>();
        Phrases.Find(document, document.Sentences[0], Phrases.Open(document), new ActorAliases(), found);

        string[] made = [.. found.Where(p => p.Rule == rule).Select(p => document.TextOf(p.Tokens) + (p.Name is null ? "" : $" | {p.Name}"))];

        Assert.True(expected is null ? made.Length == 0 : made.Contains(expected), $"{place}: {string.Join("; ", made)} of {string.Join("; ", found.Select(p => p.Rule + " " + document.TextOf(p.Tokens)))}");
    }

    [Theory]
    [MemberData(nameof(OwnExamples))]
    [MemberData(nameof(CueExamples))]
    public void A_role_rule_finds_its_examples(string rule, string place, string text, string? expected)
    {
        var document = Reader.Read(text + ".");
        var found = Finder.Find(document);

        string[] made = [.. found.Where(m => m.Rule == rule).Select(m => Show(document, m))];

        Assert.True(expected is null ? made.Length == 0 : made.Contains(expected), $"{place}: {string.Join("; ", made)} of {string.Join("; ", found.Select(m => m.Rule + " " + Show(document, m)))}");
    }

    [Fact]
    public void Each_side_of_a_clash_is_a_mention_beside_both()
    {
        var document = Reader.Read("Twelve people died in clashes between the army and rebels.");

        var found = Finder.Find(document);

        Assert.Equal(["army and rebels", "army", "rebels"], found.Select(m => document.TextOf(m.Tokens)));
        Assert.Equal([true, false, false], found.Select(m => m.IsList));
        Assert.All(found, m => Assert.Equal((ActorRole.Agent, true), (m.Role, m.IsFight)));
    }

    [Theory]
    [InlineData("Rebels killed 12 farmers.", ActorDeed.Harm)]
    [InlineData("Police arrested 12 farmers.", ActorDeed.Custody)]
    [InlineData("Soldiers rescued 12 farmers.", ActorDeed.Relief)]
    public void A_deed_harms_takes_or_frees(string text, object deed)
    {
        var found = Finder.Find(Reader.Read(text));

        Assert.Equal(deed, Assert.Single(found).Deed);
    }

    [Fact]
    public void Sentences_without_figure_or_harm_are_passed_over() =>
        Assert.Empty(Finder.Find(Reader.Read("The army welcomed its new band.")));

    private static string Show(Document document, ActorMention mention)
    {
        string governor = mention.Governor < 0 ? "" : $" ({document.TextOf(mention.Governor)})";
        return $"{mention.Role}: {document.TextOf(mention.Tokens)}{governor}";
    }
}
