using System.Globalization;

namespace ClaimExtract.Scoring;

/// <summary>
/// A linear model over named features: of several candidates the one with the greatest score is the most likely, and
/// the scores' softmax are the probabilities (a conditional maximum-entropy model). Immutable; thread-safe.
/// </summary>
internal sealed class RankModel(IReadOnlyList<string> templates, float[] weights)
{
    public IReadOnlyList<string> Templates => templates;

    public ReadOnlySpan<float> Weights => weights;

    public float Score(ReadOnlySpan<ushort> features)
    {
        float sum = 0;
        foreach (ushort key in features)
        {
            sum += weights[key];
        }

        return sum;
    }

    public static RankModel Empty(IReadOnlyList<string> templates) => new(templates, new float[templates.Count * FeatureSet.Values]);

    /// <summary>
    /// Reads lines <c>template value weight</c>; a # opens a comment. Templates that the program no longer has are an
    /// error, as the model was then trained for other features.
    /// </summary>
    /// <exception cref="LanguageFormatException">A line is not of that form.</exception>
    public static RankModel Load(TextReader reader, string file, IReadOnlyList<string> templates)
    {
        var weights = new float[templates.Count * FeatureSet.Values];
        int number = 0;
        while (reader.ReadLine() is { } raw)
        {
            number++;
            string[] parts = raw.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            int template = parts.Length == 3 ? templates.ToList().IndexOf(parts[0]) : -1;
            if (template < 0 || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out int value) || value is < 0 or >= FeatureSet.Values
                || !float.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out float weight))
            {
                throw new LanguageFormatException(file, number, "a line is: template value weight, with a template that this version knows");
            }

            weights[(template * FeatureSet.Values) + value] = weight;
        }

        return new(templates, weights);
    }

    /// <summary>Writes the lines that <see cref="Load"/> reads, weights other than zero only.</summary>
    public void Save(TextWriter writer)
    {
        for (int key = 0; key < weights.Length; key++)
        {
            if (weights[key] != 0)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{templates[key / FeatureSet.Values]} {key % FeatureSet.Values} {weights[key]:F4}\n"));
            }
        }
    }
}
