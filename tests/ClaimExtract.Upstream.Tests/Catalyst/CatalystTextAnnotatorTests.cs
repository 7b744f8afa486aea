using Catalyst;
using Catalyst.Models;
using ClaimExtract.Catalyst;
using Mosaik.Core;
using Tag = ClaimExtract.Text.PartOfSpeech;

namespace ClaimExtract.Upstream.Tests.Catalyst;

public class CatalystTextAnnotatorTests
{
    private const string Prayer = "After the attack 12 villagers prayed.";

    [Fact]
    public void Tokens_are_those_of_Catalyst_in_the_order_of_the_text()
    {
        const string Text = "The U.S. said 1,302 civilians died in Raqqa.";
        var tokens = Annotator().Annotate(Text);
        Assert.Equal(
            ["The", "U.S.", "said", "1", ",", "302", "civilians", "died", "in", "Raqqa", "."],
            tokens.Select(t => Text[t.Span.Start..t.Span.End]));
        Assert.All(tokens, token => Assert.Equal(Tag.None, token.Tag));
    }

    [Theory]
    [InlineData("🕊 killed 12 in حلب today")]
    [InlineData("one\u0001two\tthree\r\nfour \u0085 killed")]
    [InlineData("\u0000\u0000killed")]
    public void Spans_hold_their_words_whatever_stands_before(string text)
    {
        var tokens = Annotator().Annotate(text);
        Assert.NotEmpty(tokens);
        Assert.All(tokens, token => Assert.DoesNotContain(text[token.Span.Start..token.Span.End], char.IsWhiteSpace));
        Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        Assert.Contains(tokens, token => text[token.Span.Start..token.Span.End] is "killed");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void Text_without_words_has_no_tokens(string text) => Assert.Empty(Annotator().Annotate(text));

    [Fact]
    public void Tags_of_the_pipeline_come_out()
    {
        var tokens = Annotator(new WordTagger("attack", PartOfSpeech.NOUN)).Annotate(Prayer);
        var attack = Assert.Single(tokens, token => token.Tag != Tag.None);
        Assert.Equal((Tag.Noun, "attack"), (attack.Tag, Prayer[attack.Span.Start..attack.Span.End]));
    }

    [Fact]
    public void Every_tag_of_Catalyst_has_one_of_ours()
    {
        var seen = new HashSet<Tag>();
        foreach (var tag in Enum.GetValues<PartOfSpeech>())
        {
            var token = Annotator(new WordTagger("attack", tag)).Annotate("attack")[0];
            Assert.Equal(tag == PartOfSpeech.NONE, token.Tag == Tag.None);
            Assert.True(seen.Add(token.Tag));
        }
    }

    [Fact]
    public void Extractor_heeds_the_tags()
    {
        var untagged = ClaimExtractor.Create().Extract(new(Prayer)).Claims;
        var options = new ExtractorOptions { TextAnnotator = Annotator(new WordTagger("attack", PartOfSpeech.NOUN)) };
        Assert.NotEmpty(untagged);
        Assert.Empty(ClaimExtractor.Create(options).Extract(new(Prayer)).Claims);
    }

    [Fact]
    public void Many_threads_tag_what_one_tags()
    {
        string text = string.Join(' ', Enumerable.Range(1, 300).Select(i => $"The attack on village {i} killed {i} people."));
        var annotator = Annotator(new WordTagger("attack", PartOfSpeech.NOUN));
        var expected = annotator.Annotate(text);
        Parallel.For(0, 32, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Assert.Equal(expected, annotator.Annotate(text)));
    }

    [Fact]
    public void Pipeline_that_changes_the_text_is_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Annotator(new Shortener()).Annotate("12 died"));
        Assert.Equal("Catalyst made 6 code units of a text of 7: its spans can't be found in the text", error.Message);
    }

    private static CatalystTextAnnotator Annotator(params IProcess[] processes) =>
        new(new Pipeline([new FastTokenizer(Language.English), .. processes], Language.English));

    private abstract class Step : IProcess
    {
        public Language Language => Language.Any;
        public int Version => 0;
        public string Tag => "";
        public string Type => GetType().Name;

        public abstract void Process(IDocument document, CancellationToken cancellationToken = default);
    }

    /// <summary>Stands for a trained tagger: knows one word.</summary>
    private sealed class WordTagger(string word, PartOfSpeech tag) : Step
    {
        public override void Process(IDocument document, CancellationToken cancellationToken = default)
        {
            foreach (var token in document.Spans.SelectMany(span => span.Tokens))
            {
                if (token.Value == word)
                {
                    token.POS = tag;
                }
            }
        }
    }

    private sealed class Shortener : Step
    {
        public override void Process(IDocument document, CancellationToken cancellationToken = default) => document.Value = document.Value[1..];
    }
}
