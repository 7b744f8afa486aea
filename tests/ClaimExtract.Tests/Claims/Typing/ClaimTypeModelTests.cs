using ClaimExtract.Text;
using ClaimExtract.Writing;

namespace ClaimExtract.Tests.Claims.Typing;

public class ClaimTypeModelTests
{
    private static readonly ClaimTypeWeight[] Weights =
    [
        new("a=1", ClaimType.Killed, 1.5f), new("a=1", null, -0.25f), new("b=2", ClaimType.Force, 3), new(ClaimTypeModel.BiasFeature, null, 1),
    ];

    [Fact]
    public void Probabilities_are_the_softmax_of_the_offers_and_no_claim()
    {
        double[] probabilities = Classify(ClaimTypeModel.FromWeights(Weights), [ClaimType.Killed, ClaimType.Force], "a=1", "unknown=x");
        double killed = Math.Exp(1.5), force = 1, none = Math.Exp(0.75);
        Assert.Equal(killed / (killed + force + none), probabilities[(int)ClaimType.Killed], 6);
        Assert.Equal(force / (killed + force + none), probabilities[(int)ClaimType.Force], 6);
        Assert.Equal(none / (killed + force + none), probabilities[ClaimCandidate.NoClaim], 6);
        Assert.Equal(0, probabilities[(int)ClaimType.Injured]);
    }

    [Fact]
    public void Without_an_offer_every_type_has_its_share()
    {
        double[] probabilities = Classify(ClaimTypeModel.FromWeights(Weights), [], "b=2");
        Assert.Equal(1, probabilities.Sum(), 9);
        Assert.All(probabilities, p => Assert.True(p > 0));
        Assert.Equal(Math.Exp(3) / (Math.Exp(3) + Math.E + 12), probabilities[(int)ClaimType.Force], 6);
    }

    [Fact]
    public void Value_of_a_feature_multiplies_its_weight()
    {
        var candidate = new ClaimCandidate { Figure = new(0, 1), Offers = [ClaimType.Force], Features = [new("b=2", 0.5f)] };
        double[] probabilities = new double[ClaimCandidate.Classes];
        ClaimTypeModel.FromWeights(Weights).Classify(candidate, probabilities);
        Assert.Equal(Math.Exp(1.5) / (Math.Exp(1.5) + Math.E), probabilities[(int)ClaimType.Force], 6);
    }

    [Fact]
    public void Saved_model_is_the_same_when_read()
    {
        var model = ClaimTypeModel.FromWeights(Weights, 0.75, -0.125, ["of my own"]);
        string text = Text(model);
        var read = ClaimTypeModel.Load(new StringReader(text), "own.model");
        Assert.Equal("# of my own\nscaling 0.75 -0.125\na=1 Killed:1.5 NoClaim:-0.25\nb=2 Force:3\nbias=yes NoClaim:1\n", text);
        Assert.Equal(text, Text(read));
        Assert.Equal(Weights.OrderBy(w => w.Feature, StringComparer.Ordinal).ThenBy(w => w.Type is null), read.Weights);
        Assert.Equal(1 / (1 + Math.Exp(0.125)), read.Confidence(0.5), 9);
    }

    [Theory]
    [InlineData("a=1 Killed:1", 1, "before the weights stands a line")]
    [InlineData("scaling 1", 1, "before the weights stands a line")]
    [InlineData("scaling 1 0\na=1 Slain:1", 2, "a line is")]
    [InlineData("scaling 1 0\na=1 Killed:much", 2, "a line is")]
    [InlineData("scaling 1 0\na=1 Killed", 2, "a line is")]
    [InlineData("scaling 1 0\n\n", 2, "a line is")]
    [InlineData("scaling 1 0\na=1 Killed:1\na=1 Force:1", 3, "stands twice")]
    [InlineData("# nothing", 1, "the line is missing")]
    public void What_is_no_model_is_refused_by_line(string text, int line, string reason)
    {
        var error = Assert.Throws<LanguageFormatException>(() => ClaimTypeModel.Load(new StringReader(text), "own.model"));
        Assert.Equal(line, error.Line);
        Assert.Contains("own.model", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ClaimTypeModel.FromWeights([new("a b", null, 1)]));
        Assert.Throws<ArgumentException>(() => ClaimTypeModel.FromWeights([new("a", null, float.NaN)]));
        Assert.Throws<ArgumentException>(() => ClaimTypeModel.FromWeights([new("a", null, 1), new("a", null, 2)]));
    }

    [Fact]
    public void It_learns_from_labelled_articles_and_does_so_again_to_the_byte()
    {
        var extractor = ClaimExtractor.Create();
        string[] texts = [.. Enumerable.Range(0, 12).Select(i => $"The blast killed {i + 3} farmers. The march drew {i + 40} lorries and {i + 5} goats.")];
        var articles = texts.Select(text => ClaimTypeExample.Label(extractor.FindCandidates(new(text)), Gold(text))).ToList();
        Assert.All(articles, a => Assert.Equal((ClaimType.Killed, true), (a[0].Type, a[0].IsFigureRight)));
        Assert.All(articles, a => Assert.All(a.Skip(1), e => Assert.Equal((null, false), (e.Type, e.IsFigureRight))));

        var model = ClaimTypeModel.Train(articles);

        Assert.Equal(Text(model), Text(ClaimTypeModel.Train(articles)));
        var own = ClaimExtractor.Create(new() { ClaimTypeClassifier = model });
        var claim = Assert.Single(own.Extract(new("The blast killed 7 nurses. The march drew 60 lorries.")).Claims);
        Assert.Equal((ClaimType.Killed, "7"), (claim.Type, claim.Figure.Text));
        Assert.InRange(claim.Confidence, 0.5, 1);
    }

    [Fact]
    public void Trained_model_gives_the_same_claims_through_the_seam()
    {
        using var reader = new StreamReader(typeof(ClaimExtractor).Assembly.GetManifestResourceStream("English/types.model")!);
        var embedded = ClaimTypeModel.Load(reader, "types.model");
        var direct = ClaimExtractor.Create();
        var wrapped = ClaimExtractor.Create(new() { ClaimTypeClassifier = new Wrapper(embedded) });
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "corpus", "test"), "*.txt"))
        {
            var article = new Article(File.ReadAllText(file));
            Assert.Equal(
                direct.Extract(article).Claims.Select(c => (c.Figure.Span, c.Type, c.TypeScore)),
                wrapped.Extract(article).Claims.Select(c => (c.Figure.Span, c.Type, c.TypeScore)));
        }
    }

    [Fact]
    public void Embedded_model_keeps_what_the_rules_say_of_their_own_examples()
    {
        var (rules, both) = (ClaimExtractor.With(new(), models: null, types: null), ClaimExtractor.Create());
        var lost = both.RuleExamples.Where(text => Types(rules, text).Except(Types(both, text)).Any()).ToList();
        Assert.True(lost.Count <= both.RuleExamples.Count / 100, string.Join('\n', lost));

        static IEnumerable<(TextSpan, ClaimType)> Types(ClaimExtractor extractor, string text) => extractor.Extract(new(text)).Claims.Select(c => (c.Figure.Span, c.Type));
    }

    [Fact]
    public void Partners_are_those_with_the_longest_overlap()
    {
        ClaimCandidate[] candidates = [Candidate(0, 10), Candidate(8, 20), Candidate(30, 32)];
        var examples = ClaimTypeExample.Label(candidates, [Claim(9, 20, ClaimType.Injured), Claim(4, 10, ClaimType.Killed)]);
        Assert.Equal([ClaimType.Killed, ClaimType.Injured, null], examples.Select(e => e.Type));
    }

    private static ClaimCandidate Candidate(int start, int end) => new() { Figure = new(start, end), Offers = [], Features = [] };

    private static Claim Claim(int start, int end, ClaimType type) =>
        ClaimJsonReader.Read($$"""{"claims":[{"type":"{{type}}","figure":{"start":{{start}},"end":{{end}} } }]}""").Claims[0];

    private static IReadOnlyList<Claim> Gold(string text)
    {
        int start = text.IndexOf("killed ", StringComparison.Ordinal) + "killed ".Length, end = text.IndexOf(" farmers", StringComparison.Ordinal);
        int count = int.Parse(text[start..end], System.Globalization.CultureInfo.InvariantCulture);
        return ClaimJsonReader.Read($$"""{"claims":[{"type":"Killed","figure":{"text":"{{count}}","start":{{start}},"end":{{end}},"min":{{count}},"max":{{count}} } }]}""").Claims;
    }

    private static double[] Classify(ClaimTypeModel model, ClaimType[] offers, params string[] features)
    {
        double[] probabilities = new double[ClaimCandidate.Classes];
        model.Classify(new() { Figure = new(0, 1), Offers = offers, Features = [.. features.Select(f => new ClaimFeature(f))] }, probabilities);
        return probabilities;
    }

    private static string Text(ClaimTypeModel model)
    {
        using var writer = new StringWriter();
        model.Save(writer);
        return writer.ToString();
    }

    private sealed class Wrapper(ClaimTypeModel model) : IClaimTypeClassifier
    {
        public void Classify(ClaimCandidate candidate, Span<double> probabilities) => model.Classify(candidate, probabilities);
    }
}
