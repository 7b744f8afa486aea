using ClaimExtract.Mentions.Places;

namespace ClaimExtract.GazetteerMaker;

/// <summary>Which of a place's other names English news may use.</summary>
internal static class AlternateNames
{
    // Names here reach English through transliteration, so that each has many spellings.
    private static readonly HashSet<string> Transliterated =
    [
        "AE", "AF", "AM", "AZ", "BD", "BG", "BH", "BY", "CN", "DJ", "DZ", "EG", "EH", "ER", "ET", "GE", "GR", "IL", "IN", "IQ", "IR", "JO",
        "JP", "KG", "KH", "KP", "KR", "KW", "KZ", "LA", "LB", "LK", "LY", "MA", "MK", "MM", "MN", "MR", "NP", "OM", "PK", "PS", "QA", "RS",
        "RU", "SA", "SD", "SO", "SS", "SY", "TD", "TH", "TJ", "TM", "TN", "TR", "TW", "UA", "UZ", "XK", "YE",
    ];

    // Words that show a name to be of another language than English.
    private static readonly string[] Foreign =
        ["Gorad ", "Dakbayan", " khot", " emiraat", "-urbo", "Bandaraya ", "Kota ", " by", "Horad ", "Ciudad ", "Stadt ", "Gemeente "];

    private const int GreatTown = 100_000;
    private const int KnownSeat = 15_000;

    public static bool IsTransliterated(string country) => Transliterated.Contains(country);

    /// <summary>The name without marks, and of the others those that differ from it in more than spelling.</summary>
    public static IEnumerable<string> Choose(string name, string ascii, string[] others, string country, long population, bool isSeat)
    {
        var loose = new HashSet<string>(StringComparer.Ordinal);
        var folded = new HashSet<string>(StringComparer.Ordinal) { Keys.Fold(name) };
        loose.Add(Keys.Loosen(Keys.Fold(name)));
        foreach (string other in others.Prepend(ascii))
        {
            string key = Keys.Fold(other);
            bool spelledAlike = IsTransliterated(country) && !loose.Add(Keys.Loosen(key));
            if (key.Length > 2 && !spelledAlike && IsEnglish(other, country, population, isSeat) && folded.Add(key))
            {
                yield return other;
            }
        }
    }

    private static bool IsEnglish(string name, string country, long population, bool isSeat) =>
        char.IsUpper(name[0])
        && (population >= GreatTown || (isSeat && population >= KnownSeat) || (IsTransliterated(country) && population >= 5_000))
        && !name.Any(char.IsDigit)
        && !Foreign.Any(mark => name.Contains(mark, StringComparison.Ordinal));
}
