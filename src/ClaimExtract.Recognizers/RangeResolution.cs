using System.Globalization;
using ClaimExtract.Text;
using Microsoft.Recognizers.Text;

namespace ClaimExtract.Recognizers;

/// <summary>Reads the package's interval notation: '[20,30)' for '20 to 30', '[40,)' for 'at least 40'.</summary>
internal static class RangeResolution
{
    /// <summary>
    /// The two-sided range of a result, null for one that is open at an end: the extractor reads the words that bound a
    /// number itself. Both ends are kept as stated, because '20 to 30' includes 30 though the package excludes it.
    /// </summary>
    public static RecognizedFigure? Read(ModelResult result, TextSpan span)
    {
        if (result.Resolution?.TryGetValue("value", out object? resolved) != true || resolved is not string interval || interval.Length < 2)
        {
            return null;
        }

        var inner = interval.AsSpan(1, interval.Length - 2);
        int comma = inner.IndexOf(',');
        return comma > 0
            && TryBound(inner[..comma], out double min)
            && TryBound(inner[(comma + 1)..], out double max)
            && 0 <= min && min <= max
                ? new(span, min, max)
                : null;
    }

    private static bool TryBound(ReadOnlySpan<char> text, out double bound) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out bound) && double.IsFinite(bound);
}
