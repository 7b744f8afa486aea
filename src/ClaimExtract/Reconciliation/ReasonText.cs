namespace ClaimExtract.Reconciliation;

/// <summary>Puts reasons into one sentence, told from the side of the first claim.</summary>
internal static class ReasonText
{
    public static string Of(IReadOnlyList<Reason> reasons)
    {
        var clauses = new List<string>();
        var covered = reasons.Where(r => r.Aspect is Aspect.Place or Aspect.Period && r.First.Length > 0 && r.Second.Length > 0).ToList();
        if (covered.Count > 0)
        {
            clauses.Add($"covers {string.Join(", ", covered.Select(r => r.First))}; the other covers {string.Join(", ", covered.Select(r => r.Second))}");
        }

        clauses.AddRange(reasons.Where(r => !covered.Contains(r)).Select(Clause));
        clauses.AddRange(covered.Where(r => r.Relation == Relation.Unclear).Select(Doubt));
        return string.Join("; ", clauses);
    }

    private static string Clause(Reason reason)
    {
        var (first, second) = (reason.First, reason.Second);
        bool both = first.Length > 0 && second.Length > 0;
        return reason.Aspect switch
        {
            Aspect.Type => $"counts {first}; the other counts {second}",
            Aspect.Unit => $"gives {first}; the other gives {second}",
            Aspect.Counted when both => $"counts {first}; the other counts {second}",
            Aspect.Counted => first.Length > 0 ? $"counts {first}; the other does not say who or what" : $"does not say who or what it counts; the other counts {second}",
            Aspect.Place => first.Length > 0 ? $"covers {first}; the other does not say where" : second.Length > 0 ? $"does not say where; the other covers {second}" : "neither says where",
            Aspect.Period => first.Length > 0 ? $"covers {first}; the other does not say when" : second.Length > 0 ? $"does not say when; the other covers {second}" : "neither says when",
            Aspect.Actor when both => reason.Relation == Relation.Near ? $"names {first}; the other {second}" : $"blames {first}; the other {second}",
            Aspect.Actor => first.Length > 0 ? $"names {first}; the other names nobody" : $"names nobody; the other names {second}",
            Aspect.Extent => $"counts {first}; the other {second}",
            _ => $"counts those {first}; the other those {second}",
        };
    }

    private static string Doubt(Reason reason) => reason.Aspect == Aspect.Place
        ? $"whether {reason.First} and {reason.Second} are one place, or one lies in the other, is not known"
        : "whether it is the same time is not known";
}
