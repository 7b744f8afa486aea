using ClaimExtract.Cli.Evaluation;

namespace ClaimExtract.Cli.Comparison;

/// <summary>Prints changes, a paragraph each, and counts them.</summary>
internal sealed class ChangePrinter(TextWriter output)
{
    private readonly Dictionary<string, (int Changed, int Mended, int Broken)> fields = [];
    private int gained, gainedRight, lost, lostRight, changed;
    private bool judged;

    public void Print(ClaimChange change)
    {
        Count(change);
        output.WriteLine($"{change.Article} {change.Span.Start}-{change.Span.End} {Head(change)}");
        if (change.Context is { } context)
        {
            output.WriteLine($"  {context}");
        }

        foreach (var field in change.Fields)
        {
            output.WriteLine($"  {field.Name,-10} {field.Before} -> {field.After}{Verdict(field.Verdict)}");
        }

        output.WriteLine();
    }

    /// <summary>Prints the sums: claims gained, lost and changed, and how often each field changed.</summary>
    public void PrintSums(TextWriter output)
    {
        output.WriteLine($"gained     {gained,6}{(judged ? $"  {gainedRight} in gold" : "")}");
        output.WriteLine($"lost       {lost,6}{(judged ? $"  {lostRight} in gold" : "")}");
        output.WriteLine($"changed    {changed,6}");
        foreach (string name in ClaimCheck.Fields)
        {
            if (fields.TryGetValue(name, out var field))
            {
                output.WriteLine($"  {name,-10} {field.Changed,4}{(judged ? $"  {field.Mended} mended, {field.Broken} broken" : "")}");
            }
        }
    }

    private static string Head(ClaimChange change) => change switch
    {
        { Before: null, After: { } after } => $"gained{Gold(change.InGold)}: {Brief(after)}",
        { After: null, Before: { } before } => $"lost{Gold(change.InGold)}: {Brief(before)}",
        _ => $"changed: {Brief(change.After!)}",
    };

    private static string Brief(ScoredClaim claim) =>
        $"{claim.Type} '{claim.FigureText?.ReplaceLineEndings(" ")}' {claim.Value}, counted {ShownFields.Of(claim, "counted")}, source {ShownFields.Of(claim, "source")}";

    private static string Gold(bool? inGold) => inGold switch { true => " (in gold)", false => " (not in gold)", null => "" };

    private static string Verdict(FieldVerdict? verdict) => verdict switch
    {
        FieldVerdict.Mended => "  (mended)",
        FieldVerdict.Broken => "  (broken)",
        _ => "",
    };

    private void Count(ClaimChange change)
    {
        gained += change.Before is null ? 1 : 0;
        lost += change.After is null ? 1 : 0;
        changed += change.Fields.Count > 0 ? 1 : 0;
        judged |= change.InGold is not null;
        gainedRight += change is { Before: null, InGold: true } ? 1 : 0;
        lostRight += change is { After: null, InGold: true } ? 1 : 0;
        foreach (var field in change.Fields)
        {
            var (all, mended, broken) = fields.GetValueOrDefault(field.Name);
            judged |= field.Verdict is not null;
            fields[field.Name] = (all + 1, mended + (field.Verdict == FieldVerdict.Mended ? 1 : 0), broken + (field.Verdict == FieldVerdict.Broken ? 1 : 0));
        }
    }
}
