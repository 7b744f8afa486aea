using System.Globalization;
using System.Text;

namespace ClaimExtract.Soak;

/// <summary>The samples as SVG: one row a quantity, each from zero up to its greatest value.</summary>
internal static class TimePlot
{
    private const int Width = 640, RowHeight = 110, Left = 70, Right = 20, Gap = 30, Bottom = 40;

    public static string Svg(IReadOnlyList<Sample> samples)
    {
        (string Name, Func<Sample, double> Value)[] rows =
        [
            ("managed heap after collection, MB", s => s.Heap), ("memory of the process, MB", s => s.WorkingSet), ("open files", s => s.Files), ("threads", s => s.Threads),
        ];
        int height = (rows.Length * (RowHeight + Gap)) + Bottom;
        double minutes = samples.Select(s => s.Minutes).DefaultIfEmpty(1).Max();
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Add(svg, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"white\"/>");
        for (int row = 0; row < rows.Length; row++)
        {
            var (name, value) = rows[row];
            int top = Gap + (row * (RowHeight + Gap)), bottom = top + RowHeight;
            double most = Math.Max(1, samples.Select(value).DefaultIfEmpty().Max());
            string points = string.Join(' ', samples.Select(s => string.Create(
                CultureInfo.InvariantCulture, $"{Left + ((Width - Left - Right) * s.Minutes / minutes):F1},{bottom - (RowHeight * value(s) / most):F1}")));
            Add(svg, $"<text x=\"{Left}\" y=\"{top - 8}\">{name}</text>");
            Add(svg, $"<text x=\"{Left - 8}\" y=\"{top + 10}\" text-anchor=\"end\">{most:F0}</text>");
            Add(svg, $"<text x=\"{Left - 8}\" y=\"{bottom}\" text-anchor=\"end\">0</text>");
            Add(svg, $"<path d=\"M{Left} {top}V{bottom}H{Width - Right}\" fill=\"none\" stroke=\"#999\"/>");
            Add(svg, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"#06c\" stroke-width=\"1.5\"/>");
        }

        Add(svg, $"<text x=\"{(Left + Width) / 2}\" y=\"{height - 12}\" text-anchor=\"middle\">minutes, 0 to {minutes:F0}</text>");
        Add(svg, $"</svg>");
        return svg.ToString();
    }

    private static void Add(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
