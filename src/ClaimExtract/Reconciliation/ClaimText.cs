namespace ClaimExtract.Reconciliation;

/// <summary>Claims and questions in plain words.</summary>
internal static class ClaimText
{
    /// <summary>'more than 1,600 civilians killed', '112 witnesses', '16 reports found credible'.</summary>
    public static string Count(Claim claim)
    {
        string noun = Noun(claim);
        if (claim.Figure.Kind == FigureKind.Share)
        {
            return noun.Length > 0 ? $"{claim.Figure.Text} ({noun}) of those {ScopeText.Type(claim.Type)}" : $"{claim.Figure.Text} of those {ScopeText.Type(claim.Type)}";
        }

        return string.Join(' ', new[] { claim.Figure.Text, Link(claim), noun, Verb(claim, noun) }.Where(part => part.Length > 0));
    }

    /// <summary>'Amnesty International: more than 1,600 civilians killed'.</summary>
    public static string Summary(string origin, Claim claim) => claim.Stance switch
    {
        Stance.Denied when claim.Figure.Max != 0 => $"{origin} rejects: {Count(claim)}",
        Stance.Estimated => $"{origin}: {Count(claim)} (estimate)",
        Stance.Acknowledged => $"{origin}: {Count(claim)} (acknowledged)",
        Stance.Verified => $"{origin}: {Count(claim)} (verified)",
        Stance.Possible => $"{origin}: {Count(claim)} (feared or possible)",
        _ => $"{origin}: {Count(claim)}",
    };

    /// <summary>'Killed: civilians, Raqqa, June to October 2017'.</summary>
    public static string Title(ClaimScope scope)
    {
        string type = ScopeText.Type(scope.Type);
        string[] parts = [scope.Counted.Text(scope.Type), scope.Place?.Text ?? "", ScopeText.Period(scope.Period)];
        string asked = string.Join(", ", parts.Where(part => part.Length > 0));
        string head = char.ToUpperInvariant(type[0]) + type[1..] + (scope.Unit == FigureKind.Share ? ", a share" : "");
        return asked.Length == 0 ? head : $"{head}: {asked}";
    }

    /// <summary>'hundreds of civilians': what stands between figure and noun is as long as this.</summary>
    private static string Link(Claim claim)
    {
        const string of = "of";
        return claim.Counted is { } counted && counted.Span.Start - claim.Figure.Span.End == of.Length + 2 ? of : "";
    }

    private static string Noun(Claim claim)
    {
        if (claim.Counted is { Text: { Length: > 0 } text })
        {
            return text;
        }

        return claim.Type.CountsPeople() && claim.Groups.Count > 0 ? CountedScope.Of(claim, ReconciliationWords.English).Text(claim.Type) : "";
    }

    private static string Verb(Claim claim, string noun) => claim.Type switch
    {
        ClaimType.Affected or ClaimType.Attack or ClaimType.Munition or ClaimType.Evidence or ClaimType.Force => noun.Length > 0 ? "" : ScopeText.Type(claim.Type),
        ClaimType.Allegation => noun.Length > 0 && claim.Assessment is null ? "" : noun.Length > 0 ? ScopeText.Assessment(claim.Assessment) : $"allegations {ScopeText.Assessment(claim.Assessment)}",
        _ => noun.Length > 0 && claim.Type.CountsPeople() && ReconciliationWords.English.NamesHarm(noun) ? "" : ScopeText.Type(claim.Type),
    };
}
