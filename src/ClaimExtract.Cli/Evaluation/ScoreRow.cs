using System.Globalization;

namespace ClaimExtract.Cli.Evaluation;

/// <summary>One line of the report.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Value">The measure.</param>
/// <param name="IsCount">Whether it is a count and not a ratio.</param>
internal sealed record ScoreRow(string Name, double Value, bool IsCount = false)
{
    /// <summary>The name in 22 columns and the value, a ratio to three decimals, halves to the even digit.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name,-22} {(IsCount ? Value.ToString("F0", CultureInfo.InvariantCulture) : ThreeDecimals(Value))}");

    private static string ThreeDecimals(double value)
    {
        // A true half at the third decimal is an odd number of sixteenths; all else the format rounds by itself.
        double sixteenths = value * 16;
        bool isHalf = sixteenths == Math.Truncate(sixteenths) && sixteenths % 2 != 0;
        return (isHalf ? Math.Round(value * 1000, MidpointRounding.ToEven) / 1000 : value).ToString("F3", CultureInfo.InvariantCulture);
    }
}
