using System.Text;
using AngleSharp.Dom;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Web;

/// <summary>Writes the text of a part of a page: blocks with an empty line between them, each once.</summary>
/// <param name="title">The headline, which is not written; null where there is none.</param>
internal sealed class PageText(string? title)
{
    private const int ShortLine = 160;
    private const double LinkedBlock = 0.8; // of a block's letters: so many in links make it a list of links
    private const double LinkedList = 0.6;
    private readonly StringBuilder text = new();
    private readonly StringBuilder block = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<string> headings = [];
    private RunningText? running;
    private int linked;

    /// <summary>Adds the text of an element.</summary>
    public void Add(IElement element)
    {
        running = new(element, title);
        Walk(element, isRoot: true);
        EndBlock();
    }

    /// <summary>The text in one line, its spaces made single.</summary>
    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public override string ToString() => text.ToString();

    private void Walk(IElement element, bool isRoot = false)
    {
        if (!isRoot && IsLeftOut(element))
        {
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                Break();
                return;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                EndBlock();
                Heading(Flat(element.TextContent));
                return;
            case "figure" or "amp-img" or "amp-video":
                EndBlock();
                // One inside another is read with it.
                IElement? before = null;
                foreach (var caption in element.QuerySelectorAll("figcaption"))
                {
                    if (before?.Contains(caption) != true)
                    {
                        before = caption;
                        Children(caption);
                        EndBlock();
                    }
                }

                return;
            case "ul" or "ol" when IsListOfLinks(element):
                EndBlock();
                headings.Clear();
                return;
            case "tr":
                EndBlock();
                Row(element);
                return;
            case "a":
                int length = block.Length;
                Children(element);
                linked += Math.Max(0, block.Length - length);
                return;
        }

        bool isBlock = IsBlock(element);
        if (isBlock)
        {
            EndBlock();
        }

        Children(element);
        if (isBlock)
        {
            EndBlock();
        }
    }

    private void Children(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                Words(words.Data);
            }
            else if (node is IElement child)
            {
                Walk(child);
            }
        }
    }

    private bool IsLeftOut(IElement element)
    {
        if (ElementNames.IsNeverRead(element))
        {
            return true;
        }

        // A name inside a paragraph may be that of the author of a quotation: only what stands by itself is left out.
        return (IsBlock(element) || element.LocalName is "span" or "a" or "small") && running!.IsAside(element);
    }

    private static bool IsBlock(IElement element) => element.LocalName is not
        ("a" or "abbr" or "b" or "bdi" or "bdo" or "cite" or "code" or "data" or "del" or "dfn" or "em" or "font" or "i" or "ins" or "kbd" or "mark" or "q" or "s" or "samp" or "small"
        or "span" or "strong" or "sub" or "sup" or "time" or "u" or "var" or "wbr" or "center" or "tt" or "big" or "nobr" or "label" or "img" or "ruby" or "rt" or "rp");

    private static bool IsListOfLinks(IElement list)
    {
        var items = list.Children.Where(child => child.LocalName == "li").ToList();
        int letters = Flat(list.TextContent).Length;
        int inLinks = list.QuerySelectorAll("a").Sum(link => Flat(link.TextContent).Length);
        return items.Count > 0 && inLinks >= LinkedList * letters;
    }

    private void Row(IElement row)
    {
        if (row.QuerySelector("p, div, table, h1, h2, h3, ul, br, form") is null)
        {
            linked = row.QuerySelectorAll("a").Sum(link => Flat(link.TextContent).Length);
            block.Append(string.Join(" | ", row.Children.Where(cell => cell.LocalName is "td" or "th").Select(cell => Flat(cell.TextContent)).Where(cell => cell.Length > 0)));
            EndBlock();
            return;
        }

        // A table that lays out the page.
        foreach (var cell in row.Children)
        {
            Walk(cell);
        }
    }

    private void Words(string data)
    {
        foreach (char c in data)
        {
            bool isSpace = char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
            if (!isSpace)
            {
                block.Append(c);
            }
            else if (block.Length > 0 && block[^1] is not (' ' or '\n'))
            {
                block.Append(' ');
            }
        }
    }

    /// <summary>A line break; a second one ends the paragraph.</summary>
    private void Break()
    {
        if (block.Length > 0 && block[^1] == '\n')
        {
            EndBlock();
        }
        else if (block.Length > 0)
        {
            block.Length -= block[^1] == ' ' ? 1 : 0;
            block.Append('\n');
        }
    }

    private void Heading(string heading)
    {
        bool isTitle = title is not null && heading.Equals(title, StringComparison.OrdinalIgnoreCase);
        if (heading.Length > 0 && !isTitle && !IsBeside(heading, 0))
        {
            headings.Add(heading);
        }
        else if (heading.Length > 0 && !isTitle)
        {
            headings.Clear();
        }
    }

    private void EndBlock()
    {
        string words = block.ToString().Trim();
        int inLinks = linked;
        block.Clear();
        linked = 0;
        if (words.Length == 0 || IsBeside(words, inLinks) || !seen.Add(words))
        {
            return;
        }

        // A heading over nothing was that of a part left out; only the last one before a block stands over it.
        if (headings.Count > 0)
        {
            Append(headings[^1]);
            headings.Clear();
        }

        Append(words);
    }

    private void Append(string words)
    {
        text.Append(text.Length == 0 ? "" : "\n\n").Append(words);
    }

    /// <summary>Whether a block is none of the article's: links, bylines, dates, prompts.</summary>
    private static bool IsBeside(string words, int inLinks)
    {
        if (words.Length > ShortLine * 2)
        {
            return false;
        }

        bool isSentence = words[^1] is '.' or '!' or '?' or '”' or '"' or '’' && words.Contains(' ', StringComparison.Ordinal);
        if (inLinks >= LinkedBlock * words.Length && (!isSentence || words.Length < ShortLine))
        {
            return true;
        }

        if (words.Length > ShortLine)
        {
            return false;
        }

        return Array.Exists(PageWords.LineBeginnings, beginning => words.StartsWith(beginning, StringComparison.Ordinal))
            || (!isSentence && words.StartsWith("By ", StringComparison.Ordinal) && words.Length < 80)
            || PublicationDay.Read(words) is not null
            || IsBareDate(words)
            || !words.AsSpan().ContainsAnyInRange('a', 'z') && words.Length < 4;
    }

    /// <summary>Digits between two separators, as 12.05.2014, with or without a time.</summary>
    private static bool IsBareDate(string words) =>
        words.Length < 20 && words.All(c => char.IsAsciiDigit(c) || c is '.' or '/' or '-' or ':' or ' ' or ',') && words.Count(c => c is '.' or '/' or '-') == 2;
}
