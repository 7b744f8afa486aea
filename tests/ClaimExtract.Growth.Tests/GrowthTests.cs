namespace ClaimExtract.Growth.Tests;

/// <summary>Twice the text is at most 2.2 times the work, whatever the text repeats.</summary>
public class GrowthTests
{
    private const int Length = 40_000; // UTF-16 code units

    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    public static TheoryData<string> Families => [.. HardFamilies.All.Keys];

    [Theory]
    [MemberData(nameof(Families))]
    public void Work_grows_with_the_text(string family)
    {
        var text = HardFamilies.All[family];
        long once = Visits(text(Length)), twice = Visits(text(Length * 2));
        Assert.True(twice <= once * 2.2, $"{family}: {once} visits of tokens and features for {Length} characters, {twice} for twice as many: {(double)twice / once:F2} times");
    }

    private static long Visits(string text)
    {
        long before = Work.Visits;
        Extractor.Extract(new Article(text) { Published = new DateOnly(2020, 6, 15) });
        return Work.Visits - before;
    }
}
