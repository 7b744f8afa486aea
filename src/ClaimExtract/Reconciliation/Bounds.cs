using System.Globalization;

namespace ClaimExtract.Reconciliation;

/// <summary>The bounds of figures, compared as stated; an open end stays open.</summary>
internal static class Bounds
{
    /// <summary>How far a round figure ('about 50') may be off before it contradicts another.</summary>
    private const double RoundShare = 0.1;

    public static double Low(Figure figure) => figure.Min ?? double.NegativeInfinity;

    public static double High(Figure figure) => figure.Max ?? double.PositiveInfinity;

    /// <summary>Whether both tell the same figure, one perhaps without its 'at least'.</summary>
    public static bool AreSame(Figure first, Figure second) =>
        (first.Min == second.Min && first.Max == second.Max)
        || (first.Min is not null && first.Min == second.Min && (first.Max is null || second.Max is null))
        || (first.Max is not null && first.Max == second.Max && (first.Min is null || second.Min is null));

    public static bool Overlap(Figure first, Figure second) => !IsBelow(first, second) && !IsBelow(second, first);

    /// <summary>Whether all that the lower figure allows lies below all that the higher one allows.</summary>
    public static bool IsBelow(Figure lower, Figure higher)
    {
        double top = High(lower) * (lower.Qualifier == FigureQualifier.About ? 1 + RoundShare : 1);
        double bottom = Low(higher) * (higher.Qualifier == FigureQualifier.About ? 1 - RoundShare : 1);
        return top < bottom;
    }

    /// <summary>
    /// How a figure changed: between two ranges it narrows or widens; else what counts is the number told, so that 'at
    /// least 12' and then 20 is raised.
    /// </summary>
    public static RevisionKind Change(Figure before, Figure after)
    {
        int low = Low(after).CompareTo(Low(before)), high = High(after).CompareTo(High(before));
        bool ranges = before is { Min: not null, Max: not null } && after is { Min: not null, Max: not null };
        if (ranges && low * high < 0)
        {
            return low > 0 ? RevisionKind.Narrowed : RevisionKind.Widened;
        }

        return (after.Min ?? after.Max).GetValueOrDefault() >= (before.Min ?? before.Max).GetValueOrDefault() ? RevisionKind.Raised : RevisionKind.Lowered;
    }

    /// <summary>A number for people to read: '1,600'.</summary>
    public static string Number(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>'16', '10 to 12', '10 or more', 'up to 12'.</summary>
    public static string Text(double low, double high) =>
        low == high ? Number(low)
        : double.IsPositiveInfinity(high) ? $"{Number(low)} or more"
        : low <= 0 || double.IsNegativeInfinity(low) ? $"up to {Number(high)}"
        : $"{Number(low)} to {Number(high)}";
}
