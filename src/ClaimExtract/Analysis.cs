using ClaimExtract.Claims;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract;

/// <summary>Everything that the stages found in one article, for explaining. Immutable.</summary>
/// <param name="Article">The article.</param>
/// <param name="Document">It as read.</param>
/// <param name="Figures">Every number-like expression.</param>
/// <param name="Scene">The other mentions, the drafts and incidents.</param>
/// <param name="Claims">The claims.</param>
/// <param name="Rejected">The figures that became none.</param>
internal sealed record Analysis(
    Article Article, Document Document, FigureMention[] Figures, Scene Scene, Claim[] Claims, Rejection[] Rejected);

/// <summary>A figure that became no claim, and why.</summary>
internal sealed record Rejection(FigureMention Figure, string Reason);
