using ClaimExtract.Text;

namespace ClaimExtract.Writing;

/// <summary>A part of a claim that has words in the text.</summary>
/// <param name="Name">Its name in JSON: figure, counted, actor ...</param>
/// <param name="Span">Where it stands; never empty.</param>
public sealed record ClaimSpan(string Name, TextSpan Span)
{
    /// <summary>The claim's parts that stand in the text, its figure first; sentence and what has no words are left out.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is null.</exception>
    public static IEnumerable<ClaimSpan> Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Parts(claim).Where(part => part.Span is { IsEmpty: false }).Select(part => new ClaimSpan(part.Name, part.Span!.Value));
    }

    private static IEnumerable<(string Name, TextSpan? Span)> Parts(Claim claim)
    {
        yield return ("figure", claim.Figure.Span);
        yield return ("counted", claim.Counted?.Span);
        yield return ("actor", claim.Actor?.Span);
        yield return ("place", claim.Place?.Span);
        yield return ("period", claim.Period?.Span);
        yield return ("source", claim.Source?.Span);
        yield return ("cue", claim.Source?.Cue?.Span);
        yield return ("via", claim.Via?.Span);
    }
}
