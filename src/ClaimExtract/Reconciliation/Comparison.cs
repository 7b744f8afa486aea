namespace ClaimExtract.Reconciliation;

/// <summary>Whether two figures may be set side by side. Decided before any figure is looked at.</summary>
public enum Verdict
{
    /// <summary>Both answer the same question.</summary>
    Comparable,

    /// <summary>Nothing speaks against it, but something is not told or differs a little: read the reasons.</summary>
    Cautious,

    /// <summary>The first counts a part of what the second counts: it bounds it from below.</summary>
    PartOf,

    /// <summary>The first counts a whole of which the second counts a part.</summary>
    Whole,

    /// <summary>They count different things, or it can't be told whether they count the same.</summary>
    NotComparable,
}

/// <summary>What two claims are held against each other by.</summary>
public enum Aspect
{
    /// <summary>What happened: killed, injured, attacks ...</summary>
    Type,

    /// <summary>A number against a share.</summary>
    Unit,

    /// <summary>Who or what is counted.</summary>
    Counted,

    /// <summary>Where.</summary>
    Place,

    /// <summary>The time covered.</summary>
    Period,

    /// <summary>Who did it.</summary>
    Actor,

    /// <summary>One incident against a sum over several.</summary>
    Extent,

    /// <summary>What came of allegations.</summary>
    Assessment,
}

/// <summary>How the first of two claims stands to the second in one aspect.</summary>
public enum Relation
{
    /// <summary>The same.</summary>
    Same,

    /// <summary>Nearly the same, or the same told more coarsely.</summary>
    Near,

    /// <summary>One or both do not tell.</summary>
    NotTold,

    /// <summary>The first lies within the second.</summary>
    Within,

    /// <summary>The first contains the second.</summary>
    Contains,

    /// <summary>They overlap; neither contains the other.</summary>
    Overlaps,

    /// <summary>Both tell, but whether it is the same can't be known.</summary>
    Unclear,

    /// <summary>They differ.</summary>
    Different,
}

/// <summary>How two claims stand to each other in one aspect, with what each says. Immutable.</summary>
/// <param name="Aspect">The aspect.</param>
/// <param name="Relation">How the first stands to the second.</param>
/// <param name="First">What the first says, in words; empty where it does not tell.</param>
/// <param name="Second">What the second says, in words; empty where it does not tell.</param>
public sealed record Reason(Aspect Aspect, Relation Relation, string First, string Second);

/// <summary>A verdict on two claims, with its reasons. Immutable; safe for many threads.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reasons">Every aspect in which they are not the same, in the order of the enumeration.</param>
public sealed record Comparison(Verdict Verdict, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The reasons as a clause for people to read; of those that decide, where some do. Empty where there are none.</summary>
    /// <remarks>'covers Iraq and Syria, August 2014 to April 2019; the other covers Raqqa, 2017'.</remarks>
    public string Explanation => ReasonText.Of(Verdict is Verdict.Comparable or Verdict.Cautious ? Reasons : [.. Reasons.Where(IsDecisive)]);

    // Place and time are told together wherever both sides tell them: 'Raqqa, 2017'.
    private static bool IsDecisive(Reason reason) =>
        reason.Relation > Relation.NotTold || (reason.Aspect is Aspect.Place or Aspect.Period && reason.First.Length > 0 && reason.Second.Length > 0);
}
