namespace ClaimExtract.Claims.Attachment;

/// <summary>
/// Of the candidates of a long article those that a claim chooses among: the ones that stand nearest before and behind
/// it, those of the article's head, and those that stand nowhere. Of a usual article all. For one thread.
/// </summary>
internal sealed class CandidateWindow
{
    private const int Before = 120;
    private const int Behind = 60;
    private const int Head = 40;

    private static readonly int[] Usual = [.. Enumerable.Range(-1, 1 + Before + Behind + Head)];

    private readonly int[] order; // candidates that stand somewhere, by token
    private readonly int[] tokens; // their tokens
    private readonly int[] nowhere;
    private readonly int[] chosen;
    private readonly bool isWhole;

    public CandidateWindow(ICandidates candidates)
    {
        Most = 1 + candidates.Count;
        isWhole = Most <= Usual.Length;
        if (isWhole)
        {
            (order, tokens, nowhere, chosen) = ([], [], [], Usual);
            return;
        }

        int[] all = new int[candidates.Count];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        order = Array.FindAll(all, c => candidates.TokenOf(c) >= 0);
        nowhere = Array.FindAll(all, c => candidates.TokenOf(c) < 0);
        tokens = Array.ConvertAll(order, candidates.TokenOf);
        Array.Sort(tokens, order);
        Most = 1 + nowhere.Length + Math.Min(order.Length, Before + Behind + Head);
        chosen = new int[Most];
    }

    /// <summary>The most that <see cref="Around"/> gives.</summary>
    public int Most { get; }

    /// <summary>The candidates of a claim whose figure stands at a token, in their order, -1 for the empty slot first. Valid until the next call.</summary>
    public ReadOnlySpan<int> Around(int token)
    {
        if (isWhole)
        {
            return chosen.AsSpan(0, Most);
        }

        int at = Array.BinarySearch(tokens, token);
        at = at >= 0 ? at : ~at;
        int first = Math.Max(0, at - Before), end = Math.Min(order.Length, at + Behind), head = Math.Min(Head, first);
        int count = 0;
        chosen[count++] = -1;
        nowhere.CopyTo(chosen.AsSpan(count));
        count += nowhere.Length;
        order.AsSpan(0, head).CopyTo(chosen.AsSpan(count));
        count += head;
        order.AsSpan(first, end - first).CopyTo(chosen.AsSpan(count));
        count += end - first;
        chosen.AsSpan(1, count - 1).Sort();
        return chosen.AsSpan(0, count);
    }
}
