namespace ClaimExtract;

/// <summary>An article and the claims found in it, in the order of their figures; none where it holds none.</summary>
/// <param name="Article">The article as given.</param>
/// <param name="Claims">Its claims.</param>
public sealed record ArticleClaims(Article Article, IReadOnlyList<Claim> Claims)
{
    /// <summary>
    /// Why the article was not read: it goes beyond a limit of the <see cref="ExtractorOptions"/>, and has no claims here. Null where it was
    /// read. Only streams of articles tell it so; a single article is refused by the exception itself.
    /// </summary>
    public LimitException? Error { get; init; }
}
