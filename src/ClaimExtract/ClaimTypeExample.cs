namespace ClaimExtract;

/// <summary>A candidate with what annotators made of it: what a classifier learns from. Immutable; safe for many threads.</summary>
/// <param name="Candidate">The figure.</param>
/// <param name="Type">The type of its claim; null where it is none.</param>
/// <param name="IsFigureRight">Whether its bounds are those of the claim; false where it is none.</param>
public sealed record ClaimTypeExample(ClaimCandidate Candidate, ClaimType? Type, bool IsFigureRight)
{
    /// <summary>
    /// Pairs the candidates of an article with its annotated claims, one to one, where their figures overlap: the longer overlap
    /// first, then the claim that comes first. Candidates without a partner are examples of no claim.
    /// </summary>
    /// <param name="candidates">Those of <see cref="ClaimExtractor.FindCandidates"/>.</param>
    /// <param name="claims">The annotated claims of the same text.</param>
    /// <returns>One example for each candidate, in their order.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public static IReadOnlyList<ClaimTypeExample> Label(IReadOnlyList<ClaimCandidate> candidates, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(claims);
        var pairs = new List<(int Overlap, int Claim, int Candidate)>();
        for (int c = 0; c < claims.Count; c++)
        {
            for (int i = 0; i < candidates.Count; i++)
            {
                var (a, b) = (claims[c].Figure.Span, candidates[i].Figure);
                if (a.Overlaps(b))
                {
                    pairs.Add((Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start), c, i));
                }
            }
        }

        var partner = new Claim?[candidates.Count];
        var used = new bool[claims.Count];
        foreach (var (_, c, i) in pairs.OrderByDescending(p => p.Overlap).ThenBy(p => p.Claim).ThenBy(p => p.Candidate))
        {
            if (!used[c] && partner[i] is null)
            {
                used[c] = true;
                partner[i] = claims[c];
            }
        }

        return [.. candidates.Select((candidate, i) => new ClaimTypeExample(candidate, partner[i]?.Type, partner[i] is { Figure: var figure } && HasBounds(candidate, figure)))];
    }

    private static bool HasBounds(ClaimCandidate candidate, Figure figure) =>
        figure.Qualifier == FigureQualifier.Vague || (Close(candidate.Min, figure.Min, figure.Kind) && Close(candidate.Max, figure.Max, figure.Kind));

    /// <summary>Annotators round shares: 'a third' is 0.33.</summary>
    private static bool Close(double? a, double? b, FigureKind kind) => a is { } x && b is { } y
        ? Math.Abs(x - y) <= (1e-6 * Math.Max(1, Math.Abs(y))) + (kind == FigureKind.Share ? 0.005 : 0)
        : a is null && b is null;
}
