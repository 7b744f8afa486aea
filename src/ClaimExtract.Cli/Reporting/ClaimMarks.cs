using ClaimExtract.Text;

namespace ClaimExtract.Cli.Reporting;

/// <summary>Where the parts of a claim stand in its article, each with the letter of its mark.</summary>
internal static class ClaimMarks
{
    public static IEnumerable<(TextSpan Span, string Mark)> Of(Claim claim)
    {
        (TextSpan? Span, string Mark)[] marks =
        [
            (claim.Figure.Span, "f"),
            (claim.Counted?.Span, "n"),
            (claim.Source?.Span, "s"),
            (claim.Source?.Cue?.Span, "u"),
            (claim.Actor?.Span, "a"),
            (claim.Place?.Span, "p"),
            (claim.Period?.Span, "d"),
            (claim.Via?.Span, "v"),
        ];
        return marks.Where(mark => mark.Span is { IsEmpty: false }).Select(mark => (mark.Span!.Value, mark.Mark));
    }
}
