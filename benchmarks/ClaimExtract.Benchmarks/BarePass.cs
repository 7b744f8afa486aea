namespace ClaimExtract.Benchmarks;

/// <summary>
/// The yardstick of all rates: splits a text into runs of letters or digits and single signs and does nothing with them.
/// Whoever reads a text at all does at least this.
/// </summary>
internal static class BarePass
{
    /// <summary>The number of spans.</summary>
    public static int Count(string text)
    {
        int spans = 0;
        for (int i = 0; i < text.Length;)
        {
            int start = i++;
            if (char.IsLetterOrDigit(text[start]))
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i]))
                {
                    i++;
                }
            }

            spans += char.IsWhiteSpace(text[start]) ? 0 : 1;
        }

        return spans;
    }
}
