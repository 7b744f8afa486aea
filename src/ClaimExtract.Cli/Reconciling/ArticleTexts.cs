using ClaimExtract.Cli.Input;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Cli.Reconciling;

/// <summary>The texts of articles, by the id that <c>run</c> gives them; read when they are asked for, and not kept.</summary>
internal sealed class ArticleTexts
{
    private readonly Dictionary<string, InputItem> files = new(StringComparer.Ordinal);
    private readonly Action<string> problem;

    /// <param name="folders">Folders or files of articles.</param>
    /// <param name="streams">The standard streams.</param>
    /// <param name="limits">How much of them is read.</param>
    /// <param name="problem">Told of what can't be read.</param>
    public ArticleTexts(IReadOnlyList<string> folders, Streams streams, InputLimits limits, Action<string> problem)
    {
        this.problem = problem;
        var options = InputOptions.Default with { Limits = limits };
        foreach (var file in folders.Count == 0 ? [] : InputList.Of(folders, options, (path, error) => problem($"{path}: {error.Message}")))
        {
            if (file.Kind is InputKind.Text or InputKind.Markdown or InputKind.Html)
            {
                files.TryAdd(file.Id, file.Items(streams, options).First());
            }
        }
    }

    /// <summary>The article with its text, where the folders have it and the figures stand in it where the claims say.</summary>
    public ArticleClaims With(ArticleClaims claims)
    {
        if (!files.TryGetValue(claims.Article.Id, out var file))
        {
            return claims;
        }

        try
        {
            var read = file.Read();
            if (!claims.Claims.All(claim => claim.Figure.Span.End <= read.Text.Length && claim.Figure.Span.Of(read.Text) == claim.Figure.Text))
            {
                problem($"{file.File}: not the text that the claims of '{claims.Article.Id}' were made from; they go without");
                return claims;
            }

            var known = claims.Article;
            return new(read with { Id = known.Id, Title = known.Title ?? read.Title, Publisher = known.Publisher ?? read.Publisher, Published = known.Published ?? read.Published }, claims.Claims);
        }
        catch (UnreadableException error)
        {
            problem($"{file.File}: {error.Message}");
            return claims;
        }
    }
}
