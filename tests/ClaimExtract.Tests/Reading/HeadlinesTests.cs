namespace ClaimExtract.Tests.Reading;

public class HeadlinesTests
{
    private const string Body = "\n\nA strong earthquake killed at least 12 people in Pisco on Monday, the Peruvian emergency office said.\n\nRescue workers searched the rubble for survivors on Tuesday and found two children alive.";

    [Theory]
    [InlineData("Quake kills 12 in Pisco, office says" + Body, "Quake kills 12 in Pisco, office says")]
    [InlineData("Ground shakes, houses fall" + Body, "Ground shakes, houses fall")] // the first line, whatever it says
    [InlineData("Quake kills 12 in Pisco\n\nRescue workers search rubble for survivors" + Body, "Quake kills 12 in Pisco | Rescue workers search rubble for survivors")]
    [InlineData("Search\n\nQuake kills at least 12 in Pisco" + Body, "Quake kills at least 12 in Pisco")]
    [InlineData("Did the quake kill 12? Office won't say" + Body, "Did the quake kill 12? | Office won't say")]
    [InlineData("Home\nWorld\nSport\nTop five travel tips for Rome\nStocks fall in early Asian trade\nNew phone on sale from today\nWho will win the cup this year\nEarthquake kills 12 people in Pisco\nTuesday, 3 May 2011, 15:01\nShare this article with friends" + Body, "Earthquake kills 12 people in Pisco")]
    [InlineData("Home\nTop five travel tips for Rome\nStocks fall in early Asian trade\nNew phone on sale from today\nWho will win the cup this year" + Body, "")]
    [InlineData("A strong earthquake killed at least 12 people in Pisco on Monday, the office said.\n\nRelated: quake kills 12 in Pisco" + Body, "")] // below the body's first paragraph
    [InlineData("Quake kills 12 in Pisco, office says", "")] // nothing but one line
    [InlineData("Quake kills 12\n\nOffice confirms toll", "")]
    [InlineData("", "")]
    public void The_headline_is_what_stands_above_the_story_and_tells_it(string text, string expected)
    {
        var document = Read.Text(text);

        Assert.Equal(expected, string.Join(" | ", document.Sentences.Where(s => s.IsHeadline).Select(s => document.TextOf(s.Tokens))));
    }
}
