using ClaimExtract.Mentions.Figures;

namespace ClaimExtract.Claims;

/// <summary>A figure whose type is known; its place, time, actor and source are still to come.</summary>
/// <param name="Phrase">The figure with what it counts.</param>
/// <param name="Type">What it counts.</param>
/// <param name="Rule">The rule that gave the type.</param>
/// <param name="Trigger">Token of the word that told the type, or -1 where it was taken over from another claim or no word in particular told it.</param>
/// <param name="Relation">How the figure hangs on that word; null where the type was taken over.</param>
/// <param name="Assessment">For allegations: what came of them.</param>
/// <param name="Model">The draft that the type was taken over from (a list, a part), or null.</param>
/// <param name="Whole">The draft of which this one is a part, or null.</param>
internal sealed record ClaimDraft(
    FigurePhrase Phrase,
    ClaimType Type,
    string Rule,
    int Trigger,
    RelationKind? Relation,
    Assessment? Assessment,
    ClaimDraft? Model,
    ClaimDraft? Whole)
{
    /// <summary>Its place among the drafts of the article that stand, from 0; -1 for one that was only offered.</summary>
    public int Number { get; init; } = -1;

    /// <summary>The probability of the type; 1 where the rules alone decided.</summary>
    public double TypeScore { get; init; } = 1;

    /// <summary>How often a claim like this one is right in type and figure.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What the figure counts in words that stand elsewhere: with the toll, or with a figure before it; null where it has words of its own, or none.</summary>
    public CountedPhrase? Shared { get; init; }

    /// <summary>What the figure counts.</summary>
    public CountedPhrase Counted => Shared ?? Phrase.Counted;

    public int Sentence => Phrase.Sentence;
}
