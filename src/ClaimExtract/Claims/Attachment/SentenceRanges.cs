using ClaimExtract.Text;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Which of an article's mentions stand in a sentence. Immutable.</summary>
internal sealed class SentenceRanges
{
    private readonly int[] first;

    /// <param name="scene">The article.</param>
    /// <param name="mentions">The mentions' words, in the order of the text.</param>
    public SentenceRanges(Scene scene, IReadOnlyList<TokenSpan> mentions)
    {
        first = new int[scene.Document.Sentences.Length + 1];
        foreach (var mention in mentions)
        {
            first[scene.SentenceOf(mention) + 1]++;
        }

        for (int s = 1; s < first.Length; s++)
        {
            first[s] += first[s - 1];
        }
    }

    /// <summary>The indices of the mentions in a sentence: from the first to before the end.</summary>
    public (int First, int End) In(int sentence) => (first[sentence], first[sentence + 1]);
}
