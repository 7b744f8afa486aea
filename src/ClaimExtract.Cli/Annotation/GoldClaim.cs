using ClaimExtract.Text;

namespace ClaimExtract.Cli.Annotation;

/// <summary>A claim as annotators decided it.</summary>
internal sealed record GoldClaim
{
    public required string Id { get; init; }

    public required ClaimType Type { get; init; }

    public required TextSpan Figure { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public FigureQualifier Qualifier { get; init; }

    public bool IsShare { get; init; }

    public TextSpan? Counted { get; init; }

    public VictimGroup[] Groups { get; init; } = [];

    public GoldPart? Actor { get; init; }

    public GoldPart? Place { get; init; }

    public GoldPeriod? Period { get; init; }

    public GoldPart? Source { get; init; }

    public TextSpan? Via { get; init; }

    public Stance Stance { get; init; }

    public Assessment? Assessment { get; init; }

    public string? PartOf { get; init; }

    public bool Cumulative { get; init; }

    public bool Sure { get; init; } = true;

    public string? Note { get; init; }
}

/// <summary>A part, and whether it stands in the figure's own sentence.</summary>
internal sealed record GoldPart(TextSpan Span, bool IsInSentence);

/// <summary>A period; its words are null where it follows from the publication date alone.</summary>
internal sealed record GoldPeriod(TextSpan? Span, DateOnly? From, DateOnly? To, bool IsInSentence);
