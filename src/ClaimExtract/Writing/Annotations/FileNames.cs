using System.Text;

namespace ClaimExtract.Writing.Annotations;

/// <summary>Turns ids of articles into paths inside a folder: none climbs out of it, no two are the same.</summary>
internal sealed class FileNames
{
    private const int Longest = 100;
    private const int Deepest = 8; // folders: systems refuse paths of some thousand letters
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> next = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string id)
    {
        string[] segments = [.. id.Split('/', '\\').Select(Segment).Where(segment => segment.Length > 0)];
        for (int i = 0; i < segments.Length - 1; i++)
        {
            segments[i] = Folder(segments[i]);
        }

        string path = segments.Length == 0 ? "article" : string.Join('/', segments.Length > Deepest ? [.. segments[..Deepest], segments[^1]] : segments);
        string own = path;
        while (!taken.Add(own))
        {
            next[path] = next.GetValueOrDefault(path, 1) + 1;
            own = $"{path}-{next[path]}";
        }

        return own;
    }

    // A folder may not have the name of a file that is written.
    private static string Folder(string segment) =>
        Path.GetExtension(segment) is ".txt" or ".ann" or ".conf" or ".html" or ".jsonl" or ".part" ? segment.Replace('.', '_') : segment;

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
