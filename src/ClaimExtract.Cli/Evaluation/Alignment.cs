namespace ClaimExtract.Cli.Evaluation;

/// <summary>Pairs gold and predicted claims of one article, one to one, where their figures overlap.</summary>
internal static class Alignment
{
    /// <summary>
    /// Pairs of indices, the best first: the same type wins, then the same value, then the longer overlap, then the later
    /// claim.
    /// </summary>
    public static List<(int Gold, int Predicted)> Of(IReadOnlyList<ScoredClaim> gold, IReadOnlyList<ScoredClaim> predicted)
    {
        var candidates = new List<(double Score, int Gold, int Predicted)>();
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < predicted.Count; j++)
            {
                int overlap = Math.Min(gold[i].Span.End, predicted[j].Span.End) - Math.Max(gold[i].Span.Start, predicted[j].Span.Start);
                if (overlap > 0)
                {
                    candidates.Add((Score(gold[i], predicted[j], overlap), i, j));
                }
            }
        }

        candidates.Sort();
        candidates.Reverse();
        var pairs = new List<(int, int)>();
        var usedGold = new bool[gold.Count];
        var usedPredicted = new bool[predicted.Count];
        foreach (var (_, i, j) in candidates)
        {
            if (!usedGold[i] && !usedPredicted[j])
            {
                usedGold[i] = usedPredicted[j] = true;
                pairs.Add((i, j));
            }
        }

        return pairs;
    }

    private static double Score(ScoredClaim gold, ScoredClaim predicted, int overlap) =>
        (2 * (gold.Type == predicted.Type ? 1 : 0)) + (ClaimCheck.SameValue(gold, predicted) ? 1 : 0) + (0.001 * overlap) + 0.0001;
}
