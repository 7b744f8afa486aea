using System.Globalization;
using ClaimExtract.Scoring;
using ClaimExtract.Text;

namespace ClaimExtract;

/// <summary>The text form: <c># note</c>, then <c>scaling SLOPE OFFSET</c>, then a line for each feature with the weights of its classes.</summary>
public sealed partial class ClaimTypeModel
{
    private const string NoClaimName = "NoClaim";

    private static readonly string[] Names = [.. Enum.GetNames<ClaimType>(), NoClaimName];

    /// <summary>Reads what <see cref="Save"/> writes.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LanguageFormatException">A line is not of that form; it is named.</exception>
    public static ClaimTypeModel Load(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(file);
        var notes = new List<string>();
        var features = new List<string>();
        var values = new List<float>();
        PlattScaling? scaling = null;
        using var lines = new TextLines(reader);
        while (lines.TryRead(out var line))
        {
            if (line.StartsWith('#'))
            {
                notes.Add(line[1..].Trim().ToString());
            }
            else if (scaling is null)
            {
                scaling = ReadScaling(line.ToString()) ?? throw new LanguageFormatException(file, lines.Number, "before the weights stands a line: scaling SLOPE OFFSET");
            }
            else if (!ReadWeights(line, features, values))
            {
                throw new LanguageFormatException(file, lines.Number, "a line is: FEATURE TYPE:WEIGHT TYPE:WEIGHT ..., with types of this version or NoClaim");
            }
        }

        if (scaling is null)
        {
            throw new LanguageFormatException(file, lines.Number, "the line is missing: scaling SLOPE OFFSET");
        }

        try
        {
            return new(new(ClaimCandidate.Classes, features, [.. values]), scaling.Value, notes);
        }
        catch (ArgumentException error)
        {
            throw new LanguageFormatException(file, lines.Number, error.Message);
        }
    }

    /// <summary>Writes the model as text, line ends of one character; the same model gives the same text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Save(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (string note in Notes)
        {
            writer.Write($"# {note}\n");
        }

        writer.Write(string.Create(CultureInfo.InvariantCulture, $"scaling {scaling.Slope} {scaling.Offset}\n"));
        for (int f = 0; f < model.Features.Count; f++)
        {
            writer.Write(model.Features[f]);
            var weights = model.WeightsOf(f);
            for (int c = 0; c < weights.Length; c++)
            {
                if (weights[c] != 0)
                {
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $" {Names[c]}:{weights[c]}"));
                }
            }

            writer.Write('\n');
        }
    }

    private static PlattScaling? ReadScaling(string line) =>
        line.Split(' ') is ["scaling", var first, var second] && Number(first) is { } slope && Number(second) is { } offset ? new(slope, offset) : null;

    private static bool ReadWeights(ReadOnlySpan<char> text, List<string> features, List<float> values)
    {
        int blank = text.IndexOf(' ');
        features.Add((blank < 0 ? text : text[..blank]).ToString());
        int first = values.Count;
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(values, first + ClaimCandidate.Classes);
        var row = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values)[first..];
        row.Clear();
        while (blank >= 0)
        {
            text = text[(blank + 1)..];
            blank = text.IndexOf(' ');
            var part = blank < 0 ? text : text[..blank];
            int colon = part.IndexOf(':');
            int type = colon < 0 ? -1 : ClassOf(part[..colon]);
            if (type < 0 || !float.TryParse(part[(colon + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out float weight) || !float.IsFinite(weight))
            {
                return false;
            }

            row[type] = weight;
        }

        return features[^1].Length > 0;
    }

    private static int ClassOf(ReadOnlySpan<char> name)
    {
        for (int c = 0; c < Names.Length; c++)
        {
            if (name.SequenceEqual(Names[c]))
            {
                return c;
            }
        }

        return -1;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}
