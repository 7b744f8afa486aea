using System.Text;

namespace ClaimExtract.Writing.Annotations;

/// <summary>A claim in one line for a reader: 'Amnesty International: more than 1,600 civilians, killed, in Raqqa, 2017-06-01 to 2017-10-31'.</summary>
internal static class ClaimSummary
{
    public static string Of(Claim claim)
    {
        var line = new StringBuilder();
        if (claim.Source is { } source)
        {
            line.Append(source.Name ?? source.Text).Append(": ");
        }

        line.Append(claim.Figure.Text);
        Append(" ", claim.Counted?.Text);
        line.Append(", ").Append(EnumNames.Of(claim.Type).ToLowerInvariant());
        Append(", by ", claim.Actor?.Name ?? claim.Actor?.Text);
        Append(", in ", claim.Place?.Name ?? claim.Place?.Text);
        if (claim.Period is { } period)
        {
            string? from = ClaimJsonWriter.IsoDate(period.From), to = ClaimJsonWriter.IsoDate(period.To);
            Append(", ", (from, to) switch
            {
                (null, null) => null,
                (null, _) => $"until {to}",
                (_, null) => $"since {from}",
                _ => from == to ? from : $"{from} to {to}",
            });
        }

        return line.ToString();

        void Append(string before, string? words)
        {
            if (words is not null)
            {
                line.Append(before).Append(words);
            }
        }
    }
}
