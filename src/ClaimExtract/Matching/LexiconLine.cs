namespace ClaimExtract.Matching;

/// <summary>An entry line of a lexicon taken apart: <c>Amnesty International | Amnesty ; kind=Monitor</c> or <c>kill, murder</c>.</summary>
/// <param name="Items">The entries, each with its variants, the name first; more than one where the line is a plain list.</param>
/// <param name="Attributes">The <c>key=value</c> pairs behind the semicolon.</param>
internal sealed record LexiconLine(string[][] Items, IReadOnlyDictionary<string, string> Attributes)
{
    /// <exception cref="LanguageFormatException">A pair is none, or its key stands twice.</exception>
    public static LexiconLine Parse(string line, string file, int number)
    {
        string[] halves = line.Split(';', 2, StringSplitOptions.TrimEntries);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in halves.Length > 1 ? halves[1].Split(',', StringSplitOptions.TrimEntries) : [])
        {
            string[] sides = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || !attributes.TryAdd(sides[0], sides[1]))
            {
                throw new LanguageFormatException(file, number, $"'{pair}' is no key=value, or its key stands twice");
            }
        }

        bool isList = halves.Length == 1 && !line.Contains('|', StringComparison.Ordinal);
        string[] items = isList ? line.Split(',', StringSplitOptions.TrimEntries) : [halves[0]];
        return new(Array.ConvertAll(items, item => item.Split('|', StringSplitOptions.TrimEntries)), attributes);
    }
}
