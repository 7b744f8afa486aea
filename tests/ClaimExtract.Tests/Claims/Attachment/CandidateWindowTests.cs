using ClaimExtract.Claims;
using ClaimExtract.Claims.Attachment;
using ClaimExtract.Scoring;

namespace ClaimExtract.Tests.Claims.Attachment;

/// <summary>Which candidates a claim of a long article chooses among.</summary>
public class CandidateWindowTests
{
    [Fact]
    public void A_usual_article_offers_all() =>
        Assert.Equal(Enumerable.Range(-1, 201), new CandidateWindow(new Spread(200)).Around(40).ToArray());

    [Fact]
    public void A_long_article_offers_head_surroundings_and_what_stands_nowhere()
    {
        const int many = 5000;
        var around = new CandidateWindow(new Spread(many)).Around(30_000).ToArray(); // candidate 3000 stands there

        Assert.True(around.Length < 300);
        Assert.Equal(-1, around[0]);
        Assert.Contains(0, around); // the head
        Assert.Contains(2999, around);
        Assert.Contains(3001, around);
        Assert.Contains(many - 1, around); // stands nowhere
        Assert.DoesNotContain(1000, around);
        Assert.DoesNotContain(4000, around);
        Assert.Equal(around.Order().Distinct(), around);
    }

    [Fact]
    public void At_the_head_none_is_offered_twice()
    {
        var around = new CandidateWindow(new Spread(5000)).Around(5).ToArray();
        Assert.Equal(around.Order().Distinct(), around);
    }

    /// <summary>Candidates ten tokens apart; the last stands nowhere.</summary>
    private sealed class Spread(int count) : ICandidates
    {
        public int Count => count;

        public int TokenOf(int candidate) => candidate == count - 1 ? -1 : candidate * 10;

        public void Describe(ClaimDraft draft, int candidate, ref FeatureSet features)
        {
        }
    }
}
