using ClaimExtract.Cli.Evaluation;

namespace ClaimExtract.Cli.Comparison;

/// <summary>What became of a claim from one run to another.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Before">The claim of the old run; null where the new one gained it.</param>
/// <param name="After">The claim of the new run; null where it lost it.</param>
/// <param name="Fields">What is said otherwise; empty for a claim that was gained or lost.</param>
/// <param name="Context">The sentence with the figure marked; null where the text is not at hand.</param>
internal sealed record ClaimChange(string Article, ScoredClaim? Before, ScoredClaim? After, IReadOnlyList<FieldChange> Fields, string? Context)
{
    /// <summary>Where the figure stands.</summary>
    public Text.TextSpan Span => (After ?? Before)!.Span;

    /// <summary>Of a claim gained or lost, whether gold has it, of this type; null without gold.</summary>
    public bool? InGold { get; init; }
}

/// <summary>A field that two runs fill otherwise.</summary>
/// <param name="Name">Its name, as in the reports of <c>eval</c>.</param>
/// <param name="Before">What the old run says, as text.</param>
/// <param name="After">What the new run says.</param>
/// <param name="Verdict">By gold; null without it.</param>
internal readonly record struct FieldChange(string Name, string Before, string After, FieldVerdict? Verdict);

/// <summary>What gold says of a changed field.</summary>
internal enum FieldVerdict
{
    /// <summary>Wrong before, right now.</summary>
    Mended,

    /// <summary>Right before, wrong now.</summary>
    Broken,

    /// <summary>As right, or as wrong, as before.</summary>
    Even,
}
