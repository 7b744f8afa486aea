using System.Globalization;
using ClaimExtract.Text;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace ClaimExtract.Recognizers;

/// <summary>
/// Reads figures with Microsoft.Recognizers.Text.Number: give it to <see cref="ExtractorOptions.FigureRecognizer"/>.
/// Numbers, percentages and, where asked for, two-sided ranges come from the package; the words that bound a number
/// ('at least'), what it counts, and which numbers are ages, dates or money stay with the extractor, so one-sided ranges
/// ('more than 40') are left to it too.
/// </summary>
/// <remarks>
/// <para>Immutable and safe for many threads. Results are not cached: each call reads its text anew.</para>
/// <para>
/// The package needs the culture en-us: in an application with <c>InvariantGlobalization</c> set
/// <c>PredefinedCulturesOnly</c> to false, or the constructor throws a <see cref="CultureNotFoundException"/>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var extractor = ClaimExtractor.Create(new ExtractorOptions { FigureRecognizer = new RecognizersFigureRecognizer() });
/// </code>
/// </example>
public sealed class RecognizersFigureRecognizer : IFigureRecognizer
{
    private readonly IModel numbers;
    private readonly IModel percentages;
    private readonly IModel? ranges;

    /// <summary>Loads the English models.</summary>
    /// <param name="ranges">
    /// Whether two-sided ranges ('20 to 30') are read by the package too. Its range model is many times slower than its
    /// number model; without it the extractor joins the two numbers itself.
    /// </param>
    /// <exception cref="CultureNotFoundException">The application knows no culture but the invariant one.</exception>
    public RecognizersFigureRecognizer(bool ranges = false)
    {
        var recognizer = new NumberRecognizer(Culture.English, NumberOptions.NoProtoCache, lazyInitialization: true);
        numbers = recognizer.GetNumberModel();
        percentages = recognizer.GetPercentageModel();
        this.ranges = ranges ? recognizer.GetNumberRangeModel() : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<RecognizedFigure> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<RecognizedFigure>();
        if (ranges is not null)
        {
            Add(text, ranges.Parse(text), RangeResolution.Read, found);
        }

        Add(text, percentages.Parse(text), Percentage, found);
        Add(text, numbers.Parse(text), Number, found);
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }

    /// <summary>Adds what a model found, but nothing on words that a model before it took: ranges and shares hold numbers.</summary>
    private static void Add(string text, List<ModelResult> results, Func<ModelResult, TextSpan, RecognizedFigure?> read, List<RecognizedFigure> found)
    {
        int before = found.Count;
        foreach (var result in results)
        {
            var span = ResultSpan.Of(text, result);
            if (!Overlaps(found, before, span) && !ResultSpan.IsPronoun(text, span) && read(result, span) is { } figure)
            {
                found.Add(figure);
            }
        }
    }

    private static bool Overlaps(List<RecognizedFigure> found, int count, TextSpan span)
    {
        for (int i = 0; i < count; i++)
        {
            if (found[i].Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private static RecognizedFigure? Number(ModelResult result, TextSpan span)
    {
        if (!TryValue(result, out double value))
        {
            return null;
        }

        bool share = result.Resolution.TryGetValue("subtype", out object? subtype) && subtype is "fraction" && value < 1;
        return new(span, value, value, share ? FigureKind.Share : FigureKind.Count);
    }

    private static RecognizedFigure? Percentage(ModelResult result, TextSpan span) =>
        TryValue(result, out double value) ? new(span, value / 100, value / 100, FigureKind.Share) : null;

    /// <summary>The value that the package resolved; false for none, for what is no number and for what is below zero.</summary>
    private static bool TryValue(ModelResult result, out double value)
    {
        value = 0;
        return result.Resolution?.TryGetValue("value", out object? resolved) == true
            && resolved is string text
            && double.TryParse(text.AsSpan().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value)
            && value >= 0;
    }
}
