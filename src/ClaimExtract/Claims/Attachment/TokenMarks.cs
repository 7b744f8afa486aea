using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims.Attachment;

/// <summary>The tokens of an article that lie in one of many spans. Immutable once made.</summary>
internal sealed class TokenMarks
{
    private readonly ulong[] blocks;

    private TokenMarks(int tokens) => blocks = new ulong[(tokens + 63) >> 6];

    /// <summary>Those of the words that each of several mentions has.</summary>
    public static TokenMarks Of<T>(Document document, ReadOnlySpan<T> mentions, Func<T, TokenSpan> wordsOf)
    {
        var marks = new TokenMarks(document.Tokens.Length);
        foreach (var mention in mentions)
        {
            var span = wordsOf(mention);
            for (int i = span.First; i < span.End; i++)
            {
                marks.blocks[i >> 6] |= 1UL << (i & 63);
            }
        }

        return marks;
    }

    /// <summary>Whether one of the spans shares a token with this one.</summary>
    public bool Overlaps(TokenSpan span)
    {
        for (int i = span.First; i < span.End; i++)
        {
            if ((blocks[i >> 6] >> (i & 63) & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
