namespace ClaimExtract.Reconciliation;

/// <summary>A question that may be a part or whole of another, or look like it.</summary>
internal readonly record struct Kin(int Group, Verdict Verdict, int Distance);

/// <summary>
/// Finds for each question those that look alike: of the same place, or of its division and country, over a time that
/// overlaps. Each question looks upwards only, to longer times and wider places, and is told to those that it finds.
/// </summary>
internal sealed class RelatedFinder
{
    /// <summary>How many are kept for a question.</summary>
    public const int Most = 12;

    private readonly IReadOnlyList<ClaimScope> scopes;
    private readonly List<Group> groups;
    private readonly Dictionary<(ClaimType Family, string Place), TimeIndex> index = [];
    private readonly List<Kin>?[] kin;
    private readonly int[] all;

    public RelatedFinder(IReadOnlyList<ClaimScope> scopes, List<Group> groups)
    {
        this.scopes = scopes;
        this.groups = groups;
        kin = new List<Kin>?[groups.Count];
        all = new int[groups.Count];
        foreach (var group in groups)
        {
            Enter(group);
        }

        var near = new HashSet<int>();
        foreach (var group in groups)
        {
            near.Clear();
            Look(group, near);
            foreach (int other in near)
            {
                if (other != group.Number)
                {
                    Relate(group, groups[other]);
                }
            }
        }
    }

    /// <summary>The nearest, nearest first; <paramref name="count"/> is how many there are in all.</summary>
    public IReadOnlyList<Kin> Of(Group group, out int count)
    {
        count = all[group.Number];
        return kin[group.Number] ?? [];
    }

    private void Enter(Group group)
    {
        var scope = scopes[group.Leader];
        if (scope.Place is not { } place || scope.Unit == FigureKind.Share)
        {
            return;
        }

        Add(place.Key);
        if (place.IsCountries)
        {
            foreach (string country in place.Countries)
            {
                Add($"@{country}");
            }
        }
        else if (place is { Grain: PlaceGrain.Region, Division: { } division })
        {
            Add($"%{division}");
        }

        void Add(string key)
        {
            if (!index.TryGetValue((scope.Type.Family(), key), out var times))
            {
                index[(scope.Type.Family(), key)] = times = new();
            }

            times.Add(scope.Period, group.Number);
        }
    }

    private void Look(Group group, HashSet<int> into)
    {
        var scope = scopes[group.Leader];
        if (scope.Place is not { } place || scope.Unit == FigureKind.Share)
        {
            return;
        }

        Take(place.Key);
        foreach (string country in place.Countries)
        {
            Take($"@{country}");
        }

        if (place.Division is { } division)
        {
            Take($"%{division}");
        }

        void Take(string key)
        {
            if (index.TryGetValue((scope.Type.Family(), key), out var times))
            {
                times.Find(scope.Period, into);
            }
        }
    }

    private void Relate(Group group, Group other)
    {
        var (first, second) = (scopes[group.Leader] with { Assessment = null }, scopes[other.Leader] with { Assessment = null });
        var relations = Relations.Of(first, second);
        if (relations[Aspect.Type] == Relation.Different || relations[Aspect.Period] == Relation.Different || relations[Aspect.Place] is Relation.Different or Relation.Unclear)
        {
            return;
        }

        int distance = 0;
        for (var aspect = Aspect.Type; aspect < Aspect.Assessment; aspect++)
        {
            distance += relations[aspect] switch { Relation.Same => 0, Relation.Near => 1, Relation.NotTold => 2, Relation.Within or Relation.Contains => 3, _ => 6 };
        }

        var verdict = Comparability.VerdictOf(relations, first, second);
        Keep(group.Number, new(other.Number, verdict, distance));
        Keep(other.Number, new(group.Number, Turned(verdict), distance));
    }

    private void Keep(int group, Kin found)
    {
        var list = kin[group] ??= new(2);
        if (list.Exists(other => other.Group == found.Group))
        {
            return;
        }

        all[group]++;
        int at = list.FindIndex(other => Closer(found, other));
        if (at < 0 && list.Count < Most)
        {
            list.Add(found);
        }
        else if (at >= 0)
        {
            list.Insert(at, found);
            if (list.Count > Most)
            {
                list.RemoveAt(Most);
            }
        }
    }

    private bool Closer(Kin first, Kin second) =>
        Rank(first).CompareTo(Rank(second)) is var order && order != 0 ? order < 0 : first.Group < second.Group;

    private (int, int, int) Rank(Kin kin) => (kin.Verdict is Verdict.PartOf or Verdict.Whole ? 0 : 1, kin.Distance, -groups[kin.Group].Entries.Count);

    private static Verdict Turned(Verdict verdict) => verdict switch
    {
        Verdict.PartOf => Verdict.Whole,
        Verdict.Whole => Verdict.PartOf,
        _ => verdict,
    };
}
