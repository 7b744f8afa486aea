using ClaimExtract.Text;

namespace ClaimExtract.Tests.Shared;

/// <summary>What holds of the claims of every text, however broken.</summary>
internal static class ClaimInvariants
{
    /// <summary>The first thing that does not hold, in words; null if all does.</summary>
    public static string? Fault(string text, IReadOnlyList<Claim> claims)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (!ids.Add(claim.Id))
            {
                return $"two claims are called {claim.Id}";
            }

            string? fault = Quoted(text, claim.Figure.Text, claim.Figure.Span)
                ?? Quoted(text, claim.Counted?.Text, claim.Counted?.Span)
                ?? Quoted(text, claim.Actor?.Text, claim.Actor?.Span)
                ?? Quoted(text, claim.Place?.Text, claim.Place?.Span)
                ?? Quoted(text, claim.Period?.Text, claim.Period?.Span)
                ?? Quoted(text, claim.Source?.Text, claim.Source?.Span)
                ?? Quoted(text, claim.Source?.Cue?.Text, claim.Source?.Cue?.Span)
                ?? Quoted(text, claim.Via?.Text, claim.Via?.Span)
                ?? Values(claim);
            if (fault is not null)
            {
                return $"{claim.Id}: {fault}";
            }
        }

        return claims.FirstOrDefault(c => c.PartOf is { } whole && (whole == c.Id || !ids.Contains(whole))) is { } part
            ? $"{part.Id} is part of {part.PartOf}, which is no other claim"
            : null;
    }

    private static string? Quoted(string text, string? quote, TextSpan? span) =>
        quote is null || (span is { } at && at.End <= text.Length && at.Of(text) == quote) ? null : $"'{quote}' does not stand at {span}";

    private static string? Values(Claim claim) => claim switch
    {
        { Figure: { Min: null, Max: null } } => "the figure has no bound",
        { Figure: { Min: { } min, Max: { } max } } when min > max => $"the bounds {min} and {max} are crossed",
        { Figure.Min: { } min } when !double.IsFinite(min) || min < 0 => $"the bound {min} is none",
        { Figure.Max: { } max } when !double.IsFinite(max) || max < 0 => $"the bound {max} is none",
        { Period: { From: { } from, To: { } to } } when from > to => $"the period runs back from {from} to {to}",
        { Place.Latitude: < -90 or > 90 } or { Place.Longitude: < -180 or > 180 } => "the place is not on Earth",
        { TypeScore: not (>= 0 and <= 1) } or { Confidence: not (>= 0 and <= 1) } => $"{claim.TypeScore} and {claim.Confidence} are no probabilities",
        _ when !claim.Sentence.Contains(claim.Figure.Span) => "the figure stands outside its sentence",
        _ => null,
    };
}
