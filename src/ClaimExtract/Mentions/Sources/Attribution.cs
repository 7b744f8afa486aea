using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>
/// Somebody is said to say something.
/// </summary>
/// <param name="Source">The words that name the speaker in this place ('it', 'the group' included).</param>
/// <param name="Named">The words that name the speaker best: those of <paramref name="Source"/>, or, for a pronoun or 'the group', of the mention it stands for.</param>
/// <param name="Name">Canonical name of the speaker, or of the body it speaks for; null where there is none.</param>
/// <param name="Kind">What kind of body or person.</param>
/// <param name="Cue">The word of saying; null for a headline's colon and the like.</param>
/// <param name="Content">The tokens that are attributed: clauses before or behind the cue, the quotation and, where the reader carries it on, the sentences after.</param>
/// <param name="Quote">Direct or indirect.</param>
/// <param name="Stance">What the cue makes of it.</param>
/// <param name="Via">The one through whom it is known, or null.</param>
/// <param name="Carried">Whether the content is carried on from an earlier sentence without a cue of its own.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record Attribution(
    TokenSpan Source,
    TokenSpan Named,
    string? Name,
    SourceKind Kind,
    TokenSpan? Cue,
    TokenSpan[] Content,
    QuoteKind Quote,
    Stance Stance,
    TokenSpan? Via,
    bool Carried,
    string Rule)
{
    /// <summary>All words that tell who speaks: here, where it is named best, and of the body it speaks for.</summary>
    public TokenSpan[] Words { get; init; } = [Source, Named];
}
