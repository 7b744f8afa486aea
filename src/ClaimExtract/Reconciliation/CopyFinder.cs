namespace ClaimExtract.Reconciliation;

/// <summary>
/// Finds claims that stand word for word in an article printed before. It sees claims alone: that figure, counted words,
/// actor and source read the same in a sentence of the same length, at the same place in it, is no chance.
/// </summary>
internal static class CopyFinder
{
    /// <summary>A sentence shorter than this, beside its figure, says too little to be known again.</summary>
    private const int LeastSentence = 25;

    /// <summary>Share of its claims that an article must have from another to count as its copy.</summary>
    private const double CopyShare = 0.6;

    /// <summary>Marks copies, and names the articles that are.</summary>
    /// <param name="entries">All claims, those of an article together.</param>
    /// <param name="known">Articles that are known to repeat another, by their texts.</param>
    public static IReadOnlyList<ArticleCopy> Mark(IReadOnlyList<Entry> entries, IReadOnlyDictionary<string, string> known)
    {
        var order = new Entry[entries.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = entries[i];
        }

        Array.Sort(order, ByReport);
        var first = new Dictionary<Wording, Entry>();
        foreach (var entry in order)
        {
            var wording = Wording.Of(entry.Claim);
            if (wording.SentenceLength < LeastSentence + wording.Figure.Length)
            {
                continue;
            }

            if (!first.TryAdd(wording, entry) && first[wording] is var original && original.Article != entry.Article)
            {
                entry.CopyOf = original;
            }
        }

        var copies = Articles(entries);
        MarkRest(entries, copies.ToDictionary(copy => copy.Article, copy => copy.Original, StringComparer.Ordinal), known);
        return known.Count == 0 ? copies : Articles(entries);
    }

    /// <summary>
    /// In an article that repeats another, a claim of the same type, figure and source is that of the other too, though
    /// an editor touched its sentence.
    /// </summary>
    private static void MarkRest(IReadOnlyList<Entry> entries, Dictionary<string, string> copies, IReadOnlyDictionary<string, string> known)
    {
        foreach (var (article, original) in known)
        {
            copies.TryAdd(article, original);
        }

        if (copies.Count == 0)
        {
            return;
        }

        var concerned = copies.Keys.Concat(copies.Values).ToHashSet(StringComparer.Ordinal);
        var byArticle = entries.Where(entry => concerned.Contains(entry.Item.Article.Id)).ToLookup(entry => entry.Item.Article.Id, StringComparer.Ordinal);
        foreach (var (article, original) in copies)
        {
            foreach (var entry in byArticle[article].Where(entry => entry.CopyOf is null))
            {
                entry.CopyOf = byArticle[original].FirstOrDefault(other => other.CopyOf is null && SaysTheSame(entry, other));
            }
        }
    }

    private static bool SaysTheSame(Entry entry, Entry other) =>
        entry != other && entry.Claim.Type == other.Claim.Type && entry.Claim.Figure.Min == other.Claim.Figure.Min && entry.Claim.Figure.Max == other.Claim.Figure.Max
        && (entry.Claim.Source is null ? other.Claim.Source is null : entry.Origin.Key == other.Origin.Key);

    private static List<ArticleCopy> Articles(IReadOnlyList<Entry> entries)
    {
        var copies = new List<ArticleCopy>();
        for (int start = 0, end; start < entries.Count; start = end)
        {
            for (end = start + 1; end < entries.Count && entries[end].Article == entries[start].Article; end++)
            {
            }

            var shared = entries.Skip(start).Take(end - start).Where(e => e.CopyOf is not null).GroupBy(e => e.CopyOf!.Article).MaxBy(g => g.Count());
            if (shared is not null && shared.Count() >= Math.Min(2, end - start) && shared.Count() >= CopyShare * (end - start))
            {
                copies.Add(new(entries[start].Item.Article.Id, shared.First().CopyOf!.Item.Article.Id, shared.Count(), end - start));
            }
        }

        return copies;
    }

    private static int ByReport(Entry first, Entry second)
    {
        int days = (first.Item.Article.Published ?? DateOnly.MaxValue).CompareTo(second.Item.Article.Published ?? DateOnly.MaxValue);
        return days != 0 ? days : first.Order.CompareTo(second.Order);
    }

    private readonly record struct Wording(
        ClaimType Type, string Figure, string? Counted, string? Actor, string? Source, int SentenceLength, int FigureAt)
    {
        public static Wording Of(Claim claim) => new(
            claim.Type,
            claim.Figure.Text,
            claim.Counted?.Text,
            claim.Actor?.Stated == Stated.Sentence ? claim.Actor.Text : null,
            claim.Source?.Stated == Stated.Sentence ? claim.Source.Text : null,
            claim.Sentence.Length,
            claim.Figure.Span.Start - claim.Sentence.Start);
    }
}
