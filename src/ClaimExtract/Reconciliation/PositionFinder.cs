namespace ClaimExtract.Reconciliation;

/// <summary>What a claim is to its question, while positions are looked for.</summary>
internal readonly record struct Standing(ClaimRole Role, Entry? SameAs);

/// <summary>
/// Tells what each source says to a question now: copies, repetitions and earlier words are set apart. For one question.
/// </summary>
internal sealed class PositionFinder
{
    private readonly Dictionary<Entry, Standing> standings = [];
    private readonly Dictionary<Entry, Origin> origins = [];
    private readonly List<SourceLine> lines = [];

    public PositionFinder(IReadOnlyList<Entry> entries)
    {
        Ordered = [.. entries.OrderBy(e => e.Item.Reported ?? DateOnly.MaxValue).ThenBy(e => e.Order)];
        var merged = Origin.Merge(Ordered.Select(entry => entry.Origin));
        var byArticle = Ordered.ToLookup(entry => entry.Article);
        foreach (var entry in Ordered)
        {
            origins[entry] = merged[entry.Origin.Key];
            standings[entry] = Aside(entry, byArticle[entry.Article]);
        }

        foreach (var line in Ordered.Where(e => standings[e].Role == ClaimRole.Current).GroupBy(e => (origins[e].Key, e.Claim.Assessment)))
        {
            lines.Add(Follow(line));
        }
    }

    /// <summary>The entries, oldest report first.</summary>
    public IReadOnlyList<Entry> Ordered { get; }

    /// <summary>One line a source: its figures over time.</summary>
    public IReadOnlyList<SourceLine> Lines => lines;

    public Standing StandingOf(Entry entry) => standings[entry];

    public Origin OriginOf(Entry entry) => origins[entry];

    /// <summary>Sets a claim apart that is no word of a source of its own; Current stands for all others as yet.</summary>
    private static Standing Aside(Entry entry, IEnumerable<Entry> sameArticle)
    {
        if (entry.CopyOf is { } original && original.Group == entry.Group)
        {
            return new(ClaimRole.Copy, original);
        }

        if (entry.Whole is { } whole && whole.Group == entry.Group)
        {
            return new(ClaimRole.Part, whole);
        }

        if (entry.Claim.Stance == Stance.Denied && entry.Claim.Figure.Max != 0)
        {
            return new(ClaimRole.Denial, null);
        }

        if (entry.Claim.Stance == Stance.Possible)
        {
            return new(ClaimRole.Possible, null);
        }

        var told = entry.Claim.Source is null
            ? sameArticle.FirstOrDefault(other => other.Claim.Source is not null && other.Claim.Stance != Stance.Denied && Bounds.AreSame(other.Claim.Figure, entry.Claim.Figure))
            : null;
        return told is null ? new(ClaimRole.Current, null) : new(ClaimRole.Restated, told);
    }

    private SourceLine Follow(IEnumerable<Entry> entries)
    {
        var mains = new List<Entry>();
        foreach (var report in entries.GroupBy(entry => entry.Article))
        {
            var main = report
                .OrderByDescending(e => Math.Max(Bounds.Low(e.Claim.Figure), e.Claim.Figure.Min is null ? Bounds.High(e.Claim.Figure) : 0))
                .ThenBy(e => e.Claim.Figure.Qualifier == FigureQualifier.Exact)
                .First();
            foreach (var other in report.Where(other => other != main))
            {
                standings[other] = new(Bounds.AreSame(main.Claim.Figure, other.Claim.Figure) ? ClaimRole.Repeated : ClaimRole.Beside, main);
            }

            mains.Add(main);
        }

        var revisions = new List<Revision>();
        for (int i = 0; i + 1 < mains.Count; i++)
        {
            var (before, after) = (mains[i], mains[i + 1]);
            bool same = Bounds.AreSame(before.Claim.Figure, after.Claim.Figure);
            standings[before] = new(same ? ClaimRole.Repeated : ClaimRole.Revised, after);
            // Allegations assessed in one month are no new count of those assessed in another.
            if (!same && (before.Claim.Type != ClaimType.Allegation || before.Claim.Period is not null))
            {
                revisions.Add(new(before.Key, after.Key, after.Item.Reported, Bounds.Change(before.Claim.Figure, after.Claim.Figure)));
            }
        }

        return new(origins[mains[0]], mains, revisions);
    }
}

/// <summary>A source's figures over time, one a report.</summary>
internal sealed record SourceLine(Origin Origin, IReadOnlyList<Entry> Reports, IReadOnlyList<Revision> Revisions)
{
    public Entry Current => Reports[^1];
}
