using System.Globalization;

namespace ClaimExtract.Reconciliation;

/// <summary>The parts of a scope in plain words.</summary>
internal static class ScopeText
{
    public static string Type(ClaimType type) => type switch
    {
        ClaimType.Killed => "killed",
        ClaimType.Injured => "injured",
        ClaimType.Casualties => "killed or injured",
        ClaimType.Missing => "missing",
        ClaimType.Detained => "detained",
        ClaimType.Displaced => "displaced",
        ClaimType.Affected => "affected",
        ClaimType.Attack => "attacks",
        ClaimType.Munition => "munitions",
        ClaimType.Destroyed => "destroyed or damaged",
        ClaimType.Allegation => "allegations",
        ClaimType.Evidence => "evidence gathered",
        _ => "forces",
    };

    public static string Assessment(Assessment? assessment) => assessment switch
    {
        ClaimExtract.Assessment.Credible => "found credible",
        ClaimExtract.Assessment.NotCredible => "found not credible",
        ClaimExtract.Assessment.Duplicate => "found to repeat others",
        ClaimExtract.Assessment.Open => "still open",
        ClaimExtract.Assessment.Closed => "assessed",
        _ => "received",
    };

    /// <summary>'12 March 2018', 'June to October 2017', '2017', 'since August 2014', 'until 3 May 2020'; empty where it is not told.</summary>
    public static string Period(PeriodScope period)
    {
        if (period is not { From: { } from, To: { } to })
        {
            return period.From is { } start ? $"since {Day(start)}" : period.To is { } end ? $"until {Day(end)}" : "";
        }

        if (from == to)
        {
            return Day(from);
        }

        bool wholeMonths = from.Day == 1 && to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        if (wholeMonths && from.Month == 1 && to.Month == 12)
        {
            return from.Year == to.Year ? Year(from) : $"{Year(from)} to {Year(to)}";
        }

        if (wholeMonths)
        {
            return from.Year != to.Year ? $"{Month(from)} {Year(from)} to {Month(to)} {Year(to)}"
                : from.Month == to.Month ? $"{Month(from)} {Year(from)}"
                : $"{Month(from)} to {Month(to)} {Year(to)}";
        }

        return from.Year != to.Year ? $"{Day(from)} to {Day(to)}"
            : from.Month == to.Month ? $"{Number(from.Day)} to {Day(to)}"
            : $"{Number(from.Day)} {Month(from)} to {Day(to)}";
    }

    public static string Day(DateOnly day) => $"{Number(day.Day)} {Month(day)} {Year(day)}";

    private static string Month(DateOnly day) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month);

    private static string Year(DateOnly day) => Number(day.Year);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
