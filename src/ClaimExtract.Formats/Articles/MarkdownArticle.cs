using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClaimExtract.Formats.Articles;

/// <summary>Reads the text of Markdown (CommonMark): words without their marks. Safe for many threads.</summary>
public static class MarkdownArticle
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>
    /// The text: paragraphs, headings and items with an empty line between them, links by their words, pictures, code and
    /// HTML left out.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is null.</exception>
    /// <exception cref="ArticleFormatException">Quotations, items or marks stand too deep in each other: some hundred.</exception>
    public static string ReadText(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var text = new StringBuilder();
        foreach (var block in Parse(markdown).Descendants<LeafBlock>())
        {
            if (block is CodeBlock or HtmlBlock || block.Inline is null)
            {
                continue;
            }

            int start = text.Length;
            if (start > 0)
            {
                text.Append(block.Parent is Markdig.Extensions.Tables.TableCell { Parent: var row } cell && row![0] != cell ? " | " : "\n\n");
            }

            int before = text.Length;
            Append(text, block.Inline);
            if (text.Length == before)
            {
                text.Length = start;
            }
        }

        return text.Length == 0 ? "" : text.Append('\n').ToString();
    }

    private static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's own limit against documents that would overflow the stack; it tells no number.
            throw new ArticleFormatException("Markdown too deeply nested", "save it as .txt to have it read as it is");
        }
    }

    private static void Append(StringBuilder text, ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(text, inner);
                    break;
            }
        }
    }
}
