namespace ClaimExtract.Reconciliation;

/// <summary>Groups of people in words.</summary>
internal static class VictimText
{
    private static readonly string[] Words =
    [
        "civilians", "fighters", "police", "children", "women", "men", "medical workers", "aid workers", "journalists", "foreigners", "attackers",
    ];

    /// <param name="groups">One bit a group; 0 is everybody.</param>
    public static string Of(int groups)
    {
        if (groups == 0)
        {
            return "people";
        }

        var named = new List<string>();
        for (int i = 0; i < Words.Length; i++)
        {
            if ((groups & (1 << i)) != 0)
            {
                named.Add(Words[i]);
            }
        }

        return named.Count == 1 ? named[0] : $"{string.Join(", ", named[..^1])} and {named[^1]}";
    }
}
