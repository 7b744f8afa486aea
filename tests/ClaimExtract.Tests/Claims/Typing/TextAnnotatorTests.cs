using ClaimExtract.Text;

namespace ClaimExtract.Tests.Claims.Typing;

/// <summary>The seam for a tagger of the caller's own.</summary>
public class TextAnnotatorTests
{
    private const string Prayer = "After the attack 12 villagers prayed.";

    [Fact]
    public void Example_of_the_documentation_reads_an_attack_as_a_noun()
    {
        Assert.Equal("claim.injured.hit-object", Assert.Single(Extract(Prayer, new Tokens([]))).Rules[1]);
        Assert.Empty(Extract(Prayer, new AttackIsANoun()));
        Assert.Equal(["12"], Extract("They attack 12 villagers.", new Words(("attack", PartOfSpeech.Verb))).Select(c => c.Figure.Text));
    }

    [Fact]
    public void Tags_become_features_of_the_candidates()
    {
        var names = Names("The blast killed 12 farmers.", new Words(("killed", PartOfSpeech.Verb), ("farmers", PartOfSpeech.Noun)));
        Assert.Contains("tag.head=noun", names);
        Assert.Contains("tag.before1=verb", names);
        Assert.Contains("tag.trigger=verb", names);
        Assert.DoesNotContain(names, n => n.StartsWith("tag.after", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_annotator_there_are_no_tags() =>
        Assert.DoesNotContain(ClaimExtractor.Create().FindCandidates(new("The blast killed 12 farmers."))[0].Features, f => f.Name.StartsWith("tag", StringComparison.Ordinal));

    [Theory]
    [InlineData("far", "mers")] // the longer part decides
    [InlineData("", "ers. M")] // as do words that reach beyond
    public void Other_tokens_need_not_be_ours(string first, string second)
    {
        var words = new Words((first, PartOfSpeech.Verb), (second, PartOfSpeech.Noun));
        Assert.Contains("tag.head=noun", Names("The blast killed 12 farmers. More follows.", words));
    }

    [Theory]
    [InlineData(3, 9, PartOfSpeech.Noun, "overlaps token [0..8)")]
    [InlineData(4, 4, PartOfSpeech.Noun, "is empty")]
    [InlineData(10, 12, PartOfSpeech.Noun, "ends behind the text")]
    [InlineData(9, 10, (PartOfSpeech)99, "has a tag that is none")]
    public void Tokens_that_make_no_sense_are_refused(int start, int end, PartOfSpeech tag, string reason)
    {
        var broken = new Tokens([new(new(0, 8), PartOfSpeech.Noun), new(new(start, end), tag)]);
        var error = Assert.Throws<ArgumentException>(() => Extract("One died. 5", broken));
        Assert.Equal($"Tokens: token [{start}..{end}) of a text of 11 code units {reason}", error.Message);
    }

    [Fact]
    public void Null_is_no_list_of_tokens() =>
        Assert.Equal("Tokens gave null, not a list of tokens", Assert.Throws<ArgumentException>(() => Extract("One died.", new Tokens(null!))).Message);

    private static List<string> Names(string text, ITextAnnotator annotator) =>
        [.. ClaimExtractor.Create(new ExtractorOptions { TextAnnotator = annotator }).FindCandidates(new(text))[0].Features.Select(f => f.Name)];

    private static IReadOnlyList<Claim> Extract(string text, ITextAnnotator annotator) =>
        ClaimExtractor.Create(new ExtractorOptions { TextAnnotator = annotator }).Extract(new(text)).Claims;

    private sealed class AttackIsANoun : ITextAnnotator
    {
        public IReadOnlyList<AnnotatedToken> Annotate(string text)
        {
            int at = text.IndexOf("the attack", StringComparison.Ordinal);
            return at < 0 ? [] : [new(new TextSpan(at + 4, at + 10), PartOfSpeech.Noun)];
        }
    }

    /// <summary>Tags the first place where each word stands.</summary>
    private sealed class Words(params (string Text, PartOfSpeech Tag)[] words) : ITextAnnotator
    {
        public IReadOnlyList<AnnotatedToken> Annotate(string text) =>
            [.. words.Where(w => w.Text.Length > 0).Select(w => new AnnotatedToken(new(text.IndexOf(w.Text, StringComparison.Ordinal), text.IndexOf(w.Text, StringComparison.Ordinal) + w.Text.Length), w.Tag))];
    }

    private sealed class Tokens(AnnotatedToken[] tokens) : ITextAnnotator
    {
        public IReadOnlyList<AnnotatedToken> Annotate(string text) => tokens;
    }
}
