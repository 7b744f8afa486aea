using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>
/// Answers who says the words at a token: of the attributions whose content holds it, one with a cue before one that
/// is carried on, and of those the innermost. Immutable; safe for many threads.
/// </summary>
internal sealed class AttributionIndex
{
    private readonly Document document;
    private readonly Attribution[] attributions;

    // The attributions with words in sentence s are numbers[starts[s]..starts[s + 1]]: a long article has as many as it has claims.
    private readonly int[] starts;
    private readonly int[] numbers;

    public AttributionIndex(Document document, Attribution[] attributions)
    {
        (this.document, this.attributions) = (document, attributions);
        starts = new int[document.Sentences.Length + 1];
        foreach (var attribution in attributions)
        {
            foreach (var part in attribution.Content)
            {
                for (int s = FirstOf(part); s <= LastOf(part); s++)
                {
                    starts[s]++;
                }
            }
        }

        int total = 0;
        for (int s = 0; s < starts.Length; s++)
        {
            total += starts[s];
            starts[s] = total;
        }

        // From the last to the first, so that those of a sentence stand in their order.
        numbers = new int[total];
        for (int n = attributions.Length - 1; n >= 0; n--)
        {
            foreach (var part in attributions[n].Content)
            {
                for (int s = FirstOf(part); s <= LastOf(part); s++)
                {
                    numbers[--starts[s]] = n;
                }
            }
        }
    }

    /// <summary>The attribution of the figure at <paramref name="token"/>, or null where the publisher speaks.</summary>
    public Attribution? SourceOf(int token)
    {
        Attribution? best = null;
        int bestLength = 0;
        int sentence = document.SentenceOf(token);
        foreach (int number in numbers.AsSpan(starts[sentence]..starts[sentence + 1]))
        {
            var attribution = attributions[number];
            if (!Holds(attribution, token))
            {
                continue;
            }

            int length = LengthOf(attribution);
            bool better = best is null || best.Carried && !attribution.Carried
                || best.Carried == attribution.Carried && (length < bestLength || length == bestLength && best.Via is null && attribution.Via is not null);
            if (better)
            {
                (best, bestLength) = (attribution, length);
            }
        }

        return best;
    }

    private int FirstOf(TokenSpan part) => part.IsEmpty ? 0 : document.SentenceOf(part.First);

    private int LastOf(TokenSpan part) => part.IsEmpty ? -1 : document.SentenceOf(part.Last);

    private static bool Holds(Attribution attribution, int token)
    {
        foreach (var part in attribution.Content)
        {
            if (part.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    private static int LengthOf(Attribution attribution)
    {
        int length = 0;
        foreach (var part in attribution.Content)
        {
            length += part.Length;
        }

        return length;
    }

    /// <summary>Whether the token's sentence itself names the speaker.</summary>
    public bool IsInSentence(Attribution attribution, int token) => document.SentenceOf(attribution.Named.First) == document.SentenceOf(token);
}
