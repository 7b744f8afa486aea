using System.Runtime.Intrinsics;

namespace ClaimExtract.Scoring;

/// <summary>
/// The exponential function from basic operations alone, which every machine rounds alike: what is trained and scored with it
/// comes out the same to the last bit, as that of the machine's own library does not. Exact to about 1e-15 of the value.
/// </summary>
internal static class Exponential
{
    private const double Log2OfE = 1.4426950408889634;

    // ln 2 in two parts, the first with trailing zeros, so that n times it is exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e to the power of <paramref name="x"/>; 0 below -700, that of 700 above it.</summary>
    public static double Of(double x)
    {
        if (x < -700)
        {
            return 0;
        }

        x = Math.Min(x, 700);
        double n = Math.Floor((x * Log2OfE) + 0.5);
        double r = (x - (n * Ln2High)) - (n * Ln2Low);

        // |r| is at most 0.35: the series is done after 13 terms.
        double sum = 1;
        for (int i = 13; i > 0; i--)
        {
            sum = 1 + (sum * r / i);
        }

        return sum * BitConverter.Int64BitsToDouble(((long)n + 1023) << 52);
    }

    /// <summary>Puts <see cref="Of(double)"/> of each in its place, four at a time, by the same operations.</summary>
    public static void Apply(Span<double> values)
    {
        int i = 0;
        for (; i + Vector256<double>.Count <= values.Length; i += Vector256<double>.Count)
        {
            Of(Vector256.Create<double>(values[i..])).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            values[i] = Of(values[i]);
        }
    }

    private static Vector256<double> Of(Vector256<double> x)
    {
        var isZero = Vector256.LessThan(x, Vector256.Create(-700.0));
        x = Vector256.Min(Vector256.ConditionalSelect(isZero, Vector256<double>.Zero, x), Vector256.Create(700.0));
        var n = Vector256.Floor((x * Log2OfE) + Vector256.Create(0.5));
        var r = (x - (n * Ln2High)) - (n * Ln2Low);
        var sum = Vector256<double>.One;
        for (int i = 13; i > 0; i--)
        {
            sum = Vector256<double>.One + (sum * r / i);
        }

        var power = Vector256.ShiftLeft(Vector256.ConvertToInt64(n) + Vector256.Create(1023L), 52).AsDouble();
        return Vector256.ConditionalSelect(isZero, Vector256<double>.Zero, sum * power);
    }
}
