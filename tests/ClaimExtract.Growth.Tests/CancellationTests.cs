namespace ClaimExtract.Growth.Tests;

/// <summary>Who cancels is heard in the middle of an article, whatever stage it is in.</summary>
public class CancellationTests
{
    private const int Length = 200_000; // UTF-16 code units
    private const int Moments = 25;


    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    [Theory]
    [InlineData("paragraphs with a claim each")]
    [InlineData("claims of many places")]
    [InlineData("claims far apart")]
    [InlineData("names of sources")]
    [InlineData("lines of a list")]
    public void Little_is_done_after_cancelling(string family)
    {
        var article = new Article(HardFamilies.All[family](Length)) { Published = new DateOnly(2020, 6, 15) };
        long before = Work.Visits;
        Extractor.Extract(article);
        long all = Work.Visits - before;
        for (int i = 0; i < Moments; i++)
        {
            using var source = new CancellationTokenSource();
            long moment = all * i / Moments;
            before = Work.Visits;
            Work.After(moment, source.Cancel);
            Assert.Throws<OperationCanceledException>(() => Extractor.Extract(article, source.Token));
            // Reading hears nobody, and is an eighth of all work.
            long after = Work.Visits - before - moment;
            Assert.True(after <= all / 5, $"{family}: cancelled after {moment} of {all} visits, there were {after} more");
        }
    }
}
