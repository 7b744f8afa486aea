using Catalyst;
using ClaimExtract.Text;
using Mosaik.Core;

namespace ClaimExtract.Catalyst;

/// <summary>
/// Tokens and parts of speech by a Catalyst pipeline: give it to <see cref="ExtractorOptions.TextAnnotator"/>. Spans index the
/// text that was given, although Catalyst drops control characters from its own copy.
/// </summary>
/// <remarks>
/// Safe for many threads as far as the processes of the pipeline are; those of Catalyst are. The pipeline is used as it is
/// and must not be changed meanwhile.
/// </remarks>
/// <example>
/// With the package Catalyst.Models.English:
/// <code>
/// English.Register();
/// var pipeline = await Pipeline.ForAsync(Language.English);
/// var extractor = ClaimExtractor.Create(new ExtractorOptions { TextAnnotator = new CatalystTextAnnotator(pipeline) });
/// </code>
/// </example>
public sealed class CatalystTextAnnotator : ITextAnnotator
{
    private readonly Pipeline pipeline;
    private readonly Language language;

    /// <summary>Annotates with a pipeline, which needs a tokenizer and, for tags to be told, a tagger.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="language">The language of the texts, for the processes that are for one language only.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pipeline"/> is null.</exception>
    public CatalystTextAnnotator(Pipeline pipeline, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        this.pipeline = pipeline;
        this.language = language;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The pipeline changed the length of the text, so that nothing could be found again.</exception>
    public IReadOnlyList<AnnotatedToken> Annotate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = new Document(WithoutControls(text), language);
        if (document.Length == 0)
        {
            return [];
        }

        pipeline.ProcessSingle(document);
        if (document.Length != text.Length)
        {
            throw new InvalidOperationException($"Catalyst made {document.Length} code units of a text of {text.Length}: its spans can't be found in the text");
        }

        var tokens = new List<AnnotatedToken>(document.TokensCount);
        foreach (var token in document.SelectMany(span => span))
        {
            // End is the last character of the token. Merged entities and white space come as tokens too.
            if (token.End >= token.Begin && !string.IsNullOrWhiteSpace(token.OriginalValue))
            {
                tokens.Add(new(new TextSpan(token.Begin, token.End + 1), Tags.Of(token.POS)));
            }
        }

        return tokens;
    }

    /// <summary>The text with a space for each control character, of the same length: Catalyst would drop them and move what follows.</summary>
    private static string WithoutControls(string text)
    {
        foreach (char c in text)
        {
            if (IsDropped(c))
            {
                return string.Create(text.Length, text, static (copy, from) =>
                {
                    for (int i = 0; i < from.Length; i++)
                    {
                        copy[i] = IsDropped(from[i]) ? ' ' : from[i];
                    }
                });
            }
        }

        return text;
    }

    private static bool IsDropped(char c) => char.IsControl(c) && c is not ('\r' or '\n');
}
