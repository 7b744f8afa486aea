using System.Globalization;
using System.Text;

namespace ClaimExtract.Benchmarks;

/// <summary>A plot of points on logarithmic axes as SVG; the dashed line is what grows in proportion from the last point.</summary>
internal static class LinePlot
{
    private const int Width = 640, Height = 420, Left = 70, Right = 20, Top = 40, Bottom = 50;

    public static string Svg(string title, string horizontal, string vertical, IReadOnlyList<(double X, double Y)> points)
    {
        var x = new Axis(points.Min(p => p.X), points.Max(p => p.X), Left, Width - Right);
        var y = new Axis(points.Min(p => p.Y), points.Max(p => p.Y), Height - Bottom, Top);
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Add(svg, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/>");
        Add(svg, $"<text x=\"{Width / 2}\" y=\"22\" text-anchor=\"middle\" font-size=\"15\">{title}</text>");
        foreach (double value in x.Decades())
        {
            Add(svg, $"<line x1=\"{x.At(value):F1}\" y1=\"{Top}\" x2=\"{x.At(value):F1}\" y2=\"{Height - Bottom}\" stroke=\"#ddd\"/>");
            Add(svg, $"<text x=\"{x.At(value):F1}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{Short(value)}</text>");
        }

        foreach (double value in y.Decades())
        {
            Add(svg, $"<line x1=\"{Left}\" y1=\"{y.At(value):F1}\" x2=\"{Width - Right}\" y2=\"{y.At(value):F1}\" stroke=\"#ddd\"/>");
            Add(svg, $"<text x=\"{Left - 8}\" y=\"{y.At(value) + 4:F1}\" text-anchor=\"end\">{Short(value)}</text>");
        }

        Add(svg, $"<text x=\"{Width / 2}\" y=\"{Height - 10}\" text-anchor=\"middle\">{horizontal}</text>");
        Add(svg, $"<text x=\"18\" y=\"{Height / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 18 {Height / 2})\">{vertical}</text>");
        var (lastX, lastY) = points[^1];
        double startX = Math.Max(points[0].X, y.Least / lastY * lastX);
        Add(svg, $"<line x1=\"{x.At(startX):F1}\" y1=\"{y.At(lastY * startX / lastX):F1}\" x2=\"{x.At(lastX):F1}\" y2=\"{y.At(lastY):F1}\" stroke=\"#999\" stroke-dasharray=\"5 4\"/>");
        string path = string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{x.At(p.X):F1},{y.At(p.Y):F1}")));
        Add(svg, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"#06c\" stroke-width=\"2\"/>");
        foreach (var (px, py) in points)
        {
            Add(svg, $"<circle cx=\"{x.At(px):F1}\" cy=\"{y.At(py):F1}\" r=\"4\" fill=\"#06c\"/>");
        }

        Add(svg, $"</svg>");
        return svg.ToString();
    }

    private static string Short(double value) => value switch
    {
        >= 1e6 => $"{value / 1e6:F0}M",
        >= 1e3 => $"{value / 1e3:F0}k",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static void Add(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private sealed class Axis(double least, double most, double from, double to)
    {
        private readonly double low = Math.Floor(Math.Log10(least));
        private readonly double high = Math.Ceiling(Math.Log10(most));

        public double Least => Math.Pow(10, low);

        public double At(double value) => from + ((to - from) * (Math.Log10(value) - low) / (high - low));

        public IEnumerable<double> Decades()
        {
            for (double power = low; power <= high; power++)
            {
                yield return Math.Pow(10, power);
            }
        }
    }
}
