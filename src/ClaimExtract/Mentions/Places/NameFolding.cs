namespace ClaimExtract.Mentions.Places;

/// <summary>
/// The forms under which names are looked up. <see cref="Fold"/> keeps what a name says: letters without case and
/// marks, words parted by one blank. <see cref="Loosen"/> keeps what its transliterations have in common: Raqa,
/// Raqqah and al-Raqqa are one. Allocates nothing.
/// </summary>
internal static class NameFolding
{
    /// <summary>Names that are longer, folded, are not known.</summary>
    public const int MaxLength = 64;

    // The base letters of U+00C0 to U+024F and of U+1E00 to U+1EFF; '?' where there is none.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        + "lllnnnnnn?nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "?b????????d????ae???????kk??????oo?????????????uu??yy???????????"
        + "????dddlllnnnaaiioouuuuuuuuuu?aaaa????ggkkoooo??jdddgg??nnaa????"
        + "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????"
        + "????????????????";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwyas??s?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>
    /// Writes the folded name; returns its length, or 0 where it is empty, too long or holds letters that are not Latin.
    /// Letters lose case and marks, apostrophes go, every other sign becomes one blank.
    /// </summary>
    public static int Fold(ReadOnlySpan<char> name, Span<char> into)
    {
        int length = 0;
        bool blank = false;
        foreach (char c in name)
        {
            char folded = Base(c);
            if (folded == '\0')
            {
                continue;
            }

            if (folded == ' ')
            {
                blank = length > 0;
                continue;
            }

            if (folded == '?' || length + 2 > MaxLength)
            {
                return 0;
            }

            if (blank)
            {
                into[length++] = ' ';
                blank = false;
            }

            into[length++] = folded;
        }

        return length;
    }

    /// <summary>
    /// Writes the loose form of a folded name and returns its length: without the Arabic article, doubled letters and a
    /// closing h, with one letter for sounds that are written in several ways. At most as long as the folded name.
    /// </summary>
    public static int Loosen(ReadOnlySpan<char> folded, Span<char> into)
    {
        int length = 0;
        foreach (var range in folded.Split(' '))
        {
            var word = folded[range];
            if (IsArticle(word) && range.End.GetOffset(folded.Length) < folded.Length)
            {
                continue;
            }

            length = LoosenWord(word, into, length);
        }

        return length;
    }

    /// <summary>A hash of a folded or loose name: the same on every machine and in every version.</summary>
    public static ulong Hash(ReadOnlySpan<char> name)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in name)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    private static int LoosenWord(ReadOnlySpan<char> word, Span<char> into, int length)
    {
        int first = length;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            char next = i + 1 < word.Length ? word[i + 1] : '\0';
            if (next == 'h' && c is 'k' or 'g' or 'd' or 't' or 'z')
            {
                i++;
            }
            else if (c is 'a' or 'e' && next is 'i' or 'y')
            {
                c = 'i';
                i++;
            }
            else if (c is 'a' or 'o' && next is 'u' or 'w')
            {
                c = 'u';
                i++;
            }
            else if (c == 'h' && next == '\0' && i > 1)
            {
                break;
            }

            c = c switch { 'q' => 'k', 'e' or 'y' => 'i', 'o' or 'w' => 'u', 'c' => 'k', 'z' => 'd', _ => c };
            if (length == first || into[length - 1] != c)
            {
                into[length++] = c;
            }
        }

        // -ah, -eh, -a, -e at the end are one ending.
        if (length - first > 2 && into[length - 1] == 'i' && word[^1] is 'e' or 'h')
        {
            into[length - 1] = 'a';
        }

        return length;
    }

    private static bool IsArticle(ReadOnlySpan<char> word) =>
        word is "al" or "el" or "ar" or "as" or "ash" or "at" or "ad" or "az" or "an" or "ath" or "adh" or "es" or "ez" or "er" or "esh" or "et" or "ed" or "en" or "ul" or "uz" or "us";

    /// <summary>The letter to keep, a blank, NUL for what is dropped, '?' for letters of other scripts.</summary>
    private static char Base(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\'' or '`' or '\u00B4' or '*' => '\0',
        < '\u00C0' => ' ',
        <= '\u024F' => Latin[c - '\u00C0'],
        < '\u02B0' => '?',
        <= '\u036F' => '\0',
        >= '\u1E00' and <= '\u1EFF' => LatinAdditional[c - '\u1E00'],
        '\u2018' or '\u2019' or '\u201B' or '\u2032' => '\0',
        >= '\u2000' and <= '\u206F' => ' ',
        _ => '?',
    };
}
