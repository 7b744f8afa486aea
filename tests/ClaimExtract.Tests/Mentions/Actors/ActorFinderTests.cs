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

    private static string Show(Document document, ActorMention mention)
    {
        string governor = mention.Governor < 0 ? "" : $" ({document.TextOf(mention.Governor)})";
        return $"{mention.Role}: {document.TextOf(mention.Tokens)}{governor}";
    }
}
