namespace ClaimExtract.Matching;

/// <summary>An entry line of a lexicon taken apart: <c>Amnesty International | Amnesty ; kind=Monitor</c> or <c>kill, murder</c>.</summary>
/// <param name="Items">The entries, each with its variants, the name first; more than one where the line is a plain list.</param>
/// <param name="Attributes">The <c>key=value</c> pairs behind the semicolon.</param>
internal sealed record LexiconLine(string[][] Items, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>What a line without attributes says.</summary>
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the line is a plain list of words and phrases between commas.</summary>
    public static bool IsList(ReadOnlySpan<char> line) => !line.ContainsAny(';', '|');

    /// <exception cref="LanguageFormatException">A pair is none, or its key stands twice.</exception>
    public static LexiconLine Parse(ReadOnlySpan<char> line, string file, int number)
    {
        if (IsList(line))
        {
            return new(Array.ConvertAll(Parts(line, ','), word => new[] { word }), None);
        }

        int semicolon = line.IndexOf(';');
        string[] variants = Parts(semicolon < 0 ? line : line[..semicolon], '|');
        return new([variants], semicolon < 0 ? None : AttributesOf(line[(semicolon + 1)..], file, number));
    }

    private static Dictionary<string, string> AttributesOf(ReadOnlySpan<char> text, string file, int number)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var range in text.Split(','))
        {
            var pair = text[range].Trim();
            int sign = pair.IndexOf('=');
            if (sign < 0 || !attributes.TryAdd(pair[..sign].Trim().ToString(), pair[(sign + 1)..].Trim().ToString()))
            {
                throw new LanguageFormatException(file, number, $"'{pair}' is no key=value, or its key stands twice");
            }
        }

        return attributes;
    }

    private static string[] Parts(ReadOnlySpan<char> text, char mark)
    {
        string[] parts = new string[text.Count(mark) + 1];
        int count = 0;
        foreach (var range in text.Split(mark))
        {
            parts[count++] = text[range].Trim().ToString();
        }

        return parts;
    }
}
