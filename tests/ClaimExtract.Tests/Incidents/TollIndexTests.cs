using ClaimExtract.Incidents;

namespace ClaimExtract.Tests.Incidents;

/// <summary>Where an article tells a toll again.</summary>
public class TollIndexTests
{
    private static readonly TollIndex Index = new(
        [Killed(0, 27), Killed(1, 2), Killed(3, 27), new(4, ClaimType.Injured, 27, 27), Killed(6, 2)]);

    [Theory]
    [InlineData(3, true)]
    [InlineData(1, false)]
    [InlineData(4, false)] // of another kind
    [InlineData(0, false)] // the toll's own sentence is none that tells it again
    public void A_toll_is_told_again_where_kind_and_bounds_are_the_same(int sentence, bool again) =>
        Assert.Equal(again, Index.IsToldIn(0, sentence));

    [Fact]
    public void One_and_two_are_told_of_many_events() => Assert.False(Index.IsToldIn(1, 6));

    [Fact]
    public void The_last_before_is_the_nearest_earlier_sentence()
    {
        Assert.Equal(0, Index.LastBefore(2));
        Assert.Equal(-1, Index.LastBefore(0));
        Assert.Equal(-1, Index.LastBefore(4));
    }

    private static Toll Killed(int sentence, double count) => new(sentence, ClaimType.Killed, count, count);
}
