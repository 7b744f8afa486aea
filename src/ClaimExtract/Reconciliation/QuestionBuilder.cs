namespace ClaimExtract.Reconciliation;

/// <summary>Makes the public questions of the groups, one at a time.</summary>
internal sealed class QuestionBuilder
{
    private readonly IReadOnlyList<ClaimScope> scopes;
    private readonly List<Group> groups;
    private readonly RelatedFinder related;
    private readonly Dictionary<Entry, List<Entry>> parts = [];
    private readonly QuestionIds ids;
    private readonly Dictionary<int, PositionFinder> lately = [];

    public QuestionBuilder(Intake intake, List<Group> groups, RelatedFinder related)
    {
        scopes = intake.Scopes;
        this.groups = groups;
        this.related = related;
        ids = new(groups, scopes);
        foreach (var entry in intake.Entries)
        {
            if (entry.Whole is { } whole)
            {
                if (!parts.TryGetValue(whole, out var list))
                {
                    parts[whole] = list = [];
                }

                list.Add(entry);
            }
        }
    }

    public Question Build(Group group)
    {
        var scope = scopes[group.Leader];
        var positions = PositionsOf(group);
        var kin = related.Of(group, out int count);
        return new()
        {
            Id = ids[group.Number],
            Title = ClaimText.Title(scope),
            Type = scope.Type,
            Unit = scope.Unit,
            Counted = scope.Counted.Text(scope.Type),
            Place = group.Entries.Find(entry => entry.Scope == group.Leader)?.Claim.Place,
            From = scope.Period.From,
            To = scope.Period.To,
            Actor = scope.Actor?.Text,
            Cumulative = scope.Cumulative,
            Claims = [.. positions.Ordered.Select(entry => Claim(entry, scope, positions))],
            Positions = [.. positions.Lines.OrderByDescending(line => Bounds.Low(line.Current.Claim.Figure)).ThenBy(line => line.Current.Order).Select(line => Position(line, positions))],
            Grading = Grading(positions),
            Parts = [.. group.Entries.Where(parts.ContainsKey).OrderBy(entry => entry.Order).Select(whole => PartChecker.Check(whole, parts[whole], scopes))],
            Funnels = scope.Type == ClaimType.Allegation ? FunnelFinder.Find(positions) : [],
            Related = [.. kin.Select(k => Related(group, scope, positions, k))],
            MoreRelated = count - kin.Count,
        };
    }

    /// <summary>Positions are asked for by each question that looks alike: those asked for lately are kept.</summary>
    private PositionFinder PositionsOf(Group group)
    {
        const int most = 4096;
        lock (lately)
        {
            if (!lately.TryGetValue(group.Number, out var found))
            {
                if (lately.Count == most)
                {
                    lately.Clear();
                }

                lately[group.Number] = found = new(group.Entries);
            }

            return found;
        }
    }

    private QuestionClaim Claim(Entry entry, ClaimScope scope, PositionFinder positions)
    {
        var standing = positions.StandingOf(entry);
        var origin = positions.OriginOf(entry);
        return new(entry.Item, origin.Name, origin.Kind, standing.Role, standing.SameAs?.Key, Compare(scopes[entry.Scope], scope), ClaimText.Summary(origin.Name, entry.Claim));
    }

    private static SourcePosition Position(SourceLine line, PositionFinder positions)
    {
        var current = line.Current;
        var figure = current.Claim.Figure;
        return new()
        {
            Source = line.Origin.Name,
            Kind = line.Origin.Kind,
            Current = current.Key,
            Min = figure.Min,
            Max = figure.Max,
            Stance = current.Claim.Stance,
            Assessment = current.Claim.Assessment,
            First = line.Reports[0].Item.Reported,
            Latest = current.Item.Reported,
            Via = [.. positions.Ordered.Where(e => positions.OriginOf(e).Key == line.Origin.Key && e.Claim.Via is not null).Select(e => e.Claim.Via!.Text).Distinct(StringComparer.Ordinal)],
            Revisions = line.Revisions,
            Summary = ClaimText.Summary(line.Origin.Name, current.Claim),
        };
    }

    private static GradingAids Grading(PositionFinder positions)
    {
        var lines = positions.Lines;
        var ordered = positions.Ordered;
        var blamed = Blamed(ordered.Select(e => ActorScope.Of(e.Claim.Actor)).OfType<ActorScope>());
        return new()
        {
            IndependentSources = Origin.CountIndependent(lines.Where(line => !line.Origin.IsOwnVoice).Select(line => line.Origin)),
            OwnVoice = lines.Count(line => line.Origin.IsOwnVoice),
            Articles = ordered.Select(e => e.Article).Distinct().Count(),
            Copies = ordered.Count(e => positions.StandingOf(e).Role == ClaimRole.Copy),
            AdmittedBy = Names(e => e.Claim.Stance == Stance.Acknowledged),
            DeniedBy = Names(e => e.Claim.Stance == Stance.Denied || (e.Claim.Figure.Max == 0 && positions.StandingOf(e).Role == ClaimRole.Current)),
            Blamed = blamed.Count > 1 ? blamed : [],
            Contradictions = Contradictions.Between(lines),
            LowestMin = lines.Count > 0 && lines.All(line => line.Current.Claim.Figure.Min is not null) ? lines.Min(line => line.Current.Claim.Figure.Min) : null,
            HighestMax = lines.Count > 0 && lines.All(line => line.Current.Claim.Figure.Max is not null) ? lines.Max(line => line.Current.Claim.Figure.Max) : null,
        };

        string[] Names(Func<Entry, bool> which) => [.. ordered.Where(which).Select(e => positions.OriginOf(e).Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The parties that are blamed, one name each: 'the coalition' beside 'US-led coalition' is no second one.</summary>
    private static List<string> Blamed(IEnumerable<ActorScope> actors)
    {
        var parties = new List<List<ActorScope>>();
        foreach (var actor in actors)
        {
            var alike = parties.FindAll(party => party.Exists(other => other.RelationTo(actor) != Relation.Different));
            var joined = alike.SelectMany(party => party).Append(actor).ToList();
            parties.RemoveAll(alike.Contains);
            parties.Add(joined);
        }

        return parties.ConvertAll(party => party.GroupBy(actor => actor.Text).MaxBy(name => name.Count())!.Key);
    }

    private RelatedQuestion Related(Group group, ClaimScope scope, PositionFinder positions, Kin kin)
    {
        const int most = 8;
        var other = groups[kin.Group];
        var theirs = scopes[other.Leader];
        var others = PositionsOf(other);
        var comparison = Compare(scope, theirs);
        var claims = others.Lines.OrderByDescending(line => Bounds.Low(line.Current.Claim.Figure)).Take(most)
            .Select(line => new RelatedClaim(line.Current.Key, ClaimText.Summary(line.Origin.Name, line.Current.Claim), Compare(scopes[line.Current.Scope], scope)))
            .ToList();
        if (comparison.Verdict is not (Verdict.PartOf or Verdict.Whole))
        {
            return new(ids[kin.Group], ClaimText.Title(theirs), comparison, claims, null, []);
        }

        var (part, partScope, whole, wholeScope) = comparison.Verdict == Verdict.PartOf ? (positions, scope, others, theirs) : (others, theirs, positions, scope);
        var strongest = part.Lines.Where(line => line.Current.Claim.Figure.Min > 0).MaxBy(line => line.Current.Claim.Figure.Min);
        string? bound = strongest is null ? null
            : $"If the figure of {strongest.Origin.Name} for the part holds, the whole is at least {Bounds.Number(strongest.Current.Claim.Figure.Min!.Value)}.";
        return new(ids[kin.Group], ClaimText.Title(theirs), comparison, claims, bound, Contradictions.OfPart(part.Lines, partScope, whole.Lines, wholeScope));
    }

    /// <summary>What came of allegations does not part questions.</summary>
    private static Comparison Compare(ClaimScope first, ClaimScope second) => first.Type == ClaimType.Allegation
        ? Comparability.Compare(first with { Assessment = null }, second with { Assessment = null })
        : Comparability.Compare(first, second);
}
