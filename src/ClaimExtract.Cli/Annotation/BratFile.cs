using System.Globalization;
using ClaimExtract.Cli.Input;
using ClaimExtract.Text;

namespace ClaimExtract.Cli.Annotation;

/// <summary>The lines of an <c>.ann</c> file: what is marked in the text, and what is said of it.</summary>
internal sealed class BratFile
{
    private readonly Dictionary<string, BratMark> marks = new(StringComparer.Ordinal);
    private readonly List<BratEvent> events = [];
    private readonly Dictionary<string, List<(string Name, string? Value, int Line)>> attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> notes = new(StringComparer.Ordinal);

    /// <summary>Events in the order of the file.</summary>
    public IReadOnlyList<BratEvent> Events => events;

    /// <summary>Reads the lines.</summary>
    /// <param name="annotations">The file's content.</param>
    /// <param name="text">The text that it annotates.</param>
    /// <exception cref="UnreadableException">A line is not of the form, or a mark does not quote the text; the line is named.</exception>
    public static BratFile Read(string annotations, string text)
    {
        var file = new BratFile();
        var offsets = CodePoints.Of(text);
        int number = 0;
        foreach (string line in annotations.Split('\n'))
        {
            number++;
            string[] parts = line.TrimEnd('\r').Split('\t');
            if (parts[0].Length == 0)
            {
                continue;
            }

            try
            {
                file.Add(parts, number, text, offsets);
            }
            catch (Exception error) when (error is FormatException or IndexOutOfRangeException or ArgumentException)
            {
                throw new UnreadableException($"line {number}: not of brat's form: '{line.Trim()}'", "open and save it in brat, or mend the line");
            }
        }

        return file;
    }

    /// <summary>The mark of that id.</summary>
    /// <exception cref="UnreadableException">There is none.</exception>
    public BratMark Mark(string id, int line) => marks.TryGetValue(id, out var mark) ? mark : throw new UnreadableException($"line {line}: {id} is not marked in the text");

    /// <summary>The value of an attribute; null where it is not set or has none.</summary>
    public (string Value, int Line)? Attribute(string id, string name) =>
        Attributes(id).Where(attribute => attribute.Name == name && attribute.Value is not null).Select(attribute => ((string, int)?)(attribute.Value!, attribute.Line)).FirstOrDefault();

    /// <summary>Whether an attribute without value is set.</summary>
    public bool Has(string id, string name) => Attributes(id).Any(attribute => attribute.Name == name);

    /// <summary>The note on an event; empty where there is none.</summary>
    public string Note(string id) => notes.GetValueOrDefault(id, "");

    private List<(string Name, string? Value, int Line)> Attributes(string id) => attributes.GetValueOrDefault(id) ?? [];

    private void Add(string[] parts, int number, string text, CodePoints offsets)
    {
        switch (parts[0][0])
        {
            case 'T':
                marks.Add(parts[0], ReadMark(parts, number, text, offsets));
                break;
            case 'E':
                string[] roles = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                string[] trigger = roles[0].Split(':');
                events.Add(new(parts[0], trigger[0], trigger[1], [.. roles[1..].Select(role => role.Split(':')).Select(role => (role[0], role[1]))], number));
                break;
            case 'A' or 'M':
                string[] words = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (!attributes.TryGetValue(words[1], out var list))
                {
                    attributes.Add(words[1], list = []);
                }

                list.Add((words[0], words.Length > 2 ? words[2] : null, number));
                break;
            case '#' when parts[1].Split(' ') is [_, var target]:
                notes[target] = notes.TryGetValue(target, out string? before) ? $"{before} {parts[2]}" : parts[2];
                break;
            case '#' or 'N' or 'R' or '*':
                break;
            default:
                throw new FormatException();
        }
    }

    private static BratMark ReadMark(string[] parts, int number, string text, CodePoints offsets)
    {
        int space = parts[1].IndexOf(' ', StringComparison.Ordinal);
        var pieces = parts[1][(space + 1)..].Split(';').Select(piece => piece.Split(' ')).Select(ends => new TextSpan(Unit(ends[0]), Unit(ends[1]))).ToList();
        string quoted = string.Join(' ', pieces.Select(piece => piece.Of(text)));
        if (quoted != parts[2])
        {
            throw new UnreadableException($"line {number}: {parts[0]} says '{parts[2]}', but the text has '{quoted}' there", "the .txt was changed after it was annotated; put the old one back");
        }

        // Pieces of a mark over a line end belong together, with what is between them.
        return new(parts[1][..space], new(pieces[0].Start, pieces[^1].End));

        int Unit(string points) => offsets.UnitAt(int.Parse(points, NumberStyles.None, CultureInfo.InvariantCulture));
    }
}

/// <summary>Words marked in the text.</summary>
internal sealed record BratMark(string Type, TextSpan Span);

/// <summary>A claim as brat has it: the type, the mark that triggers it, its parts by their roles.</summary>
internal sealed record BratEvent(string Id, string Type, string Trigger, (string Role, string Target)[] Arguments, int Line);
