using System.Globalization;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Mentions.Figures;

/// <summary>Finds figures in sentences and writes them the way that examples expect them.</summary>
internal static class FigureText
{
    public static readonly Language English = Language.English();
    public static readonly FigureFinder Finder = new(English);
    private static readonly DocumentReader Reader = English.Reader();

    public static Document Read(string text) => Reader.Read(text);

    /// <summary>'at least 40 | 40.. AtLeast' for a candidate, '12 | Age' for another role.</summary>
    public static string Show(Document document, FigureMention figure) => $"{document.TextOf(figure.Tokens)} | {Meaning(figure)}";

    /// <summary>'40.. AtLeast', '0.5 Exact share', 'Age'.</summary>
    public static string Meaning(FigureMention figure)
    {
        if (!figure.IsCandidate)
        {
            return figure.Role.ToString();
        }

        string bounds = figure.Min == figure.Max ? Number(figure.Min) : $"{Number(figure.Min)}..{Number(figure.Max)}";
        string role = figure.Role == FigureRole.Count ? "" : $" {figure.Role}";
        return $"{bounds} {figure.Qualifier}{role}";
    }

    private static string Number(double? value) =>
        value is null ? "" : Math.Round(value.Value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
