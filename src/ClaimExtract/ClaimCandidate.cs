using ClaimExtract.Text;

namespace ClaimExtract;

/// <summary>
/// A figure that may be a claim, as a classifier sees it: the types that the rules offer for it and what stands around it
/// as sparse features. <see cref="ClaimExtractor.FindCandidates"/> gives those of an article, to learn from;
/// <see cref="IClaimTypeClassifier"/> gets the same ones when claims are extracted. Immutable; safe for many threads.
/// </summary>
public sealed record ClaimCandidate
{
    /// <summary>Number of classes: every <see cref="ClaimType"/>, at the index of its value, and <see cref="NoClaim"/>.</summary>
    public const int Classes = NoClaim + 1;

    /// <summary>Index of the class of figures that are no claim, the last.</summary>
    public const int NoClaim = (int)ClaimType.Force + 1;

    /// <summary>Where the figure stands with the words that bound it, 'at least 40', in UTF-16 code units of the text.</summary>
    public required TextSpan Figure { get; init; }

    /// <summary>Lower bound of the figure as stated; null is open.</summary>
    public double? Min { get; init; }

    /// <summary>Upper bound of the figure as stated; null is open.</summary>
    public double? Max { get; init; }

    /// <summary>
    /// The types that the rules offer, each once, the one that they would take by themselves first: a claim takes one of them.
    /// Empty where no rule fits: it may then take any type.
    /// </summary>
    public required IReadOnlyList<ClaimType> Offers { get; init; }

    /// <summary>What holds of the figure, each name once; what does not hold is left out.</summary>
    public required IReadOnlyList<ClaimFeature> Features { get; init; }
}

/// <summary>One feature of a <see cref="ClaimCandidate"/>. Immutable, equal by value, safe to share between threads.</summary>
/// <param name="Name">
/// What it says, as <c>template=value</c>: <c>rule=claim.killed.object</c>, <c>before1=killed</c>, <c>head=civilian</c>. No white
/// space, lower case where it holds words of the text; the same words give the same name on every machine.
/// </param>
/// <param name="Value">Its value; the extractor gives 1 for all that holds.</param>
public readonly record struct ClaimFeature(string Name, float Value = 1);
