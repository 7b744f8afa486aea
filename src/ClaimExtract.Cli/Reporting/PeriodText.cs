using ClaimExtract.Reconciliation;

namespace ClaimExtract.Cli.Reporting;

/// <summary>The time that a claim covers, in words.</summary>
internal static class PeriodText
{
    public static string Of(Period period) => ScopeText.Period(new PeriodScope(period.From, period.To));
}
