using ClaimExtract.Text;

namespace ClaimExtract;

/// <summary>
/// Tags the words of a text: what to give to <see cref="ExtractorOptions.TextAnnotator"/>. The extractor needs none; it
/// keeps its own tokens and sentences, and what the tags tell is used in two ways. A word that may be a verb or a noun
/// ('strikes', 'raid', 'shell') is read as the one that its tag says. And the tags of the counted noun, of the word that
/// told the type and of the words around the figure become features of the <see cref="ClaimCandidate"/> (named <c>tag.*</c>),
/// from which a classifier may learn; the built-in one was trained without.
/// </summary>
/// <remarks>It is called once for each article, from as many threads at once as extract: implementations must allow that.</remarks>
/// <example>
/// An annotator that knows one phrase. Without it 'attack 12 villagers' in 'After the attack 12 villagers prayed.' looks
/// like a verb with its object:
/// <code>
/// sealed class AttackIsANoun : ITextAnnotator
/// {
///     public IReadOnlyList&lt;AnnotatedToken&gt; Annotate(string text)
///     {
///         int at = text.IndexOf("the attack", StringComparison.Ordinal);
///         return at &lt; 0 ? [] : [new(new TextSpan(at + 4, at + 10), PartOfSpeech.Noun)];
///     }
/// }
///
/// var extractor = ClaimExtractor.Create(new ExtractorOptions { TextAnnotator = new AttackIsANoun() });
/// </code>
/// </example>
public interface ITextAnnotator
{
    /// <summary>The tagged tokens of <paramref name="text"/>, in any order; empty where nothing is known, never null.</summary>
    /// <param name="text">
    /// The article's text as given, never null. Spans index its UTF-16 code units and must not be empty or overlap. They need
    /// not be those of the extractor: a word of its own takes the tag of the token with which it shares most.
    /// </param>
    /// <remarks>
    /// What breaks these rules makes the extraction throw an <see cref="ArgumentException"/> that names the span; what this
    /// method throws comes out of the extraction unchanged.
    /// </remarks>
    IReadOnlyList<AnnotatedToken> Annotate(string text);
}

/// <summary>A token that an <see cref="ITextAnnotator"/> found. Immutable, equal by value, safe to share between threads.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Tag">Its part of speech.</param>
public readonly record struct AnnotatedToken(TextSpan Span, PartOfSpeech Tag);
