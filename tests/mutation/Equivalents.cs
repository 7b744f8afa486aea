using System.Text.RegularExpressions;

namespace ClaimExtract.Mutation;

/// <summary>
/// Changes of which somebody has found, by reading, that they change nothing: equivalent.txt, a line each,
/// <c>File.cs: from => to: why</c>. The words of the expression tell them, not its line, which moves.
/// </summary>
internal sealed partial class Equivalents
{
    private readonly Dictionary<string, string> reasons = [];

    public Equivalents(string path)
    {
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            int why = line.LastIndexOf(": ", StringComparison.Ordinal);
            int arrow = line.IndexOf(" => ", StringComparison.Ordinal);
            if (arrow < 0 || why < arrow)
            {
                throw new FormatException($"{path}: 'File.cs: from => to: why' is asked for, not '{line}'");
            }

            reasons.Add(line[..why], line[(why + 2)..]);
        }
    }

    /// <summary>Why the change changes nothing; null where nobody has found that.</summary>
    public string? Why(Mutant mutant) => reasons.GetValueOrDefault($"{Path.GetFileName(mutant.File)}: {Line(mutant.From)} => {Line(mutant.To)}");

    private static string Line(string expression) => Space().Replace(expression, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
