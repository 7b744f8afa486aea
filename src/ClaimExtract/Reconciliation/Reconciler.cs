namespace ClaimExtract.Reconciliation;

/// <summary>
/// Sets the claims of many articles side by side: gathers them into questions, and tells in each who says what, since
/// when, and why claims that look alike are not comparable. It works on claims alone; texts are not needed. The same
/// claims in the same order give the same questions on every machine. Safe for many threads.
/// </summary>
/// <remarks>
/// Time grows with the number of claims, not with their pairs: only claims of one type, place and time are compared.
/// All claims are kept in memory while questions are made.
/// </remarks>
public static class Reconciler
{
    /// <summary>The questions that the claims answer, those with most sources first.</summary>
    /// <param name="articles">Articles with their claims; ids of articles should differ.</param>
    /// <param name="copies">
    /// Ids of articles that are known to repeat another, with the id of that other: near-duplicate texts, which claims alone
    /// do not show. Null where none is known. It is read once all articles are taken, so that it may be filled meanwhile.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">An article has two claims of one id.</exception>
    public static Reconciled Reconcile(IEnumerable<ArticleClaims> articles, IReadOnlyDictionary<string, string>? copies = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var intake = new Intake();
        foreach (var article in articles)
        {
            intake.Add(article);
        }

        var repeated = CopyFinder.Mark(intake.Entries, copies ?? new Dictionary<string, string>());
        var groups = Grouping.Of(intake);
        var builder = new QuestionBuilder(intake, groups, new RelatedFinder(intake.Scopes, groups));
        var order = groups
            .Select(group => (Group: group, Sources: group.Entries.Where(e => e.CopyOf is null).Select(e => e.Origin.Key).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(g => g.Sources)
            .ThenByDescending(g => g.Group.Entries.Count)
            .ThenBy(g => g.Group.Number)
            .Select(g => g.Group)
            .ToArray();
        return new(order.Select(builder.Build), order.Length, repeated) { Claims = intake.Entries.Count, Articles = intake.Articles };
    }
}

/// <summary>Claims set side by side. Immutable; safe for many threads.</summary>
/// <param name="Questions">The questions, those with most sources first. Each is made when it is taken, every time anew, so that a million need no room at once.</param>
/// <param name="Count">How many questions there are.</param>
/// <param name="Copies">Articles that repeat an earlier one.</param>
public sealed record Reconciled(IEnumerable<Question> Questions, int Count, IReadOnlyList<ArticleCopy> Copies)
{
    /// <summary>How many claims were taken in.</summary>
    public int Claims { get; init; }

    /// <summary>How many articles were taken in.</summary>
    public int Articles { get; init; }
}
