using ClaimExtract.Text;
using Microsoft.Recognizers.Text;

namespace ClaimExtract.Recognizers;

/// <summary>Where a result of the package stands in the text. Its own <c>Text</c> is lower-cased, its <c>End</c> the last character.</summary>
internal static class ResultSpan
{
    /// <summary>The result's words without the white space that the range model leaves around them; half-open.</summary>
    public static TextSpan Of(string text, ModelResult result)
    {
        int start = result.Start, end = result.End + 1;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }

    /// <summary>Whether the words are the 'one' of 'no one' and its like, which the package reads as 1.</summary>
    public static bool IsPronoun(string text, TextSpan span)
    {
        if (!text.AsSpan(span.Start, span.Length).Equals("one", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var before = text.AsSpan(0, span.Start).TrimEnd(" -\u00a0");
        int start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
        {
            start--;
        }

        var word = before[start..];
        return word.Equals("no", StringComparison.OrdinalIgnoreCase)
            || word.Equals("any", StringComparison.OrdinalIgnoreCase)
            || word.Equals("some", StringComparison.OrdinalIgnoreCase)
            || word.Equals("every", StringComparison.OrdinalIgnoreCase);
    }
}
