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
/// <param name="Refused">The figures that became none, stage by stage.</param>
internal sealed record Analysis(
    Article Article, Document Document, FigureMention[] Figures, Scene Scene, Claim[] Claims, IReadOnlyList<Rejection> Refused)
{
    /// <summary>The figures that became no claim, in the order of the text.</summary>
    public IEnumerable<Rejection> Rejected => Refused.OrderBy(r => r.Figure.Tokens.First);
}

/// <summary>A figure that became no claim, and why. Immutable.</summary>
internal readonly record struct Rejection
{
    private readonly string? reason;
    private readonly ClaimDraft? unlikely;

    public Rejection(FigureMention figure, string reason) => (Figure, this.reason) = (figure, reason);

    /// <summary>A figure whose type the rules tell, but which is more likely to be no claim.</summary>
    public Rejection(FigureMention figure, ClaimDraft unlikely) => (Figure, this.unlikely) = (figure, unlikely);

    public FigureMention Figure { get; }

    public string Reason => reason ?? $"rather no claim than one of type {unlikely?.Type} ({unlikely?.Rule})";
}
