using ClaimExtract.Writing;

namespace ClaimExtract.Tests;

/// <summary>What goes beyond a limit is refused by its name, and the others are read.</summary>
public class LimitTests
{
    private static readonly Article Bomb = new("A bomb killed at least 12 people in Kabul on Tuesday, police said.") { Id = "bomb" };

    [Fact]
    public void A_text_may_be_as_long_as_allowed_and_no_longer()
    {
        Assert.Single(ClaimExtractor.Create(new() { MaxTextLength = Bomb.Text.Length }).Extract(Bomb).Claims);
        var error = Assert.Throws<LimitException>(() => ClaimExtractor.Create(new() { MaxTextLength = 65 }).Extract(Bomb));
        Assert.Equal(("MaxTextLength", 65, "a text of 66 characters, more than 65"), (error.Limit, error.Allowed, error.Message));
        Assert.Throws<LimitException>(() => ClaimExtractor.Create(new() { MaxTextLength = 65 }).FindCandidates(Bomb));
    }

    [Fact]
    public void An_article_that_takes_too_long_is_refused_before_the_stages_that_follow()
    {
        var classifier = new Watcher();
        var extractor = ClaimExtractor.Create(new()
        {
            MaxTime = TimeSpan.FromMilliseconds(1),
            FigureRecognizer = new Recognizer(() => Thread.Sleep(20)),
            ClaimTypeClassifier = classifier,
        });
        var error = Assert.Throws<LimitException>(() => extractor.Extract(Bomb));
        Assert.Equal(("MaxTime", 1, "it takes longer than 0.001 s"), (error.Limit, error.Allowed, error.Message));
        Assert.False(classifier.WasAsked);
    }

    [Fact]
    public void Time_that_is_enough_changes_nothing()
    {
        string expected = ClaimJsonWriter.ToJson(ClaimExtractor.Create().Extract(Bomb));
        Assert.Equal(expected, ClaimJsonWriter.ToJson(ClaimExtractor.Create(new() { MaxTime = TimeSpan.FromDays(1) }).Extract(Bomb)));
    }

    [Fact]
    public void Cancelling_is_heard_within_the_article()
    {
        using var source = new CancellationTokenSource();
        var classifier = new Watcher();
        var extractor = ClaimExtractor.Create(new() { FigureRecognizer = new Recognizer(source.Cancel), ClaimTypeClassifier = classifier });
        Assert.Throws<OperationCanceledException>(() => extractor.Extract(Bomb, source.Token));
        Assert.False(classifier.WasAsked);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_stream_goes_on_after_an_article_that_is_refused(int parallel)
    {
        var extractor = ClaimExtractor.Create(new() { MaxTextLength = 100 });
        var results = new List<ArticleClaims>();
        await foreach (var result in extractor.ExtractAsync(Articles(), parallel))
        {
            results.Add(result);
        }

        Assert.Equal(["bomb", "long", "again"], results.Select(result => result.Article.Id));
        Assert.Equal([null, "MaxTextLength", null], results.Select(result => result.Error?.Limit));
        Assert.Equal([1, 0, 1], results.Select(result => result.Claims.Count));

        static async IAsyncEnumerable<Article> Articles()
        {
            yield return Bomb;
            await Task.Yield();
            yield return new(new string('x', 101)) { Id = "long" };
            yield return new(Bomb.Text) { Id = "again" };
        }
    }

    [Fact]
    public void A_refusal_comes_back_through_JSON()
    {
        var refused = new ArticleClaims(Bomb, []) { Error = new("MaxTime", 5000, "it takes longer than 5 s") };
        string json = ClaimJsonWriter.ToJson(refused);
        Assert.EndsWith("\"claims\":[],\"error\":{\"limit\":\"MaxTime\",\"allowed\":5000,\"reason\":\"it takes longer than 5 s\"}}", json);
        var again = ClaimJsonReader.Read(json).Error;
        Assert.Equal(("MaxTime", 5000, "it takes longer than 5 s"), (again?.Limit, again?.Allowed, again?.Message));
        Assert.Null(ClaimJsonReader.Read(ClaimJsonWriter.ToJson(new(Bomb, []))).Error);
    }

    [Fact]
    public void Limits_below_one_are_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExtractorOptions { MaxTextLength = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExtractorOptions { MaxTime = TimeSpan.Zero });
    }

    private sealed class Recognizer(Action before) : IFigureRecognizer
    {
        public IReadOnlyList<RecognizedFigure> Recognize(string text)
        {
            before();
            int at = text.IndexOf("12", StringComparison.Ordinal);
            return [new(new(at, at + 2), 12, 12)];
        }
    }

    private sealed class Watcher : IClaimTypeClassifier
    {
        public bool WasAsked { get; private set; }

        public void Classify(ClaimCandidate candidate, Span<double> probabilities) => WasAsked = true;
    }
}
