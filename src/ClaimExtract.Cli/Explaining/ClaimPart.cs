using System.Globalization;
using ClaimExtract.Text;

namespace ClaimExtract.Cli.Explaining;

/// <summary>A part of a claim made ready to be shown.</summary>
/// <param name="Mark">Its name: 'counted', 'actor' ...</param>
/// <param name="Text">Its words, or null where it has none.</param>
/// <param name="Span">Where they stand, or null.</param>
/// <param name="Value">What they were read as, or null.</param>
/// <param name="Stated">Where it was stated, or null where that is always the figure's sentence.</param>
internal sealed record ClaimPart(string Mark, string? Text, TextSpan? Span, string? Value, Stated? Stated)
{
    /// <summary>The parts that a claim has, the figure first.</summary>
    public static IEnumerable<ClaimPart> Of(Claim claim)
    {
        yield return new("figure", claim.Figure.Text, claim.Figure.Span, ValueOf(claim.Figure), null);
        if (claim.Counted is { } counted)
        {
            yield return new("counted", counted.Text, counted.Span, claim.Groups.Count == 0 ? null : string.Join(", ", claim.Groups), null);
        }

        if (claim.Actor is { } actor)
        {
            yield return new("actor", actor.Text, actor.Span, actor.Name, actor.Stated);
        }

        if (claim.Place is { } place)
        {
            string? name = string.Join(", ", new[] { place.Name, place.Country }.OfType<string>());
            yield return new("place", place.Text, place.Span, name.Length == 0 ? null : name, place.Stated);
        }

        if (claim.Period is { } period)
        {
            yield return new("period", period.Text, period.Span, $"{Day(period.From)}..{Day(period.To)}", period.Stated);
        }

        if (claim.Source is { } source)
        {
            yield return new("source", source.Text, source.Span, $"{source.Name ?? source.Text.ReplaceLineEndings(" ")}, {source.Kind}, {source.Quote}", source.Stated);
            if (source.Cue is { } cue)
            {
                yield return new("cue", cue.Text, cue.Span, null, null);
            }
        }

        if (claim.Via is { } via)
        {
            yield return new("via", via.Text, via.Span, null, null);
        }
    }

    private static string ValueOf(Figure figure)
    {
        string bounds = (figure.Min, figure.Max) switch
        {
            (null, null) => "open",
            ({ } min, null) => $"{Shown(min)} or more",
            (null, { } max) => $"up to {Shown(max)}",
            ({ } min, { } max) => min == max ? Shown(min) : $"{Shown(min)} to {Shown(max)}",
        };
        return $"{bounds}, {figure.Qualifier}{(figure.Kind == FigureKind.Share ? ", Share" : "")}";
    }

    private static string Shown(double bound) => bound.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
