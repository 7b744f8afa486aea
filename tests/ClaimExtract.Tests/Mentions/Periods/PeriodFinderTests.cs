using ClaimExtract.Matching;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Text;

namespace ClaimExtract.Tests.Mentions.Periods;

public class PeriodFinderTests
{
    private static readonly Language English = Language.English();
    private static readonly PeriodFinder Finder = new(English);

    [Fact]
    public void An_agency_line_with_a_year_dates_an_article_without_a_day_of_publication()
    {
        var found = Find("Quito, 7 Mar 87 (EFE) -- Ten people died yesterday.", null);

        Assert.Equal([new DateOnly(1987, 3, 7), new DateOnly(1987, 3, 6)], found.Select(m => m.From!.Value));
    }

    [Fact]
    public void The_day_of_publication_given_goes_before_that_of_an_agency_line()
    {
        var found = Find("Quito, 7 Mar 87 (EFE) -- Ten people died yesterday.", new(1987, 3, 9));

        Assert.Equal(new DateOnly(1987, 3, 8), found[1].From);
    }

    [Fact]
    public void Without_any_day_relative_times_are_found_and_stay_unresolved()
    {
        var found = Find("Ten died on Monday, and 20 in the past week. Since 2014, 300 have died.", null);

        Assert.Equal(3, found.Length);
        Assert.All(found[..2], m => Assert.False(m.IsResolved));
        Assert.Equal((new DateOnly(2014, 1, 1), null), (found[2].From, found[2].To));
    }

    [Fact]
    public void A_date_in_the_text_does_not_date_the_article()
    {
        var found = Find("It was bombed on May 3, 2017. Ten died yesterday.", null);

        Assert.False(found[1].IsResolved);
    }

    [Theory]
    [InlineData("2024-02-29", "A year ago it rained", "2023-01-01")]
    [InlineData("2024-03-31", "over the past month it rained", "2024-02-29")]
    [InlineData("2024-01-01", "yesterday it rained", "2023-12-31")]
    [InlineData("2021-03-03", "on February 29 it rained", "2020-02-29")]
    public void Days_that_a_month_or_year_lacks_are_none(string published, string text, string from) =>
        Assert.Equal(DateOnly.ParseExact(from, "yyyy-MM-dd"), Find(text, DateOnly.ParseExact(published, "yyyy-MM-dd"))[0].From);

    [Theory]
    [InlineData("a four-month campaign")]
    [InlineData("The 12-year-old was held for hours.")]
    [InlineData("He was sentenced to three years.")]
    [InlineData("They flew a strike every six minutes.")]
    [InlineData("He may have seen the second sun march on.")]
    [InlineData("The Sunday Times and USA Today wrote of it.")]
    [InlineData("It killed 2000 people and 1950 cattle.")]
    [InlineData("Mrs May met Jan Kubis and April Jones.")]
    [InlineData("a five-day ceasefire, a 24-hour curfew and three weeks of rain")]
    public void Quantities_of_time_and_names_are_no_periods(string text) => Assert.Empty(Find(text, new(2020, 5, 5)));

    [Fact]
    public void Mentions_are_ordered_and_apart_and_end_after_they_begin()
    {
        var found = Find(
            "Between June and October of 2017, and again last week, shells fell. On Saturday night and early Sunday 12 died; since then, "
            + "the army said on Monday, it has been calm. As of Tuesday 40 were missing. By the end of the year more will come.",
            new(2019, 5, 8));

        Assert.True(found.Length >= 6);
        for (int i = 0; i < found.Length; i++)
        {
            Assert.True(i == 0 || found[i - 1].Tokens.End <= found[i].Tokens.First);
            Assert.True(found[i].From is null || found[i].To is null || found[i].From <= found[i].To);
        }
    }

    private static PeriodMention[] Find(string text, DateOnly? published) => Finder.Find(English.Reader().Read(text), published);
}
