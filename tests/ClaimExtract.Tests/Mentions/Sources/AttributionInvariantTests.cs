using ClaimExtract.Matching;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Mentions.Sources;

/// <summary>What holds for every text, also for one cut anywhere or put together at random.</summary>
public sealed class AttributionInvariantTests
{
    private static readonly Language English = Language.English();
    private static readonly AttributionFinder Finder = new(English);
    private static readonly DocumentReader Reader = English.Reader();

    private static readonly string[] Pieces =
    [
        "Police", "said", "\"", "\u201C", "\u201D", "that", "12", "people", "died", ",", ".", ";", ":", "according to", "the", "WHO", "(", ")", "citing",
        "adding", "and", "but", "\n\n", "- ", "He", "it", "told", "Reuters", "as saying", "was quoted by", "'s", "report", "reports", "by", "Dr.", "Lena Novak",
        "who", "not", "as follows:", "in a statement", "on Monday", "confirmed", "while", "Amnesty International", "per",
    ];

    [Fact]
    public void SpansLieInTheTextAndTwiceReadIsTheSame()
    {
        var random = new Random(7);
        for (int n = 0; n < 3000; n++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var document = Reader.Read(text);
            var found = Finder.Find(document);
            foreach (var attribution in found)
            {
                Assert.False(attribution.Source.IsEmpty);
                Assert.True(attribution.Source.End <= document.Tokens.Length);
                Assert.NotEmpty(attribution.Content);
                Assert.All(attribution.Content, part => Assert.True(!part.IsEmpty && part.End <= document.Tokens.Length));
                Assert.True(attribution.Carried == attribution.Cue is null || attribution.Rule is "attribution.colon" or "attribution.headline", text);
            }

            var again = Finder.Find(document);
            Assert.Equal(found.Select(a => AttributionText.Of(document, a)), again.Select(a => AttributionText.Of(document, a)));
        }
    }
}
