namespace ClaimExtract.Matching;

/// <summary>
/// How a language inflects its regular words: for each word kind (verb, noun) the names of the forms and, by ending,
/// how each is made. Read from <c>inflection.table</c>; irregular forms stand in the lexicons.
/// </summary>
internal sealed class Inflections
{
    private readonly Dictionary<string, Kind> kinds = new(StringComparer.Ordinal);

    private sealed record Kind(string[] Forms, List<(string Ending, string[] Changes)> Endings);

    /// <summary>
    /// Reads the table. Lines: <c>kind FORM FORM ...</c> opens a kind; <c>ENDING: CHANGE CHANGE ...</c> gives one
    /// change a form, <c>+x</c> to append x and <c>y>x</c> to put x in place of y; the first ending that fits wins
    /// and <c>*</c> fits every word. A # opens a comment.
    /// </summary>
    public static Inflections Load(TextReader reader, string file)
    {
        var table = new Inflections();
        Kind? open = null;
        int number = 0;
        while (reader.ReadLine() is { } raw)
        {
            number++;
            string line = raw.Split('#')[0].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!parts[0].EndsWith(':'))
            {
                open = new(parts[1..], []);
                table.kinds[parts[0]] = open;
            }
            else if (open is null || parts.Length - 1 != open.Forms.Length)
            {
                throw new LanguageFormatException(file, number, "an ending needs one change for each form of its kind");
            }
            else
            {
                string? wrong = Array.Find(parts[1..], change => !change.StartsWith('+') && !IsExchange(change, parts[0][..^1]));
                table.MostAdded = Math.Max(table.MostAdded, parts.Max(change => change.Length));
                open.Endings.Add(wrong is null ? (parts[0][..^1], parts[1..]) : throw new LanguageFormatException(file, number, $"'{wrong}' is neither +x nor y>x with y at the end of the word"));
            }
        }

        string? unfinished = table.kinds.FirstOrDefault(k => k.Value.Endings is not [.., ("*", _)]).Key;
        return unfinished is null ? table : throw new LanguageFormatException(file, number, $"the last ending of '{unfinished}' must be *");
    }

    private static bool IsExchange(string change, string ending) =>
        change.Split('>') is [{ Length: > 0 } from, _] && ending.EndsWith(from, StringComparison.Ordinal);

    public bool Knows(string kind) => kinds.ContainsKey(kind);

    /// <summary>The names of a kind's forms, the base form first.</summary>
    public IReadOnlyList<string> FormsOf(string kind) => kinds[kind].Forms;

    /// <summary>By how many characters a form is longer than its word at most.</summary>
    public int MostAdded { get; private set; }

    /// <summary>How each of the <see cref="FormsOf"/> of a word is made, to be given to <see cref="Apply"/>.</summary>
    public ReadOnlySpan<string> ChangesOf(string kind, ReadOnlySpan<char> word)
    {
        var endings = kinds[kind].Endings;
        int ending = 0;
        while (endings[ending].Ending != "*" && !word.EndsWith(endings[ending].Ending, StringComparison.Ordinal))
        {
            ending++;
        }

        return endings[ending].Changes;
    }

    /// <summary>Writes a regular form of the word and tells its length. <paramref name="doubled"/> repeats its last letter before a vowel ending.</summary>
    public static int Apply(ReadOnlySpan<char> word, string change, bool doubled, Span<char> form)
    {
        var ending = change.AsSpan(1);
        if (change[0] != '+')
        {
            int exchange = change.IndexOf('>', StringComparison.Ordinal);
            word = word[..^exchange];
            ending = change.AsSpan(exchange + 1);
        }

        word.CopyTo(form);
        int length = word.Length;
        if (doubled && change[0] == '+' && change.Length > 1 && "aeiou".Contains(change[1], StringComparison.Ordinal))
        {
            form[length++] = word[^1];
        }

        ending.CopyTo(form[length..]);
        return length + ending.Length;
    }
}
