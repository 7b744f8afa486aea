namespace ClaimExtract.Reconciliation;

/// <summary>
/// Decides whether the figures of two claims may be set side by side, and says why. Figures, sources and stances play no
/// part in it. Safe for many threads.
/// </summary>
public static class Comparability
{
    /// <summary>Holds two claims against each other.</summary>
    /// <param name="first">The first; reasons and <see cref="Verdict.PartOf"/> are told from its side.</param>
    /// <param name="second">The second.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Comparison Compare(Claim first, Claim second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Compare(ClaimScope.Of(first), ClaimScope.Of(second));
    }

    internal static Comparison Compare(ClaimScope first, ClaimScope second)
    {
        var relations = Relations.Of(first, second);
        return new(VerdictOf(relations, first, second), ReasonList.Of(relations, first, second));
    }

    internal static Verdict VerdictOf(in Relations relations, ClaimScope first, ClaimScope second)
    {
        bool within = false, contains = false, cautious = false;
        for (var aspect = Aspect.Type; aspect <= Aspect.Assessment; aspect++)
        {
            switch (relations[aspect])
            {
                case Relation.Within:
                    within = true;
                    break;
                case Relation.Contains:
                    contains = true;
                    break;
                case Relation.Different when aspect == Aspect.Actor && relations.AreOneIncident(first, second):
                    // Who did it is then what is disputed, not what is counted.
                    cautious = true;
                    break;
                case Relation.Overlaps or Relation.Unclear or Relation.Different:
                    return Verdict.NotComparable;
                case Relation.Near or Relation.NotTold:
                    cautious = true;
                    break;
            }
        }

        if (!within && !contains)
        {
            return cautious ? Verdict.Cautious : Verdict.Comparable;
        }

        return (within && contains) || !relations.CanBound(first) ? Verdict.NotComparable : within ? Verdict.PartOf : Verdict.Whole;
    }
}
