using ClaimExtract.Mentions.Places;

namespace ClaimExtract.GazetteerMaker;

/// <summary>The library's look-up keys as strings.</summary>
internal static class Keys
{
    public static string Fold(string name)
    {
        Span<char> into = stackalloc char[NameFolding.MaxLength];
        return into[..NameFolding.Fold(name, into)].ToString();
    }

    public static string Loosen(string folded)
    {
        Span<char> into = stackalloc char[NameFolding.MaxLength];
        return into[..NameFolding.Loosen(folded, into)].ToString();
    }
}
