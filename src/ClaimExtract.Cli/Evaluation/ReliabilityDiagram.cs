using System.Globalization;
using System.Text;

namespace ClaimExtract.Cli.Evaluation;

/// <summary>Draws a <see cref="Reliability"/> as SVG: a bar a bin, up to the share that is right, beside the diagonal where it ought to end.</summary>
internal static class ReliabilityDiagram
{
    private const int Side = 400; // of the plot, in user units
    private const int Margin = 60;

    public static string Draw(Reliability reliability)
    {
        var svg = new StringBuilder();
        int size = Side + (2 * Margin);
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"{size}\" height=\"{size}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line($"<title>Reliability of confidence: {reliability.Count} claims, expected calibration error {reliability.Error:F3}</title>");
        Line($"<rect width=\"{size}\" height=\"{size}\" fill=\"white\"/>");
        Line($"<text x=\"{Margin}\" y=\"{Margin / 2}\" font-size=\"14\">{reliability.Count} claims, expected calibration error {reliability.Error:F3}</text>");
        const double width = (double)Side / Reliability.Bins;
        for (int bin = 0; bin < Reliability.Bins; bin++)
        {
            Text(Margin + (bin * width), Margin + Side + 16, "middle", $"{(double)bin / Reliability.Bins:F1}");
            Text(Margin - 8, Y((double)bin / Reliability.Bins) + 4, "end", $"{(double)bin / Reliability.Bins:F1}");
            if (reliability[bin] is not { } known)
            {
                continue;
            }

            double top = Y(known.Right);
            Line($"<rect x=\"{Margin + (bin * width) + 1:F1}\" y=\"{top:F1}\" width=\"{width - 2:F1}\" height=\"{Margin + Side - top:F1}\" fill=\"#4c78a8\"><title>{known.Count} claims, mean confidence {known.Confidence:F3}, right {known.Right:F3}</title></rect>");
            Line($"<circle cx=\"{Margin + (known.Confidence * Side):F1}\" cy=\"{top:F1}\" r=\"4\" fill=\"#e45756\"/>");
            Text(Margin + ((bin + 0.5) * width), Math.Max(top - 8, Margin - 8), "middle", $"{known.Count}");
        }

        Text(Margin + Side, Margin + Side + 16, "middle", $"1.0");
        Text(Margin - 8, Margin + 4, "end", $"1.0");
        Line($"<path d=\"M{Margin} {Margin + Side}L{Margin + Side} {Margin}\" stroke=\"#888\" stroke-dasharray=\"4\"/>");
        Line($"<path d=\"M{Margin} {Margin}V{Margin + Side}H{Margin + Side}\" fill=\"none\" stroke=\"black\"/>");
        Text(Margin + (Side / 2), Margin + Side + 40, "middle", $"confidence (circles: mean of the bin)");
        Line($"<text transform=\"translate(18 {Margin + (Side / 2)}) rotate(-90)\" text-anchor=\"middle\">type and value right</text>");
        Line($"</svg>");
        return svg.ToString();

        void Line(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

        void Text(double x, double y, string anchor, FormattableString text) =>
            Line($"<text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\">{text.ToString(CultureInfo.InvariantCulture)}</text>");
    }

    private static double Y(double share) => Margin + Side - (share * Side);
}
