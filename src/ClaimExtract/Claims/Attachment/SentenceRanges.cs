using ClaimExtract.Text;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Which of an article's mentions stand in a sentence. Immutable.</summary>
internal sealed class SentenceRanges
{
    private readonly int[] first;

    private SentenceRanges(int sentences) => first = new int[sentences + 1];

    /// <param name="scene">The article.</param>
    /// <param name="mentions">Its mentions, in the order of the text.</param>
    /// <param name="wordsOf">The words of each.</param>
    public static SentenceRanges Of<T>(Scene scene, ReadOnlySpan<T> mentions, Func<T, TokenSpan> wordsOf)
    {
        var ranges = new SentenceRanges(scene.Document.Sentences.Length);
        foreach (var mention in mentions)
        {
            ranges.first[scene.SentenceOf(wordsOf(mention)) + 1]++;
        }

        for (int s = 1; s < ranges.first.Length; s++)
        {
            ranges.first[s] += ranges.first[s - 1];
        }

        return ranges;
    }

    /// <summary>The indices of the mentions in a sentence: from the first to before the end.</summary>
    public (int First, int End) In(int sentence) => (first[sentence], first[sentence + 1]);
}
