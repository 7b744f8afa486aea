using System.Globalization;
using System.Text;

namespace ClaimExtract.Reconciliation;

/// <summary>Names made alike that differ in letter case, accents and marks only.</summary>
internal static class Folding
{
    /// <summary>Small letters and digits, words parted by one blank: 'U.S.-led Coalition' is 'us led coalition'.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('.' or '\'' or '’' or 'ʿ' or '‘') && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark
                && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    public static string[] Words(string folded) => folded.Split(' ');

    /// <summary>Whether two words are the same but for a short ending: 'strike' and 'strikes'.</summary>
    public static bool SameStem(string first, string second)
    {
        if (first == second)
        {
            return true;
        }

        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        return shorter.Length >= 4 && longer.Length - shorter.Length <= 2 && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    /// <summary>Whether every word of <paramref name="part"/> is among those of <paramref name="whole"/>.</summary>
    public static bool IsSubset(string[] part, string[] whole) => Array.TrueForAll(part, word => Array.Exists(whole, other => SameStem(word, other)));
}
