using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Archives;

/// <summary>How much one packed file has been unpacked to, held against what it may.</summary>
/// <param name="limits">What it may.</param>
/// <param name="packed">How many bytes of it were taken for that, or how many it has.</param>
internal sealed class UnpackingBudget(InputLimits limits, Func<long> packed)
{
    private const long Free = 16 * 1024 * 1024; // a little text may pack as well as a bomb
    private long unpacked;

    /// <summary>Counts bytes that came out.</summary>
    /// <exception cref="LimitException">They are too many.</exception>
    public void Add(int bytes)
    {
        unpacked += bytes;
        if (unpacked > limits.UnpackedBytes)
        {
            throw limits.UnpacksTooMuch();
        }

        if (unpacked > Free && unpacked / limits.Expansion > packed())
        {
            throw limits.ExpandsTooMuch();
        }
    }
}
