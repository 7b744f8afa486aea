using ClaimExtract.Text;

namespace ClaimExtract.Tests.Text;

public class SpanTests
{
    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void A_span_that_ends_before_it_starts_is_refused(int start, int end)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenSpan(start, end));
    }

    [Fact]
    public void The_end_is_no_part()
    {
        Assert.Equal("bc", new TextSpan(1, 3).Of("abcd"));
        Assert.Equal("", new TextSpan(4, 4).Of("abcd"));
        Assert.Equal((2, false, true), (new TextSpan(1, 3).Length, new TextSpan(1, 3).IsEmpty, default(TextSpan).IsEmpty));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(1, 5).Of("abcd"));
        Assert.Throws<ArgumentNullException>(() => new TextSpan(0, 0).Of(null!));
    }

    [Theory]
    [InlineData(2, 4, true, true)]
    [InlineData(1, 4, false, true)]
    [InlineData(2, 5, true, true)]
    [InlineData(4, 6, false, true)]
    [InlineData(5, 6, false, false)]
    [InlineData(0, 2, false, false)]
    [InlineData(3, 3, true, true)]
    public void Spans_hold_and_overlap_by_what_they_share(int first, int end, bool contains, bool overlaps)
    {
        Assert.Equal((contains, overlaps), (new TextSpan(2, 5).Contains(new TextSpan(first, end)), new TextSpan(2, 5).Overlaps(new TextSpan(first, end))));
        Assert.Equal((contains, overlaps), (new TokenSpan(2, 5).Contains(new TokenSpan(first, end)), new TokenSpan(2, 5).Overlaps(new TokenSpan(first, end))));
    }

    [Fact]
    public void Spans_are_ordered_by_start_then_end()
    {
        TextSpan[] spans = [new(2, 3), new(0, 5), new(2, 2), new(0, 1)];
        Array.Sort(spans);

        Assert.Equal("[0..1) [0..5) [2..2) [2..3)", string.Join(' ', spans));
        Assert.True(spans[0] < spans[1] && spans[3] > spans[2] && spans[0] <= spans[0] && spans[0] >= spans[0]);
        Assert.Equal(new TokenSpan(1, 6), new TokenSpan(1, 2).Union(new TokenSpan(4, 6)));
    }
}
