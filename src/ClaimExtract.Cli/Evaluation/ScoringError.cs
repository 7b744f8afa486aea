using ClaimExtract.Text;

namespace ClaimExtract.Cli.Evaluation;

/// <summary>A claim missed (nothing predicted), a false hit (no gold), or a pair with wrong fields.</summary>
/// <param name="Article">Where.</param>
/// <param name="Gold">The gold claim, or null for a false hit.</param>
/// <param name="Predicted">The predicted claim, or null for a miss.</param>
/// <param name="Wrong">The wrong fields of a pair.</param>
internal sealed record ScoringError(GoldArticle Article, ScoredClaim? Gold, ScoredClaim? Predicted, string[] Wrong)
{
    /// <summary>The figure, gold's where there is one.</summary>
    public TextSpan Span => (Gold ?? Predicted!).Span;
}
