using System.Globalization;
using System.Text;

namespace ClaimExtract.Cli.Evaluation;

/// <summary>
/// The ASCII characters of a text in compatibility decomposition (NFKD), all others left out: 'Šūrā' becomes 'Sura'. From
/// a table, as the platform's own normalisation leaves text alone where no globalisation library is installed.
/// </summary>
internal static class AsciiFolding
{
    private static readonly Dictionary<int, string> Table = Load();

    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                folded.Append((char)rune.Value);
            }
            else if (Table.TryGetValue(rune.Value, out string? letters))
            {
                folded.Append(letters);
            }
        }

        return folded.ToString();
    }

    private static Dictionary<int, string> Load()
    {
        using var lines = new StreamReader(typeof(AsciiFolding).Assembly.GetManifestResourceStream("ascii.table")!);
        var table = new Dictionary<int, string>();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            int end = line.AsSpan().IndexOfAny(' ', '=');
            int first = int.Parse(line.AsSpan(0, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            string letters = line[(end + 1)..].Replace('_', ' ');
            if (line[end] == '=')
            {
                table.Add(first, letters);
                continue;
            }

            for (int i = 0; i < letters.Length; i++)
            {
                table.Add(first + i, letters[i].ToString());
            }
        }

        return table;
    }
}
