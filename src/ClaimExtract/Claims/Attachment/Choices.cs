namespace ClaimExtract.Claims.Attachment;

/// <summary>
/// What has been chosen for the claims of an article so far, in the order of the text: claims of one sentence or list
/// mostly share their time, parts their place with the whole. Beyond that places and actors are chosen for each claim by
/// itself: what was chosen before misleads more often than it helps. Of one article and one thread.
/// </summary>
/// <param name="drafts">How many claims the article has.</param>
internal sealed class Choices(int drafts)
{
    private readonly (int? Period, int? Place, bool? Sums)[] chosen = new (int?, int?, bool?)[drafts];

    /// <summary>The claim that was closed last, or null.</summary>
    public ClaimDraft? Previous { get; private set; }

    /// <summary>Notes the period of a claim: its index among the candidates, -1 for none.</summary>
    public void SetPeriod(ClaimDraft draft, int period) => chosen[draft.Number].Period = period;

    /// <summary>Notes whether a claim sums up.</summary>
    public void SetCumulative(ClaimDraft draft, bool cumulative) => chosen[draft.Number].Sums = cumulative;

    /// <summary>Notes the place of a claim: its index among the candidates, -1 for none.</summary>
    public void SetPlace(ClaimDraft draft, int place) => chosen[draft.Number].Place = place;

    /// <summary>Notes that all is decided of a claim.</summary>
    public void Close(ClaimDraft draft) => Previous = draft;

    /// <summary>Index of the period chosen for a claim, -1 for none; null where nothing has been chosen.</summary>
    public int? PeriodOf(ClaimDraft? draft) => draft is { Number: >= 0 and var number } ? chosen[number].Period : null;

    /// <summary>Index of the place chosen for a claim, -1 for none; null where nothing has been chosen.</summary>
    public int? PlaceOf(ClaimDraft? draft) => draft is { Number: >= 0 and var number } ? chosen[number].Place : null;

    /// <summary>Whether a claim was found to sum up; null where it has not been decided.</summary>
    public bool? IsCumulative(ClaimDraft? draft) => draft is { Number: >= 0 and var number } ? chosen[number].Sums : null;
}
