namespace ClaimExtract;

/// <summary>How a <see cref="ClaimExtractor"/> reads; what is left out has its default. Immutable; safe for many threads.</summary>
/// <example>
/// Count 'dozens' from 12 up, as the Armed Conflict Location and Event Data project does:
/// <code>
/// var extractor = ClaimExtractor.Create(new ExtractorOptions { Vague = VaguePolicy.Acled });
/// var claims = extractor.Extract(new Article("Shelling killed dozens of civilians in Idlib.")).Claims;
/// Console.WriteLine(claims[0].Figure.Min); // 12
/// </code>
/// </example>
public sealed record ExtractorOptions
{
    private readonly VaguePolicy vague = VaguePolicy.Literal;
    private readonly int maxTextLength = 32 * 1024 * 1024;
    private readonly TimeSpan? maxTime;
    private readonly IReadOnlyList<NameLexicon> names = [];

    /// <summary>The bounds of words that name no number ('dozens'); <see cref="VaguePolicy.Literal"/> unless set. Never null.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public VaguePolicy Vague
    {
        get => vague;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            vague = value;
        }
    }

    /// <summary>What reads the numbers; null for the built-in reader, which is the default.</summary>
    public IFigureRecognizer? FigureRecognizer { get; init; }

    /// <summary>Names of one's own to know beside the embedded ones, in the order in which they are read; none unless set. Never null.</summary>
    /// <example>
    /// <code>
    /// var names = new NameLexicon("network.lexicon", "[source]\nRivermark Relief Watch | RRW ; kind=Monitor");
    /// var extractor = ClaimExtractor.Create(new ExtractorOptions { Names = [names] });
    /// var claims = extractor.Extract(new Article("Shelling killed 12 people, RRW said.")).Claims;
    /// Console.WriteLine(claims[0].Source!.Name); // Rivermark Relief Watch
    /// </code>
    /// </example>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public IReadOnlyList<NameLexicon> Names
    {
        get => names;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            names = [.. value];
        }
    }

    /// <summary>What tags the words; null for none, which is the default.</summary>
    public ITextAnnotator? TextAnnotator { get; init; }

    /// <summary>What decides between the types that the rules offer; null for the built-in classifier, which is the default.</summary>
    public IClaimTypeClassifier? ClaimTypeClassifier { get; init; }

    /// <summary>How many UTF-16 code units the text of an article may have; 33,554,432 unless set. A longer one is refused whole.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxTextLength
    {
        get => maxTextLength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            maxTextLength = value;
        }
    }

    /// <summary>
    /// How long one article may take; null for as long as it takes, which is the default, for the work grows with the text alone. An article
    /// that takes longer is refused whole. Looked at now and again: what is in hand is ended first, some thousandths of a second.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or less.</exception>
    public TimeSpan? MaxTime
    {
        get => maxTime;
        init
        {
            if (value is { } time)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, nameof(value));
            }

            maxTime = value;
        }
    }
}
