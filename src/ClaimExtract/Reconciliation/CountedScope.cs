namespace ClaimExtract.Reconciliation;

/// <summary>Who or what a claim counts, as far as its words tell. Immutable, equal by value.</summary>
internal sealed record CountedScope
{
    private static readonly int Civilian = Bit(VictimGroup.Civilian);
    private static readonly int Armed = Bit(VictimGroup.Combatant) | Bit(VictimGroup.Police) | Bit(VictimGroup.Perpetrator);

    private CountedScope(int groups, bool told, string noun)
    {
        Groups = groups;
        IsTold = told;
        Noun = noun;
    }

    /// <summary>The groups as bits; 0 for everybody and for things.</summary>
    public int Groups { get; }

    /// <summary>Whether the words say who or what is counted: 'deaths' do not.</summary>
    public bool IsTold { get; }

    /// <summary>For things and events, the words that name them, folded; else empty.</summary>
    public string Noun { get; }

    public static CountedScope Of(Claim claim, ReconciliationWords words)
    {
        string noun = claim.Counted?.Text ?? "";
        if (!claim.Type.CountsPeople())
        {
            return new(0, noun.Length > 0, Folding.Fold(noun));
        }

        int groups = 0;
        foreach (var group in claim.Groups)
        {
            groups |= 1 << (int)group;
        }

        // 'Civilian children' are children.
        groups = groups != Civilian && (groups & Armed) == 0 ? groups & ~Civilian : groups;
        return new(groups, groups != 0 || (noun.Length > 0 && !words.NamesHarm(noun)), "");
    }

    /// <summary>In words: 'civilians', 'women and children', 'people'; empty where it is not told.</summary>
    public string Text(ClaimType type)
    {
        if (!IsTold)
        {
            return "";
        }

        return type.CountsPeople() ? VictimText.Of(Groups) : Noun;
    }

    public Relation RelationTo(CountedScope other, ClaimType type)
    {
        if (this == other)
        {
            return Relation.Same;
        }

        return type.CountsPeople() ? PeopleTo(other) : ThingsTo(other);
    }

    private Relation PeopleTo(CountedScope other)
    {
        // 'deaths' against 'people': neither leaves anybody out. 'deaths' against 'civilians': not told.
        if (!IsTold || !other.IsTold)
        {
            return Groups == other.Groups ? Relation.Same : Relation.NotTold;
        }

        if (Groups == 0 || other.Groups == 0)
        {
            return Groups == 0 ? Relation.Contains : Relation.Within;
        }

        bool within = IsWithin(Groups, other.Groups);
        bool contains = IsWithin(other.Groups, Groups);
        return (within, contains) switch
        {
            (true, true) => Relation.Same,
            (true, false) => Relation.Within,
            (false, true) => Relation.Contains,
            _ => (Groups & other.Groups) != 0 ? Relation.Overlaps : Relation.Different,
        };
    }

    // Children, doctors and reporters who are not said to fight are civilians; several groups are all of them together.
    private static bool IsWithin(int part, int whole) => whole == Civilian ? (part & Armed) == 0 : (part & whole) == part;

    private static int Bit(VictimGroup group) => 1 << (int)group;

    private Relation ThingsTo(CountedScope other)
    {
        if (!IsTold || !other.IsTold)
        {
            return Relation.NotTold;
        }

        var mine = Folding.Words(Noun);
        var theirs = Folding.Words(other.Noun);
        if (!Folding.SameStem(mine[^1], theirs[^1]))
        {
            return Relation.Different;
        }

        return mine.Length == theirs.Length && mine.Zip(theirs).All(pair => Folding.SameStem(pair.First, pair.Second))
            ? Relation.Same
            : Folding.IsSubset(mine, theirs) ? Relation.Contains
            : Folding.IsSubset(theirs, mine) ? Relation.Within
            : Relation.Unclear;
    }
}
