namespace ClaimExtract.Matching;

/// <summary>An entry line of a lexicon taken apart: <c>Amnesty International | Amnesty ; kind=Monitor</c> or <c>kill, murder</c>.</summary>
/// <param name="Items">The entries, each with its variants, the name first; more than one where the line is a plain list.</param>
/// <param name="Attributes">The <c>key=value</c> pairs behind the semicolon.</param>
internal sealed record LexiconLine(string[][] Items, IReadOnlyDictionary<string, string> Attributes)
{
    private static readonly Dictionary<string, string> None = new(StringComparer.Ordinal);

    /// <exception cref="LanguageFormatException">A pair is none, or its key stands twice.</exception>
    public static LexiconLine Parse(string line, string file, int number)
    {
        if (!line.AsSpan().ContainsAny(';', '|'))
        {
            string[] words = line.Split(',', StringSplitOptions.TrimEntries);
            return new(Array.ConvertAll(words, word => new[] { word }), None);
        }

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

        return new([halves[0].Split('|', StringSplitOptions.TrimEntries)], attributes);
    }
}
