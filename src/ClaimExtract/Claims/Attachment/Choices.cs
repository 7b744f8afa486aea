namespace ClaimExtract.Claims.Attachment;

/// <summary>
/// What has been chosen for the claims of an article so far, in the order of the text: claims of one sentence or list
/// mostly share their time. Places and actors are chosen for each claim by itself: what was chosen before misleads more often
/// than it helps. Of one article and one thread.
/// </summary>
internal sealed class Choices
{
    private readonly Dictionary<ClaimDraft, int> periods = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ClaimDraft, bool> sums = new(ReferenceEqualityComparer.Instance);

    /// <summary>The claim that was closed last, or null.</summary>
    public ClaimDraft? Previous { get; private set; }

    /// <summary>Notes the period of a claim: its index among the candidates, -1 for none.</summary>
    public void SetPeriod(ClaimDraft draft, int period) => periods[draft] = period;

    /// <summary>Notes whether a claim sums up.</summary>
    public void SetCumulative(ClaimDraft draft, bool cumulative) => sums[draft] = cumulative;

    /// <summary>Notes that all is decided of a claim.</summary>
    public void Close(ClaimDraft draft) => Previous = draft;

    /// <summary>Index of the period chosen for a claim, -1 for none; null where nothing has been chosen.</summary>
    public int? PeriodOf(ClaimDraft? draft) => draft is not null && periods.TryGetValue(draft, out int period) ? period : null;

    /// <summary>Whether a claim was found to sum up; null where it has not been decided.</summary>
    public bool? IsCumulative(ClaimDraft? draft) => draft is not null && sums.TryGetValue(draft, out bool cumulative) ? cumulative : null;
}
