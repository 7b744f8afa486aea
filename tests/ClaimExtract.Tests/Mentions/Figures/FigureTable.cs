namespace ClaimExtract.Tests.Mentions.Figures;

/// <summary>A table of examples: lines that open with = say what the lines below them mean.</summary>
internal static class FigureTable
{
    private const string Carrier = "Officials said [{0}] people died there.";

    /// <summary>Meaning, sentence and the words in brackets (empty where none stand there).</summary>
    public static TheoryData<string, string, string> Read(string file)
    {
        var data = new TheoryData<string, string, string>();
        var seen = new HashSet<string>();
        string meaning = "";
        foreach (string raw in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mentions", "Figures", file)))
        {
            string line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                meaning = line[2..];
                continue;
            }

            if (!line.Contains('[', StringComparison.Ordinal) && meaning != "none")
            {
                // 'dozens of' and the like: the word that leads on to the noun is no part of the figure.
                string figure = line.EndsWith(" of", StringComparison.Ordinal) ? line[..^3] : line;
                line = Carrier.Replace("[{0}]", $"[{figure}]{line[figure.Length..]}", StringComparison.Ordinal);
            }

            int open = line.LastIndexOf('[');
            int close = open < 0 ? -1 : line.IndexOf(']', open);
            string words = open < 0 ? "" : line[(open + 1)..close];
            string text = open < 0 ? line : line[..open] + words + line[(close + 1)..];
            if (seen.Add($"{text}|{words}"))
            {
                data.Add(meaning, text, words);
            }
        }

        return data;
    }
}
