using System.Globalization;
using ClaimExtract.Text;

namespace ClaimExtract.Scoring;

/// <summary>
/// A linear model over named features: of several candidates the one with the greatest score is the most likely, and
/// the scores' softmax are the probabilities (a conditional maximum-entropy model). Weights are whole ten-thousandths, so that
/// sums are exact in whatever order they are taken. Immutable; thread-safe.
/// </summary>
internal sealed class RankModel
{
    /// <summary>Units in which weights and scores are counted, to one.</summary>
    public const int Scale = 10_000;

    private const int Most = 1000; // as no sum of weights is to run over

    private static readonly double[] Coarse = Powers(256, 1024);
    private static readonly double[] Fine = Powers(1024, 1);

    private readonly int[] weights;

    private RankModel(IReadOnlyList<string> templates, int[] weights)
    {
        Templates = templates;
        this.weights = weights;
    }

    public IReadOnlyList<string> Templates { get; }

    /// <summary>In ten-thousandths, by template and value.</summary>
    public ReadOnlySpan<int> Weights => weights;

    public float Score(ReadOnlySpan<ushort> features)
    {
        int sum = 0;
        foreach (ushort key in features)
        {
            sum += weights[key];
        }

        return (float)sum / Scale;
    }

    /// <summary>How likely a candidate is beside the best one, by how many ten-thousandths it scores less: 1 for none; 0 where that is too little to count.</summary>
    public static double Likelihood(int less)
    {
        int coarse = less >> 10;
        return coarse < Coarse.Length ? Coarse[coarse] * Fine[less & 1023] : 0;
    }

    /// <summary>A model of weights, which are rounded to ten-thousandths.</summary>
    public static RankModel Of(IReadOnlyList<string> templates, ReadOnlySpan<double> weights)
    {
        int[] rounded = new int[weights.Length];
        for (int i = 0; i < rounded.Length; i++)
        {
            rounded[i] = (int)Math.Round(weights[i] * Scale);
        }

        return new(templates, rounded);
    }

    public static RankModel Empty(IReadOnlyList<string> templates) => new(templates, new int[templates.Count * FeatureSet.Values]);

    /// <summary>
    /// Reads lines <c>template value weight</c>; a # opens a comment. Templates that the program no longer has are an
    /// error, as the model was then trained for other features.
    /// </summary>
    /// <exception cref="LanguageFormatException">A line is not of that form.</exception>
    public static RankModel Load(TextReader reader, string file, IReadOnlyList<string> templates)
    {
        int[] weights = new int[templates.Count * FeatureSet.Values];
        Span<Range> parts = stackalloc Range[4];
        using var lines = new TextLines(reader);
        while (lines.TryRead(out var line))
        {
            int comment = line.IndexOf('#');
            line = comment < 0 ? line : line[..comment];
            int count = line.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries);
            if (count == 0)
            {
                continue;
            }

            int template = count == 3 ? IndexOf(line[parts[0]], templates) : -1;
            if (template < 0 || !int.TryParse(line[parts[1]], CultureInfo.InvariantCulture, out int value) || value is < 0 or >= FeatureSet.Values
                || !double.TryParse(line[parts[2]], NumberStyles.Float, CultureInfo.InvariantCulture, out double weight) || !(Math.Abs(weight) <= Most))
            {
                throw new LanguageFormatException(file, lines.Number, "a line is: template value weight, with a template that this version knows and a weight between -1000 and 1000");
            }

            weights[(template * FeatureSet.Values) + value] = (int)Math.Round(weight * Scale);
        }

        return new(templates, weights);
    }

    private static int IndexOf(ReadOnlySpan<char> name, IReadOnlyList<string> templates)
    {
        for (int i = 0; i < templates.Count; i++)
        {
            if (name.SequenceEqual(templates[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Writes the lines that <see cref="Load"/> reads, weights other than zero only.</summary>
    public void Save(TextWriter writer)
    {
        for (int key = 0; key < weights.Length; key++)
        {
            if (weights[key] != 0)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Templates[key / FeatureSet.Values]} {key % FeatureSet.Values} {weights[key] / (double)Scale:F4}\n"));
            }
        }
    }

    /// <summary>The exponential function at 0, -step, -2 steps ... ten-thousandths.</summary>
    private static double[] Powers(int count, int step)
    {
        double[] powers = new double[count];
        for (int i = 0; i < count; i++)
        {
            powers[i] = Exponential.Of(-(double)i * step / Scale);
        }

        return powers;
    }
}
