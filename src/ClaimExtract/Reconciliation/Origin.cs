namespace ClaimExtract.Reconciliation;

/// <summary>Who a claim comes from in the end, whoever passes it on. Equal by key.</summary>
internal sealed class Origin : IEquatable<Origin>
{
    private Origin(string key, string name, SourceKind kind, bool isOwnVoice, string[] bodies)
    {
        Key = key;
        Name = name;
        Kind = kind;
        IsOwnVoice = isOwnVoice;
        Bodies = bodies;
    }

    public string Key { get; }

    public string Name { get; }

    /// <summary>What kind of body it is, as the claims tell best: that a spokesman is a person says little of the body.</summary>
    public SourceKind Kind { get; private set; }

    /// <summary>Whether a publisher says it itself, naming no source.</summary>
    public bool IsOwnVoice { get; }

    /// <summary>The bodies that speak, folded: two where they speak together.</summary>
    public IReadOnlyList<string> Bodies { get; }

    public static Origin Of(Article article, Claim claim)
    {
        if (claim.Source is { } source)
        {
            string name = NameOf(source, claim);
            string[] bodies = Array.ConvertAll(ReconciliationWords.English.Apart(source.Text), Folding.Fold);
            return bodies.Length > 1
                ? new(Folding.Fold(source.Text), source.Text, source.Kind, false, bodies)
                : new(Folding.Fold(name), name, source.Kind, false, [Folding.Fold(name)]);
        }

        string key = article.Publisher is { Length: > 0 } publisher ? $"publisher {Folding.Fold(publisher)}" : $"article {article.Id}";
        return new(key, article.Publisher ?? (article.Id.Length > 0 ? $"the article '{article.Id}'" : "an article"), SourceKind.Media, true, [key]);
    }

    /// <summary>Takes the kind that another claim tells of the same origin, if it says more.</summary>
    public void Learn(SourceKind kind)
    {
        if (Kind is SourceKind.Unknown || (Kind is SourceKind.Person && kind != SourceKind.Unknown))
        {
            Kind = kind;
        }
    }

    /// <summary>The origins of one question by key, those that are one under a longer and a shorter name ('Amnesty') made the same.</summary>
    public static Dictionary<string, Origin> Merge(IEnumerable<Origin> origins)
    {
        const int most = 200;
        var all = origins.DistinctBy(origin => origin.Key).OrderByDescending(origin => origin.Key.Length).ThenBy(origin => origin.Key, StringComparer.Ordinal).ToList();
        var merged = new Dictionary<string, Origin>(StringComparer.Ordinal);
        foreach (var origin in all)
        {
            var longer = all.Count > most ? null : all.Find(other => other.Key.Length > origin.Key.Length && origin.IsNamedBy(other));
            merged[origin.Key] = longer is null ? origin : merged[longer.Key];
            merged[origin.Key].Learn(origin.Kind);
        }

        return merged;
    }

    /// <summary>How many of the origins speak independently: those that share a body do not.</summary>
    public static int CountIndependent(IEnumerable<Origin> origins)
    {
        var groups = new List<HashSet<string>>();
        foreach (var origin in origins)
        {
            var sharing = groups.FindAll(group => group.Overlaps(origin.Bodies));
            var own = new HashSet<string>(origin.Bodies, StringComparer.Ordinal);
            sharing.ForEach(group => own.UnionWith(group));
            groups.RemoveAll(sharing.Contains);
            groups.Add(own);
        }

        return groups.Count;
    }

    public bool Equals(Origin? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>
    /// 'The coalition' that tells of the deeds of the US-led coalition is that coalition; and who concedes them, speaks for it.
    /// </summary>
    private static string NameOf(Source source, Claim claim)
    {
        string name = source.Name ?? source.Text;
        if (source.Name is not null || claim.Actor is not { } actor)
        {
            return name;
        }

        string party = actor.Name ?? actor.Text;
        return claim.Stance == Stance.Acknowledged || Folding.IsSubset(Folding.Words(Folding.Fold(name)), Folding.Words(Folding.Fold(party))) ? party : name;
    }

    private bool IsNamedBy(Origin longer)
    {
        const int longest = 4;
        string[] words = Folding.Words(longer.Key);
        bool sameKind = Kind == longer.Kind || Kind is SourceKind.Unknown or SourceKind.Person || longer.Kind is SourceKind.Unknown or SourceKind.Person;
        return !IsOwnVoice && !longer.IsOwnVoice && sameKind && longer.Bodies.Count == 1 && Bodies.Count == 1
            && words.Length <= longest && Folding.IsSubset(Folding.Words(Key), words);
    }
}
