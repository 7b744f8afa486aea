using ClaimExtract.Text;

namespace ClaimExtract.Reading;

/// <summary>One sentence: its tokens and the paragraph it stands in, both counted from 0.</summary>
/// <param name="Tokens">The sentence's tokens, closing marks included.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="IsHeadline">Whether it stands in the headline: the first lines, before running text begins.</param>
internal readonly record struct Sentence(TokenSpan Tokens, int Paragraph, bool IsHeadline);

/// <summary>Words between quotation marks, without the marks. Where the closing mark is missing it ends with its paragraph.</summary>
/// <param name="Tokens">The quoted tokens.</param>
/// <param name="Continues">Whether the next paragraph opens with a mark while this one was never closed: one speech over several paragraphs.</param>
internal readonly record struct Quotation(TokenSpan Tokens, bool Continues);
