namespace ClaimExtract.Formats.Web;

/// <summary>The words of <c>page.words</c>.</summary>
internal static class PageWords
{
    private static readonly Dictionary<string, string[]> Sections = Load();

    public static readonly HashSet<string> Aside = Words("aside");

    /// <summary>Pairs, joined by a hyphen.</summary>
    public static readonly HashSet<string> AsidePairs = Words("aside pairs");

    public static readonly HashSet<string> Own = Words("own");

    public static readonly string[] LineBeginnings = Sections["line beginnings"];

    private static HashSet<string> Words(string section) =>
        new(Sections[section].SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, string[]> Load()
    {
        using var lines = new StreamReader(typeof(PageWords).Assembly.GetManifestResourceStream("page.words")!);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? section = null;
        while (lines.ReadLine() is { } line)
        {
            if (line is ['[', .., ']'])
            {
                sections.Add(line[1..^1], section = []);
            }
            else if (line is [not '#', ..])
            {
                section!.Add(line);
            }
        }

        return sections.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
