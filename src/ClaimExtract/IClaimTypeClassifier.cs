namespace ClaimExtract;

/// <summary>
/// Decides what a figure counts: what to give to <see cref="ExtractorOptions.ClaimTypeClassifier"/> in the place of the
/// built-in classifier. The rules offer the types that a figure may have (<see cref="ClaimCandidate.Offers"/>); of these the
/// extractor takes the one with the greatest probability, of equals the first, if that is 0.1 or more. Where no rule offers
/// any, it takes the most probable of all types if that is above 0.5; such a claim names the rule <c>claim.classifier</c>. Else
/// the figure is no claim. The probability becomes <see cref="Claim.TypeScore"/> and, as nothing is known of its calibration,
/// <see cref="Claim.Confidence"/> as well; a <see cref="ClaimTypeModel"/> brings its calibration.
/// </summary>
/// <remarks>
/// It is called once for each candidate, from as many threads at once as extract: implementations must allow that (prediction
/// engines of ML.NET do not by themselves).
/// </remarks>
/// <example>
/// Take what the rules say first, but nothing that stands in a headline:
/// <code>
/// sealed class NoHeadlines : IClaimTypeClassifier
/// {
///     public void Classify(ClaimCandidate candidate, Span&lt;double&gt; probabilities)
///     {
///         bool headline = candidate.Features.Any(f => f.Name == "headline=yes");
///         probabilities[headline || candidate.Offers.Count == 0 ? ClaimCandidate.NoClaim : (int)candidate.Offers[0]] = 1;
///     }
/// }
///
/// var extractor = ClaimExtractor.Create(new ExtractorOptions { ClaimTypeClassifier = new NoHeadlines() });
/// </code>
/// </example>
public interface IClaimTypeClassifier
{
    /// <summary>Gives the probability of each class.</summary>
    /// <param name="candidate">The figure, never null.</param>
    /// <param name="probabilities">
    /// To be filled: <see cref="ClaimCandidate.Classes"/> places, zero when it comes; the index is that of the
    /// <see cref="ClaimType"/>, the last is <see cref="ClaimCandidate.NoClaim"/>. From 0 to 1; they need not add up to 1.
    /// </param>
    /// <remarks>
    /// A value outside 0 to 1 makes the extraction throw an <see cref="ArgumentException"/> that names the class; what this
    /// method throws comes out of the extraction unchanged.
    /// </remarks>
    void Classify(ClaimCandidate candidate, Span<double> probabilities);
}
