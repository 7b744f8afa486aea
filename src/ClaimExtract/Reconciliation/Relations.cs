using System.Runtime.CompilerServices;

namespace ClaimExtract.Reconciliation;

/// <summary>How one scope stands to another in every aspect.</summary>
internal struct Relations
{
    private const int Count = (int)Aspect.Assessment + 1;
    private Values values;

    public readonly Relation this[Aspect aspect] => (Relation)values[(int)aspect];

    public static Relations Of(ClaimScope first, ClaimScope second)
    {
        var relations = default(Relations);
        relations.Set(Aspect.Type, OfType(first.Type, second.Type));
        relations.Set(Aspect.Unit, first.Unit == second.Unit ? Relation.Same : Relation.Different);
        relations.Set(Aspect.Counted, first.Type.CountsPeople() == second.Type.CountsPeople() ? first.Counted.RelationTo(second.Counted, first.Type) : Relation.Different);
        relations.Set(Aspect.Place, first.Place is { } place && second.Place is { } other ? place.RelationTo(other) : Relation.NotTold);
        relations.Set(Aspect.Period, OfPeriod(first, second));
        relations.Set(Aspect.Actor, OfActor(first, second));
        relations.Set(Aspect.Extent, OfExtent(first, second));
        relations.Set(Aspect.Assessment, first.Assessment == second.Assessment ? Relation.Same : Relation.Different);
        return relations;
    }

    /// <summary>Whether both tell of one incident: of the same place, and of the same day or two.</summary>
    public readonly bool AreOneIncident(ClaimScope first, ClaimScope second) =>
        !first.Cumulative && !second.Cumulative && this[Aspect.Place] == Relation.Same && first.Place is { IsCountries: false }
        && first.Period.IsShort && second.Period.IsShort && this[Aspect.Period] is Relation.Same or Relation.Near;

    /// <summary>Whether a part bounds its whole: figures must add up over what differs, and place and time must be known.</summary>
    public readonly bool CanBound(ClaimScope first) =>
        this[Aspect.Place] is Relation.Same or Relation.Within or Relation.Contains
        && this[Aspect.Period] is Relation.Same or Relation.Near or Relation.Within or Relation.Contains
        && (first.Type.AddsUp() || this[Aspect.Period] is Relation.Same or Relation.Near)
        && first.Unit == FigureKind.Count;

    private static Relation OfType(ClaimType first, ClaimType second) =>
        first == second ? Relation.Same
        : first.Family() == second ? Relation.Within
        : second.Family() == first ? Relation.Contains
        : Relation.Different;

    private static Relation OfPeriod(ClaimScope first, ClaimScope second)
    {
        var relation = first.Period.RelationTo(second.Period);
        // A single incident 'in March' may be that of the 12th, or another.
        return relation is Relation.Within or Relation.Contains && !first.Cumulative && !second.Cumulative ? Relation.Unclear : relation;
    }

    private static Relation OfActor(ClaimScope first, ClaimScope second)
    {
        if (first.Actor is null && second.Actor is null)
        {
            return Relation.Same;
        }

        return first.Actor is { } actor && second.Actor is { } other ? actor.RelationTo(other) : Relation.NotTold;
    }

    private static Relation OfExtent(ClaimScope first, ClaimScope second)
    {
        if (first.Cumulative == second.Cumulative)
        {
            return Relation.Same;
        }

        // Within a day or two, a sum over a town's incidents and one incident are told apart by nobody reliably; and a toll
        // 'as of' a day soon after an event is that event's.
        bool isToll = (first.Period.From is null || second.Period.From is null) && first.Period.RelationTo(second.Period) == Relation.Near;
        return isToll || (first.Period.IsShort && second.Period.IsShort) ? Relation.Near : first.Cumulative ? Relation.Contains : Relation.Within;
    }

    private void Set(Aspect aspect, Relation relation) => values[(int)aspect] = (byte)relation;

    [InlineArray(Count)]
    private struct Values
    {
        private byte first;
    }
}
