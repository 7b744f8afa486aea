using System.Globalization;
using ClaimExtract.Cli.Output;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Text;

namespace ClaimExtract.Cli.Explaining;

/// <summary>Explains an analysis: how each claim came about, and why each other figure is none.</summary>
internal sealed class Explanation(Analysis analysis, Report report)
{
    private readonly IncidentLines incidents = new(analysis);

    public void Write()
    {
        report.Heading($"{analysis.Article.Id}: {Count(analysis.Claims.Length, "claim")}");
        foreach (string incident in incidents.All())
        {
            report.Line($"    {incident}");
        }

        foreach (var claim in analysis.Claims)
        {
            Write(claim);
        }

        var others = Others();
        if (others.Count > 0)
        {
            report.Line("");
            report.Heading($"{Count(others.Count, "figure")} left out");
            foreach (var (figure, reason) in others)
            {
                var span = analysis.Document.SpanOf(figure.Tokens);
                report.Line("");
                report.Line(4, MarkedText.Around(analysis, span));
                report.Line($"    '{Words(span)}' {span.Start}-{span.End}: {reason} [{figure.Rule}]");
            }
        }
    }

    private void Write(Claim claim)
    {
        var parts = ClaimPart.Of(claim).ToArray();
        report.Line("");
        report.Heading(string.Create(CultureInfo.InvariantCulture, $"{claim.Id} {claim.Type}, {claim.Stance}{(claim.Cumulative ? ", cumulative" : "")}{(claim.PartOf is null ? "" : $", part of {claim.PartOf}")}  confidence {claim.Confidence:0.00}"));
        report.Line(4, MarkedText.Of(analysis.Article.Text, claim.Sentence, Marks(parts)));
        foreach (var part in parts)
        {
            string place = part.Span is { } at ? $" {at.Start}-{at.End}" : "";
            string value = part.Value is null ? "" : $" = {part.Value}";
            string stated = part.Stated is { } where ? $" ({where.ToString().ToLowerInvariant()})" : "";
            report.Line($"    {part.Mark,-8} {(part.Text is null ? "not in words" : $"'{OneLine(part.Text)}'")}{place}{value}{stated}");
            if (part is { Stated: Stated.Article, Span: { } span } && !claim.Sentence.Contains(span))
            {
                report.Line(13, MarkedText.Of(analysis.Article.Text, MarkedText.SentenceAround(analysis, span), [(span, part.Mark)]));
            }
        }

        report.Line($"    {"incident",-8} {incidents.Of(claim)}");
        report.Line($"    {"rules",-8} {string.Join(" > ", claim.Rules)}");
    }

    /// <summary>The figures that became no claim, with the reason, in the order of the text.</summary>
    private List<(FigureMention Figure, string Reason)> Others()
    {
        var reasons = analysis.Rejected.GroupBy(r => r.Figure.Tokens).ToDictionary(same => same.Key, same => same.First().Reason);
        var others = new List<(FigureMention Figure, string Reason)>();
        foreach (var figure in analysis.Figures.Concat(analysis.Rejected.Select(r => r.Figure)).DistinctBy(f => f.Tokens))
        {
            var span = analysis.Document.SpanOf(figure.Tokens);
            if (reasons.TryGetValue(figure.Tokens, out string? reason))
            {
                others.Add((figure, reason));
            }
            else if (!Array.Exists(analysis.Claims, c => c.Figure.Span.Overlaps(span)))
            {
                others.Add((figure, figure.IsCandidate ? "no rule makes a claim of it" : $"taken for {figure.Role}"));
            }
        }

        return [.. others.OrderBy(o => o.Figure.Tokens.First)];
    }

    private static IEnumerable<(TextSpan Span, string Mark)> Marks(IEnumerable<ClaimPart> parts) =>
        parts.Where(p => p.Span is not null).Select(p => (p.Span!.Value, p.Mark));

    private string Words(TextSpan span) => OneLine(span.Of(analysis.Article.Text));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
