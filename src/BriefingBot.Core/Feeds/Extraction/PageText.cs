using System.Text;
using AngleSharp.Dom;

namespace BriefingBot.Feeds.Extraction;

/// <summary>An article's element as plain text: a block for each paragraph, heading, list item or table row, blank lines between.</summary>
internal static class PageText
{
    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "section", "article", "main", "aside", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl",
        "dt", "dd", "blockquote", "pre", "table", "caption", "thead", "tbody", "tr", "figure", "figcaption", "address", "hr", "details", "summary", "form", "fieldset",
    ];

    public static string Of(IElement article)
    {
        var blocks = new List<string>();
        var block = new StringBuilder();
        Walk(article, blocks, block, isPreformatted: false);
        End(blocks, block);
        return string.Join("\n\n", blocks);
    }

    /// <remarks>Recursion is bounded by <see cref="PageLimits.Nesting"/>.</remarks>
    private static void Walk(INode node, List<string> blocks, StringBuilder block, bool isPreformatted)
    {
        switch (node)
        {
            case IText text:
                Append(block, text.Data, isPreformatted);
                break;
            case IElement { LocalName: "br" }:
                block.Append('\n');
                break;
            case IElement { LocalName: "script" or "style" or "noscript" or "template" or "svg" }:
                break;
            case IElement element when Blocks.Contains(element.LocalName):
                End(blocks, block);
                WalkChildren(element, blocks, block, isPreformatted || element.LocalName == "pre");
                End(blocks, block);
                break;
            case IElement { LocalName: "td" or "th" } cell:
                Append(block, " ", isPreformatted: false);
                WalkChildren(cell, blocks, block, isPreformatted);
                break;
            default:
                WalkChildren(node, blocks, block, isPreformatted);
                break;
        }
    }

    private static void WalkChildren(INode node, List<string> blocks, StringBuilder block, bool isPreformatted)
    {
        foreach (var child in node.ChildNodes)
        {
            Walk(child, blocks, block, isPreformatted);
        }
    }

    /// <summary>White space is one blank, but for preformatted lines; zero-width marks and soft hyphens, which split words, go.</summary>
    private static void Append(StringBuilder block, string text, bool isPreformatted)
    {
        foreach (var character in text)
        {
            if (character is '\u00ad' or '\u200b' or '\ufeff')
            {
                continue;
            }

            if (isPreformatted && character == '\n')
            {
                block.Append('\n');
            }
            else if (!char.IsWhiteSpace(character))
            {
                block.Append(char.IsControl(character) ? ' ' : character);
            }
            else if (block.Length > 0 && block[^1] is not (' ' or '\n'))
            {
                block.Append(' ');
            }
        }
    }

    private static void End(List<string> blocks, StringBuilder block)
    {
        var lines = block.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > 0)
        {
            blocks.Add(string.Join('\n', lines));
        }

        block.Clear();
    }
}
