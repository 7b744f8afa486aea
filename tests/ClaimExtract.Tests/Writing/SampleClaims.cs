using ClaimExtract.Text;

namespace ClaimExtract.Tests.Writing;

/// <summary>An invented article with two claims made by hand: one with every part, one with as little as can be.</summary>
internal static class SampleClaims
{
    public const string Text = "Årdal monitor: 1,600 dead\n\nThe Northern Coalition killed at least 1,600 civilians in Årdal in June 2017, Relief Watch said. A third were children.\n";

    public static Article Article { get; } = new(Text)
    {
        Id = "aardal-1",
        Title = "Årdal monitor: \"1,600 dead\"",
        Publisher = "Example News",
        Published = new(2018, 7, 27),
        Url = "https://news.example/aardal",
    };

    public static Claim Full { get; } = new()
    {
        Id = "c1",
        Type = ClaimType.Killed,
        TypeScore = 0.98123456,
        Confidence = 0.5,
        Figure = new() { Text = "at least 1,600", Span = Of("at least 1,600"), Min = 1600, Max = null, Qualifier = FigureQualifier.AtLeast, Kind = FigureKind.Count },
        Counted = new("civilians", Of("civilians")),
        Groups = [VictimGroup.Civilian],
        Actor = new("The Northern Coalition", Of("The Northern Coalition"), "Northern Coalition", Stated.Sentence),
        Place = new("Årdal", Of("Årdal"), "Årdal", "NO", 61.25, 7.7, 42, Stated.Sentence) { Grain = PlaceGrain.Settlement },
        Period = new("June 2017", Of("June 2017"), new(2017, 6, 1), new(2017, 6, 30), Stated.Sentence),
        Source = new("Relief Watch", Of("Relief Watch"), "Relief Watch", SourceKind.Monitor, new("said", Of("said")), QuoteKind.Indirect, Stated.Sentence),
        Via = new("monitor", Of("monitor")),
        Stance = Stance.Verified,
        Assessment = Assessment.Credible,
        Cumulative = true,
        Sentence = Of("The Northern Coalition killed at least 1,600 civilians in Årdal in June 2017, Relief Watch said."),
        Rules = ["figure.at-least", "claim.killed.object"],
    };

    public static Claim Bare { get; } = new()
    {
        Id = "c2",
        Type = ClaimType.Killed,
        Figure = new() { Text = "A third", Span = Of("A third"), Min = 1 / 3.0, Max = 1 / 3.0, Qualifier = FigureQualifier.Exact, Kind = FigureKind.Share },
        Period = new(null, null, new(2018, 7, 27), null, Stated.Article),
        Stance = Stance.Asserted,
        PartOf = "c1",
        Sentence = Of("A third were children."),
    };

    public static ArticleClaims Both { get; } = new(Article, [Full, Bare]);

    private static TextSpan Of(string quote)
    {
        int start = Text.IndexOf(quote, StringComparison.Ordinal);
        return new(start, start + quote.Length);
    }
}
