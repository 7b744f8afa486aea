namespace ClaimExtract.Reading;

/// <summary>
/// Tells line breaks that part paragraphs from those of text that was wrapped to a width. A blank line always parts.
/// In wrapped text, which shows by its many lines that go on in lower case, a break parts only where the next word
/// would still have found room on the line before.
/// </summary>
internal sealed class Lines
{
    // Wider lines are paragraphs of their own.
    private const int WidestWrapping = 120;

    // How much narrower than the widest a wrapped line may stay for other reasons than the next word's length.
    private const int Slack = 6;

    private readonly string text;
    private readonly TokenList tokens;

    // The width that the text was wrapped to, or 0 where it was not.
    private readonly int width;

    public Lines(string text, TokenList tokens)
    {
        this.text = text;
        this.tokens = tokens;
        width = MeasureWidth();
    }

    /// <summary>Whether the line break before token <paramref name="i"/>, the first of its line, parts paragraphs.</summary>
    public bool Breaks(int i)
    {
        if (tokens[i].ParagraphStart)
        {
            return true;
        }

        return !GoesOn(i) && (width == 0 || LengthBefore(i) + 1 + WordLength(i) <= width - Slack || IsListItem(i));
    }

    /// <summary>A bullet, or a number with a stop or bracket behind it.</summary>
    private bool IsListItem(int i) =>
        tokens[i].IsNumber
            ? i + 1 < tokens.Length && !tokens[i + 1].SpaceBefore && text[tokens[i + 1].Start] is '.' or ')'
            : !tokens[i].IsWord && !Marks.Precedes(text[tokens[i].Start]);

    private int MeasureWidth()
    {
        int breaks = 0, goingOn = 0, widest = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].LineStart && !tokens[i].ParagraphStart)
            {
                breaks++;
                if (GoesOn(i))
                {
                    goingOn++;
                    widest = Math.Max(widest, LengthBefore(i));
                }
            }
        }

        bool isWrapped = goingOn > 1 && goingOn * 4 >= breaks && widest <= WidestWrapping;
        return isWrapped ? widest : 0;
    }

    /// <summary>Whether the line goes on a sentence that the line before has left open.</summary>
    private bool GoesOn(int i) =>
        !SentenceEnd.Opens(text, tokens, i)
        && !Marks.Stops(text[tokens[i].Start]) // a bullet
        && !(text[tokens[i - 1].End - 1] is '.' or '!' or '?' or '"' or '\u201D' or ':' or ';');

    /// <summary>Length of the line that ends before token <paramref name="i"/>.</summary>
    private int LengthBefore(int i)
    {
        int first = i - 1;
        while (!tokens[first].LineStart)
        {
            first--;
        }

        return tokens[i - 1].End - tokens[first].Start;
    }

    /// <summary>Length of what can't be wrapped at the head of the line: the tokens up to the next blank.</summary>
    private int WordLength(int i)
    {
        int last = i;
        while (last + 1 < tokens.Length && !tokens[last + 1].SpaceBefore)
        {
            last++;
        }

        return tokens[last].End - tokens[i].Start;
    }
}
