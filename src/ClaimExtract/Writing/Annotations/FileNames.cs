using System.Text;

namespace ClaimExtract.Writing.Annotations;

/// <summary>Turns ids of articles into paths inside a folder: none climbs out of it, no two are the same.</summary>
internal sealed class FileNames
{
    private const int Longest = 100;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string id)
    {
        string path = string.Join('/', id.Split('/', '\\').Select(Segment).Where(segment => segment.Length > 0));
        path = path.Length == 0 ? "article" : path;
        string own = path;
        for (int n = 2; !taken.Add(own); n++)
        {
            own = $"{path}-{n}";
        }

        return own;
    }

    private static string Segment(string segment)
    {
        var name = new StringBuilder();
        foreach (var rune in segment.EnumerateRunes())
        {
            if (name.Length >= Longest)
            {
                break;
            }

            bool fits = Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' or ' ';
            name.Append(fits ? rune.ToString() : "_");
        }

        // A name of dots alone is a way through the tree, and one that begins with a dot is hidden.
        return name.ToString().Trim(' ', '.');
    }
}
