using ClaimExtract.Text;

namespace ClaimExtract.Claims.Attachment;

/// <summary>The tokens that lie in one of many spans. Immutable.</summary>
internal sealed class TokenMarks
{
    private readonly HashSet<int> tokens = [];

    public TokenMarks(IEnumerable<TokenSpan> spans)
    {
        foreach (var span in spans)
        {
            for (int i = span.First; i < span.End; i++)
            {
                tokens.Add(i);
            }
        }
    }

    /// <summary>Whether one of the spans shares a token with this one.</summary>
    public bool Overlaps(TokenSpan span)
    {
        for (int i = span.First; i < span.End; i++)
        {
            if (tokens.Contains(i))
            {
                return true;
            }
        }

        return false;
    }
}
