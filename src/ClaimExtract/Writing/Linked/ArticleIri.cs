namespace ClaimExtract.Writing.Linked;

/// <summary>What linked data calls an article: its address, or a name made from its id where it has none.</summary>
internal static class ArticleIri
{
    public static string Of(Article article) =>
        Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : $"urn:x-claimextract:{Uri.EscapeDataString(article.Id)}";

    public static string Of(Article article, Claim claim)
    {
        string iri = Of(article);
        int fragment = iri.IndexOf('#', StringComparison.Ordinal);
        return $"{(fragment < 0 ? iri : iri[..fragment])}#{claim.Id}";
    }
}
