using AngleSharp.Dom;

namespace ClaimExtract.Formats.Web;

/// <summary>How much running text the parts of a page hold: letters of paragraphs, those in links left out, those beside the article too.</summary>
internal sealed class RunningText
{
    private const int ShortestParagraph = 40;
    private const double MostOfPage = 0.9; // a part that holds so much is not beside the article, whatever its name
    private readonly Dictionary<IElement, int> lengths = [];
    private readonly Dictionary<IElement, int> all;
    private readonly Dictionary<IElement, int> inline = [];
    private readonly string? title;

    /// <summary>Counts.</summary>
    /// <param name="body">The page, or a part of it.</param>
    /// <param name="title">The headline: a part that holds it is not beside the article. Null where it is not known.</param>
    public RunningText(IElement body, string? title)
    {
        this.title = title;
        AllOfPage = Count(body, heedNames: false);
        all = new(lengths);
        lengths.Clear();
        Count(body, heedNames: true);
    }

    private int AllOfPage { get; }

    /// <summary>Letters of running text in it.</summary>
    public int Of(IElement element) => lengths.GetValueOrDefault(element);

    /// <summary>Whether a part stands beside the article, by its name and by what it holds.</summary>
    public bool IsAside(IElement element) => ElementNames.IsNeverRead(element)
        || (ElementNames.IsAside(element) && all.GetValueOrDefault(element) < MostOfPage * AllOfPage && !HasHeadline(element, title));

    /// <summary>Whether a heading in it is the headline; where that is not known, whether it has a heading of the first rank.</summary>
    public static bool HasHeadline(IElement element, string? title) => title is null
        ? element.QuerySelector("h1") is not null
        : element.QuerySelectorAll("h1, h2, h3").Any(heading => PageText.Flat(heading.TextContent).Equals(title, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a block that holds words itself.</summary>
    public bool IsParagraph(IElement element) => element.LocalName is "p" or "blockquote" or "li" or "pre" or "dd" or "td"
        || (element.LocalName is "div" or "section" or "article" or "span" && OwnLetters(element) >= ShortestParagraph);

    private int Count(IElement element, bool heedNames)
    {
        if (ElementNames.IsNeverRead(element))
        {
            return 0;
        }

        int own = 0;
        if (IsParagraph(element))
        {
            int letters = OwnLetters(element);
            own = letters >= ShortestParagraph ? letters : 0;
        }

        int sum = own;
        foreach (var child in element.Children)
        {
            sum += Count(child, heedNames);
        }

        if (heedNames && IsAside(element))
        {
            sum = 0;
        }

        lengths[element] = sum;
        return sum;
    }

    /// <summary>Letters that stand in the element itself or in its inline parts, links left out.</summary>
    private int OwnLetters(IElement element)
    {
        int letters = 0;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                letters += text.Data.AsSpan().Trim().Length;
            }
            else if (node is IElement { LocalName: "b" or "i" or "em" or "strong" or "span" or "q" or "cite" or "abbr" or "time" or "mark" or "font" or "u" or "sup" or "sub" or "small" } part)
            {
                letters += InlineLetters(part);
            }
        }

        return letters;
    }

    // Kept, so that a part in many others is not counted once for each of them.
    private int InlineLetters(IElement part)
    {
        if (!inline.TryGetValue(part, out int letters))
        {
            letters = OwnLetters(part);
            inline.Add(part, letters);
        }

        return letters;
    }
}
