namespace ClaimExtract.Claims.Typing;

/// <summary>A figure with the types that the rules offer for it.</summary>
/// <param name="Phrase">The figure with what it counts.</param>
/// <param name="Offers">A draft for each type, the one that the rules would take first; empty where no rule fits.</param>
internal readonly record struct TypeCandidate(FigurePhrase Phrase, ClaimDraft[] Offers);
