using System.Globalization;

namespace ClaimExtract.Tests.Docs;

/// <summary>What the README shows is what the program does.</summary>
public class ReadmeTests
{
    [Fact]
    public void LibrarySamplePrintsWhatTheReadmeSays()
    {
        var extractor = ClaimExtractor.Create();
        var article = new Article("Shelling killed at least 12 people in Idlib on Tuesday, the Syrian Observatory for Human Rights said.")
        {
            Published = new DateOnly(2022, 2, 4),
        };

        var claim = Assert.Single(extractor.Extract(article).Claims);

        string line = string.Create(CultureInfo.InvariantCulture, $"{claim.Source?.Name}: {claim.Figure.Text} {claim.Counted?.Text} {claim.Type} in {claim.Place?.Text}, {claim.Period?.From:yyyy-MM-dd}");
        Assert.Equal("Syrian Observatory for Human Rights: at least 12 people Killed in Idlib, 2022-02-01", line);
    }

    [Fact]
    public void OpeningExampleGivesTheTwoClaimsShown()
    {
        var article = new Article(
            "The U.S.-led coalition's offensive killed more than 1,600 civilians in Raqqa between June and October of 2017, "
            + "Amnesty International said on Thursday. The coalition has acknowledged 318 deaths in the city.")
        {
            Published = new DateOnly(2019, 4, 25),
        };

        var claims = ClaimExtractor.Create().Extract(article).Claims;

        Assert.Equal(2, claims.Count);
        var (amnesty, coalition) = (claims[0], claims[1]);
        Assert.Equal((ClaimType.Killed, 1600d, null), (amnesty.Type, amnesty.Figure.Min, amnesty.Figure.Max));
        Assert.Equal("Amnesty International", amnesty.Source?.Name);
        Assert.Equal("US-led coalition", amnesty.Actor?.Name);
        Assert.Equal((new DateOnly(2017, 6, 1), new DateOnly(2017, 10, 31)), (amnesty.Period!.From!.Value, amnesty.Period.To!.Value));
        Assert.Equal(Stance.Acknowledged, coalition.Stance);
        Assert.Equal(("coalition", SourceKind.Military), (coalition.Source!.Text, coalition.Source.Kind));
        Assert.Equal(("Raqqa", Stated.Article), (coalition.Place!.Text, coalition.Place.Stated));
    }
}
