using ClaimExtract.Claims.Attachment;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Text;

namespace ClaimExtract.Tests.Claims.Attachment;

public class PeriodCandidateTests
{
    private static readonly DateOnly Published = new(2020, 4, 9);

    [Fact]
    public void A_day_may_also_be_the_end_of_a_total()
    {
        var day = Mention(new(2020, 4, 7), new(2020, 4, 7), PeriodRole.When);

        var candidates = PeriodCandidate.Of([day], published: null);

        Assert.Equal([new(day, PeriodReading.AsStated, day.From, day.To), new(day, PeriodReading.UpTo, null, day.To)], candidates);
        Assert.Equal("test+period.up-to", candidates[1].Rule);
    }

    [Theory]
    [InlineData(PeriodRole.Over)]
    [InlineData(PeriodRole.AsOf)]
    internal void A_span_is_read_as_stated_only(PeriodRole role)
    {
        var span = Mention(new(2020, 4, 1), new(2020, 4, 7), role);

        Assert.Equal([new(span, PeriodReading.AsStated, span.From, span.To)], PeriodCandidate.Of([span], published: null));
    }

    [Fact]
    public void No_total_ends_after_publication()
    {
        var ahead = Mention(new(2020, 4, 20), new(2020, 4, 20), PeriodRole.When);

        Assert.DoesNotContain(PeriodCandidate.Of([ahead], Published), c => c.Reading == PeriodReading.UpTo && c.Mention is not null);
    }

    [Fact]
    public void The_day_of_publication_needs_no_words()
    {
        Assert.Equal([new(null, PeriodReading.AsStated, Published, Published), new(null, PeriodReading.UpTo, null, Published)], PeriodCandidate.Of([], Published));
        Assert.Empty(PeriodCandidate.Of([], published: null));
    }

    [Fact]
    public void A_span_up_to_publication_may_end_on_the_day_of_the_figures()
    {
        var since = Mention(new(2020, 1, 18), Published, PeriodRole.Over);
        var asOf = new PeriodMention(new TokenSpan(2, 3), null, new(2020, 4, 8), PeriodRole.AsOf, "test");

        var candidates = PeriodCandidate.Of([since, asOf], Published);

        Assert.Contains(new PeriodCandidate(since, PeriodReading.UntilAsOf, since.From, asOf.To), candidates);
        Assert.Contains(new PeriodCandidate(asOf, PeriodReading.OnDay, asOf.To, asOf.To), candidates);
    }

    [Fact]
    public void The_start_of_a_span_is_a_time_of_its_own_where_it_is_told_of()
    {
        var since = Mention(new(1978, 1, 1), Published, PeriodRole.Over) with { Start = (new(1978, 1, 1), new(1978, 12, 31)) };

        Assert.Contains(new PeriodCandidate(since, PeriodReading.Start, new(1978, 1, 1), new(1978, 12, 31)), PeriodCandidate.Of([since], Published));
    }

    private static PeriodMention Mention(DateOnly from, DateOnly to, PeriodRole role) => new(new TokenSpan(0, 1), from, to, role, "test");
}
