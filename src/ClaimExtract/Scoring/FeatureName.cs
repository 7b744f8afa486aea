namespace ClaimExtract.Scoring;

/// <summary>
/// The 64-bit key of a feature's name, by which models look it up: FNV-1a over its UTF-16 code units. It can be taken piece by
/// piece, so that no name needs to be made.
/// </summary>
internal static class FeatureName
{
    /// <summary>The key of the empty name, to go on from.</summary>
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The key of what <paramref name="key"/> stands for with <paramref name="sign"/> behind it.</summary>
    public static ulong Append(ulong key, char sign) => (key ^ sign) * Prime;

    /// <summary>The key of what <paramref name="key"/> stands for with <paramref name="text"/> behind it.</summary>
    public static ulong Append(ulong key, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            key = Append(key, c);
        }

        return key;
    }

    /// <summary>The key of a whole name.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> name) => Append(Start, name);
}
