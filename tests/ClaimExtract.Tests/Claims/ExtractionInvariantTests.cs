using System.Text;
using ClaimExtract.Text;

namespace ClaimExtract.Tests.Claims;

/// <summary>What holds for every text, however broken: no exception, and every quoted text stands at its span.</summary>
public class ExtractionInvariantTests
{
    private const int Inputs = 2_000;

    private static readonly string[] Bits =
    [
        "\"", "\u201C", "\u201D", "(", ")", "[", "\n", "\n\n", "- ", ": ", ", ", "12 ", "of whom ", "including ", "killed ", "a ", "no ", "both ",
        "1,2,3", "%", "\U0001F600", "\uD800", "\0", "\u2014", "'s ", "\u2026", "3 to 5 ", "between ", "and ", "at least ", "Read more\n", "\u00A0",
    ];

    [Fact]
    public void BrokenArticlesKeepEveryQuoteAtItsSpan()
    {
        var extractor = ClaimExtractor.Create();
        string[] texts = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "corpus", "train"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        var random = new Random(20260101);
        int claims = 0;
        for (int i = 0; i < Inputs; i++)
        {
            string text = Broken(texts, random);
            DateOnly? published = random.Next(2) == 0 ? null : new DateOnly(2020, 6, random.Next(1, 30));
            foreach (var claim in extractor.Extract(new Article(text) { Published = published }).Claims)
            {
                claims++;
                Check(text, claim.Figure.Text, claim.Figure.Span);
                Check(text, claim.Counted?.Text, claim.Counted?.Span);
                Check(text, claim.Actor?.Text, claim.Actor?.Span);
                Check(text, claim.Place?.Text, claim.Place?.Span);
                Check(text, claim.Period?.Text, claim.Period?.Span);
                Check(text, claim.Source?.Text, claim.Source?.Span);
                Check(text, claim.Source?.Cue?.Text, claim.Source?.Cue?.Span);
                Check(text, claim.Via?.Text, claim.Via?.Span);
                Assert.True(claim.Sentence.Contains(claim.Figure.Span), $"figure outside its sentence in: {text}");
            }
        }

        Assert.True(claims > Inputs / 2, "the broken articles still hold claims to check");
    }

    private static void Check(string text, string? quote, TextSpan? span)
    {
        if (quote is not null)
        {
            Assert.True(span is { } at && at.Of(text) == quote, $"'{quote}' does not stand at {span} of: {text}");
        }
    }

    /// <summary>A piece of an article with cuts, insertions and pieces of others.</summary>
    private static string Broken(string[] texts, Random random)
    {
        const int most = 1_500; // characters
        string whole = texts[random.Next(texts.Length)];
        int start = random.Next(Math.Max(1, whole.Length - most));
        var text = new StringBuilder(whole, start, Math.Min(most, whole.Length - start), most * 2);
        for (int edits = random.Next(1, 50); edits > 0 && text.Length > 10; edits--)
        {
            int place = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(place, Math.Min(random.Next(1, 30), text.Length - place));
                    break;
                case 1:
                    text.Insert(place, Bits[random.Next(Bits.Length)]);
                    break;
                default:
                    string other = texts[random.Next(texts.Length)];
                    int from = random.Next(Math.Max(1, other.Length - 50));
                    text.Insert(place, other.AsSpan(from, Math.Min(40, other.Length - from)));
                    break;
            }
        }

        return text.ToString();
    }
}
