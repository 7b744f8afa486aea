using ClaimExtract.Text;

namespace ClaimExtract;

/// <summary>
/// Reads the numbers of a text: what to give to <see cref="ExtractorOptions.FigureRecognizer"/> in the place of the
/// built-in reader of digits, spelled numbers and shares. The words that bound a number ('at least'), what it counts, and
/// which numbers are ages, dates or money stay with the extractor; so do words that name no number ('dozens', 'no',
/// 'both') and ordinals, unless a recognised figure takes them in.
/// </summary>
/// <remarks>It is called once for each article, from as many threads at once as extract: implementations must allow that.</remarks>
public interface IFigureRecognizer
{
    /// <summary>The numbers of <paramref name="text"/>, in any order; empty where it holds none, never null.</summary>
    /// <param name="text">
    /// The article's text as given, never null. Spans index its UTF-16 code units, must hold at least one of them and must
    /// not overlap. A span that ends inside a word counts to the word's end, and one that goes on behind the end of a
    /// sentence counts to that end; of two that touch the same word the first stands.
    /// </param>
    /// <remarks>
    /// What breaks these rules makes the extraction throw an <see cref="ArgumentException"/> that names the span and the
    /// length of the text; what this method throws comes out of the extraction unchanged.
    /// </remarks>
    IReadOnlyList<RecognizedFigure> Recognize(string text);
}

/// <summary>A number that an <see cref="IFigureRecognizer"/> found. Immutable, equal by value, safe to share between threads.</summary>
/// <param name="Span">The number's own words, without those that bound it: of 'at least 40' the '40'.</param>
/// <param name="Min">
/// Lower bound, finite and not negative, in the units counted ('1.6 million' is 1600000), for a share a fraction
/// ('40 percent' is 0.4); the same as <paramref name="Max"/> for a plain number. Null is open.
/// </param>
/// <param name="Max">Upper bound, not below <paramref name="Min"/>. Null is open.</param>
/// <param name="Kind">A count or a share.</param>
public readonly record struct RecognizedFigure(TextSpan Span, double? Min, double? Max, FigureKind Kind = FigureKind.Count);
