namespace ClaimExtract.Reconciliation;

/// <summary>Claims that answer one question, while questions are looked for.</summary>
internal sealed class Group(int number, int leader)
{
    public int Number { get; } = number;

    /// <summary>Number of the scope that says what is asked.</summary>
    public int Leader { get; } = leader;

    public List<Entry> Entries { get; } = [];
}

/// <summary>
/// Gathers claims into questions. Only claims of one type, unit and place are held against each other (blocking), and
/// of those only claims whose time is near: the work grows with the claims, not with their pairs.
/// </summary>
internal sealed class Grouping(Intake intake)
{
    private readonly List<Group> groups = [];

    public static List<Group> Of(Intake intake)
    {
        var grouping = new Grouping(intake);
        var blocks = intake.Entries.Where(entry => !entry.IsPlainPart).GroupBy(entry => BlockOf(intake.Scopes[entry.Scope], entry));
        foreach (var block in blocks)
        {
            grouping.Gather(block);
        }

        foreach (var part in intake.Entries)
        {
            // A part of the same scope goes where its whole goes; a whole of wholes has been placed before.
            var whole = part;
            for (int depth = 0; whole is { IsPlainPart: true } && depth < 16; depth++)
            {
                whole = whole.Whole;
            }

            if (part.Group < 0)
            {
                var group = whole is { Group: >= 0 } ? grouping.groups[whole.Group] : grouping.Open(part.Scope);
                Put(part, group);
            }
        }

        return grouping.groups;
    }

    private static (ClaimType, FigureKind, string) BlockOf(ClaimScope scope, Entry entry) =>
        (scope.Type, scope.Unit, scope.Place?.Key ?? $"?{entry.Item.Article.Id}");

    private void Gather(IEnumerable<Entry> block)
    {
        var cells = block.GroupBy(entry => entry.Scope)
            .OrderByDescending(cell => intake.Scopes[cell.Key].Period.IsTold)
            .ThenByDescending(cell => intake.Scopes[cell.Key].Told)
            .ThenBy(cell => Length(intake.Scopes[cell.Key].Period))
            .ThenByDescending(cell => cell.Count())
            .ThenBy(cell => cell.First().Order);
        var leaders = new TimeIndex();
        var own = new List<Group>();
        foreach (var cell in cells)
        {
            var scope = intake.Scopes[cell.Key];
            var group = scope.Period.IsTold ? Nearest(scope, leaders) : Untimed(scope, cell, own);
            if (group is null)
            {
                group = Open(cell.Key);
                own.Add(group);
                leaders.Add(scope.Period, group.Number);
            }

            foreach (var entry in cell)
            {
                Put(entry, group);
            }
        }
    }

    private Group? Nearest(ClaimScope scope, TimeIndex leaders)
    {
        var candidates = new HashSet<int>();
        leaders.Find(scope.Period, candidates);
        Group? best = null;
        (int, int, int) least = default;
        foreach (int candidate in candidates)
        {
            if (Cost(scope, groups[candidate]) is { } cost && (best is null || cost.CompareTo(least) < 0))
            {
                (best, least) = (groups[candidate], cost);
            }
        }

        return best;
    }

    /// <summary>A claim that tells no time belongs to the one question that its article speaks of, else to the one question that there is.</summary>
    private Group? Untimed(ClaimScope scope, IEnumerable<Entry> cell, List<Group> own)
    {
        if (own.Count > 256)
        {
            return own.LastOrDefault(group => intake.Scopes[group.Leader] is { Period.IsTold: false } leader && Fits(scope, leader));
        }

        var articles = cell.Select(entry => entry.Article).ToHashSet();
        var fitting = own.Where(group => Fits(scope, intake.Scopes[group.Leader])).ToList();
        var beside = fitting.Where(group => group.Entries.Exists(entry => articles.Contains(entry.Article))).ToList();
        return beside.Count > 0 ? beside.MaxBy(group => group.Entries.Count)
            : fitting.Count == 1 ? fitting[0]
            : fitting.Find(group => !intake.Scopes[group.Leader].Period.IsTold);
    }

    /// <summary>How far a scope is from a question, or null where it is not comparable.</summary>
    private (int Reasons, int Days, int Number)? Cost(ClaimScope scope, Group group)
    {
        var leader = intake.Scopes[group.Leader];
        if (!Fits(scope, leader))
        {
            return null;
        }

        int reasons = Comparability.Compare(Plain(scope), Plain(leader)).Reasons.Count;
        int days = Apart(scope.Period.From, leader.Period.From) + Apart(scope.Period.To, leader.Period.To);
        return (reasons, days, group.Number);
    }

    private static bool Fits(ClaimScope scope, ClaimScope leader)
    {
        var (first, second) = (Plain(scope), Plain(leader));
        return Comparability.VerdictOf(Relations.Of(first, second), first, second) is Verdict.Comparable or Verdict.Cautious;
    }

    /// <summary>Allegations of one question differ in what came of them: that is its funnel.</summary>
    private static ClaimScope Plain(ClaimScope scope) => scope.Assessment is null ? scope : scope with { Assessment = null };

    private static int Apart(DateOnly? first, DateOnly? second) =>
        first is { } day && second is { } other ? Math.Abs(day.DayNumber - other.DayNumber) : 0;

    private static int Length(PeriodScope period) => period.Days > 0 ? period.Days : int.MaxValue;

    private Group Open(int scope)
    {
        var group = new Group(groups.Count, scope);
        groups.Add(group);
        return group;
    }

    private static void Put(Entry entry, Group group)
    {
        entry.Group = group.Number;
        group.Entries.Add(entry);
    }
}
