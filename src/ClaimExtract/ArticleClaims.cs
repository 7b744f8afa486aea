namespace ClaimExtract;

/// <summary>An article and the claims found in it, in the order of their figures; none where it holds none.</summary>
/// <param name="Article">The article as given.</param>
/// <param name="Claims">Its claims.</param>
public sealed record ArticleClaims(Article Article, IReadOnlyList<Claim> Claims);
