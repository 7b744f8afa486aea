using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Sources;

/// <summary>
/// Answers who says the words at a token: of the attributions whose content holds it, one with a cue before one that
/// is carried on, and of those the innermost. Immutable; safe for many threads.
/// </summary>
internal sealed class AttributionIndex(Document document, Attribution[] attributions)
{
    /// <summary>The attribution of the figure at <paramref name="token"/>, or null where the publisher speaks.</summary>
    public Attribution? SourceOf(int token)
    {
        Attribution? best = null;
        int bestLength = 0;
        foreach (var attribution in attributions)
        {
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
