namespace ClaimExtract.Tests.Claims.Typing;

/// <summary>The seam for a classifier of the caller's own.</summary>
public class ClaimTypeClassifierTests
{
    private const string Raid = "Raid kills 12\n\nA raid on the town killed 12 people and wounded 30 others on Tuesday. The mayor is 54.";

    [Fact]
    public void Example_of_the_documentation_drops_what_stands_in_headlines()
    {
        var claims = Extract(Raid, new NoHeadlines());
        Assert.Equal(["12", "30"], claims.Select(c => c.Figure.Text));
        Assert.All(claims, c => Assert.True(c.Figure.Span.Start > "Raid kills 12".Length));
        Assert.All(claims, c => Assert.Equal((1, 1), (c.TypeScore, c.Confidence)));
    }

    [Fact]
    public void Greatest_offer_wins_where_it_is_not_most_unlikely()
    {
        var classifier = new Fixed((ClaimType.Killed, 0.5), (ClaimType.Injured, 0.05), (ClaimType.Force, 0.9), (null, 0.3));
        var claim = Assert.Single(Extract("A raid on the town killed 12 people and wounded 30 others.", classifier));
        Assert.Equal((ClaimType.Killed, "12", 0.5), (claim.Type, claim.Figure.Text, claim.TypeScore));
    }

    [Fact]
    public void Refused_figures_are_told_with_the_type_that_the_rules_had()
    {
        var analysis = ClaimExtractor.Create(new() { ClaimTypeClassifier = new Fixed((null, 1)) }).Analyze(new("The blast killed 12 people."));
        Assert.Empty(analysis.Claims);
        Assert.Equal("rather no claim than one of type Killed (claim.killed.object)", Assert.Single(analysis.Rejected).Reason);
    }

    [Fact]
    public void It_sees_the_candidates_that_can_be_had_to_learn_from()
    {
        var seen = new List<ClaimCandidate>();
        var article = new Article(Raid);
        ClaimExtractor.Create(new() { ClaimTypeClassifier = new Recorder(seen) }).Extract(article);
        var found = ClaimExtractor.Create().FindCandidates(article);
        Assert.Equal(["12", "12", "30", "54"], found.Select(c => c.Figure.Of(Raid)));
        Assert.Equal(found.Select(Described), seen.Select(Described));
    }

    [Fact]
    public void Features_tell_words_rule_and_structure()
    {
        var candidate = ClaimExtractor.Create().FindCandidates(new("The blast killed at least 12 Farmers."))[0];
        Assert.Equal("at least 12", candidate.Figure.Of("The blast killed at least 12 Farmers."));
        Assert.Equal(ClaimType.Killed, candidate.Offers[0]);
        string[] names = [.. candidate.Features.Select(f => f.Name)];
        Assert.All(["rule=claim.killed.object", "relation=object", "trigger=kill", "head=farmer", "qualifier=atleast", "before1=kill"], name => Assert.Contains(name, names));
        Assert.Equal(names.Distinct(), names);
        Assert.All(candidate.Features, f => Assert.True(f.Value == 1 && !f.Name.Any(char.IsWhiteSpace)));
    }

    [Theory]
    [InlineData(1.01, "Fixed gave 1.01 for Killed, not a probability from 0 to 1")]
    [InlineData(-0.5, "Fixed gave -0.5 for Killed, not a probability from 0 to 1")]
    [InlineData(double.NaN, "Fixed gave NaN for Killed, not a probability from 0 to 1")]
    public void What_is_no_probability_is_refused(double value, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Extract("The blast killed 12 people.", new Fixed((ClaimType.Killed, value)))).Message);

    private static IReadOnlyList<Claim> Extract(string text, IClaimTypeClassifier classifier) =>
        ClaimExtractor.Create(new ExtractorOptions { ClaimTypeClassifier = classifier }).Extract(new(text)).Claims;

    private static string Described(ClaimCandidate candidate) =>
        $"{candidate.Figure} {string.Join(',', candidate.Offers)} {string.Join(' ', candidate.Features.Select(f => f.Name))}";

    private sealed class NoHeadlines : IClaimTypeClassifier
    {
        public void Classify(ClaimCandidate candidate, Span<double> probabilities)
        {
            bool headline = candidate.Features.Any(f => f.Name == "headline=yes");
            probabilities[headline || candidate.Offers.Count == 0 ? ClaimCandidate.NoClaim : (int)candidate.Offers[0]] = 1;
        }
    }

    private sealed class Fixed(params (ClaimType? Type, double Probability)[] values) : IClaimTypeClassifier
    {
        public void Classify(ClaimCandidate candidate, Span<double> probabilities)
        {
            foreach (var (type, probability) in values)
            {
                probabilities[type is { } known ? (int)known : ClaimCandidate.NoClaim] = probability;
            }
        }
    }

    private sealed class Recorder(List<ClaimCandidate> seen) : IClaimTypeClassifier
    {
        public void Classify(ClaimCandidate candidate, Span<double> probabilities)
        {
            seen.Add(candidate);
            probabilities[ClaimCandidate.NoClaim] = 1;
        }
    }
}
