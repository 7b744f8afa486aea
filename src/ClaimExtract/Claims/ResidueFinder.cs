using System.Buffers;
using System.Numerics;
using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Finds the sentences of a web page that are not the article: menus above it, headlines of other articles behind
/// 'Prev Post' or 'Read more', and second copies of a headline or caption. Thread-safe.
/// </summary>
internal sealed class ResidueFinder(Lexicon lexicon)
{
    private readonly WordClass marker = lexicon["teaser-marker"];
    private readonly WordClass opener = lexicon["teaser-opener"];

    /// <summary>For each sentence why it is none of the article's own, or null.</summary>
    public string?[] Find(Document document)
    {
        var reasons = new string?[document.Sentences.Length];
        Copies(document, reasons);
        Teasers(document, reasons);
        Tail(document, reasons);
        Menu(document, reasons);
        return reasons;
    }

    /// <summary>A sentence in the very same words as one before it.</summary>
    private static void Copies(Document document, string?[] reasons)
    {
        // A table of sentence numbers from 1, found by the hash of their text.
        int mask = (int)BitOperations.RoundUpToPowerOf2((uint)(reasons.Length * 2) + 1) - 1;
        int[] seen = ArrayPool<int>.Shared.Rent(mask + 1);
        seen.AsSpan(0, mask + 1).Clear();
        for (int s = 0; s < reasons.Length; s++)
        {
            var text = document.CharsOf(document.Sentences[s].Tokens);
            int cell = string.GetHashCode(text) & mask;
            while (seen[cell] > 0 && !text.SequenceEqual(document.CharsOf(document.Sentences[seen[cell] - 1].Tokens)))
            {
                cell = (cell + 1) & mask;
            }

            if (seen[cell] > 0)
            {
                reasons[s] = "repeats a sentence word for word";
            }
            else
            {
                seen[cell] = s + 1;
            }
        }

        ArrayPool<int>.Shared.Return(seen);
    }

    /// <summary>The lines behind a marker, up to the next running paragraph; and lines that open as teasers.</summary>
    private void Teasers(Document document, string?[] reasons)
    {
        bool inside = false;
        for (int s = 0; s < reasons.Length; s++)
        {
            var tokens = document.Sentences[s].Tokens;
            int end = marker.EndAt(document, tokens.First, tokens.End);
            bool isMarker = end > 0 && document.Tokens[tokens.First].LineStart && (end >= tokens.End - 1 || Grammar.IsMark(document, end, ':') || Grammar.IsMark(document, end, '|'));
            if (isMarker)
            {
                inside = true;
            }
            else if (inside && !IsLine(document, s))
            {
                inside = false;
            }

            // 'Breaking News' may stand in the menu right above the article's own headline.
            if ((inside && !document.Sentences[s].IsHeadline) || (document.Tokens[tokens.First].LineStart && opener.EndAt(document, tokens.First, tokens.End) > 0))
            {
                reasons[s] ??= "stands in a teaser of another article";
            }
        }
    }

    /// <summary>Three lines or more without a full stop behind the last running paragraph, unless they are a list.</summary>
    private static void Tail(Document document, string?[] reasons)
    {
        int s = reasons.Length - 1;
        while (s >= 0 && (reasons[s] is not null || IsLine(document, s)))
        {
            s--;
        }

        const int fewest = 3;
        bool isList = s >= 0 && Grammar.IsMark(document, document.Sentences[s].Tokens.Last, ':');
        if (s < 0 || isList || reasons.Length - 1 - s < fewest)
        {
            return;
        }

        for (int t = s + 1; t < reasons.Length; t++)
        {
            reasons[t] ??= "stands among the headlines below the article";
        }
    }

    /// <summary>Lines above the article that are no headline of it.</summary>
    private static void Menu(Document document, string?[] reasons)
    {
        int body = 0;
        while (body < reasons.Length && (IsLine(document, body) || document.Sentences[body].IsHeadline))
        {
            body++;
        }

        const int fewest = 5; // an article has a headline, a line below it, a byline, a date
        if (body < fewest || body == reasons.Length)
        {
            return;
        }

        for (int s = 0; s < body; s++)
        {
            if (!document.Sentences[s].IsHeadline)
            {
                reasons[s] ??= "stands in a menu above the article";
            }
        }
    }

    /// <summary>A line of its own that does not end like a sentence and is no item of a list.</summary>
    private static bool IsLine(Document document, int s)
    {
        var tokens = document.Sentences[s].Tokens;
        if (!document.Tokens[tokens.First].LineStart || (s + 1 < document.Sentences.Length && document.Sentences[s + 1].Paragraph == document.Sentences[s].Paragraph))
        {
            return false;
        }

        char last = document.Text[document.Tokens[tokens.Last].End - 1];
        var first = document.Tokens[tokens.First];
        bool bullet = !first.IsWord && !first.IsNumber && document.Text[first.Start] is not ('"' or '\u201C' or '\u2018' or '\'' or '[' or '(');
        return !bullet && last is not ('.' or '!' or '?' or ':' or ';' or '"' or '\u201D' or ')');
    }
}
