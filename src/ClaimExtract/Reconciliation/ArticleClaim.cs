namespace ClaimExtract.Reconciliation;

/// <summary>A claim and the article that it stands in. Immutable; safe for many threads.</summary>
/// <param name="Article">The article; its text is not needed.</param>
/// <param name="Claim">One of its claims.</param>
public sealed record ArticleClaim(Article Article, Claim Claim)
{
    /// <summary>Names the claim among those of all articles: <c>article#c1</c>.</summary>
    public string Key => $"{Article.Id}#{Claim.Id}";

    /// <summary>The day on which it was said, as far as is known: that of publication, else the last day that it covers.</summary>
    public DateOnly? Reported => Article.Published ?? Claim.Period?.To;
}
