using BriefingBot.Articles;

namespace BriefingBot.Feeds.Text;

/// <summary>
/// The text that a reader of HTML sees, as plain text. Paragraphs are parted by an empty line, other blocks by a line feed; scripts,
/// styles, forms' choices and comments are left out, entities decoded, and what <see cref="TextFlow"/> leaves out. It builds no tree,
/// so that nesting costs nothing.
/// </summary>
public static class HtmlText
{
    /// <summary>The text, at most as long as a stored article may be.</summary>
    public static string Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Write(html, new TextFlow(ArticleIngester.LongestText));
    }

    /// <summary>The text on one line, at most as long as a stored title may be.</summary>
    public static string LineOf(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return PlainText.Line(Write(html, new TextFlow(ArticleIngester.LongestTitle)));
    }

    /// <summary>
    /// Whether a text of unknown kind is meant as HTML: it has a tag of an element that HTML knows, or a character reference.
    /// Feeds escape both HTML and plain text, and say nowhere which it was.
    /// </summary>
    public static bool IsLikely(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (HtmlEntities.IsIn(text))
        {
            return true;
        }

        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return false;
        }

        var tokens = new HtmlTokenizer(text);
        while (tokens.Read())
        {
            if (tokens.Kind is HtmlTokenKind.StartTag or HtmlTokenKind.EndTag && HtmlElements.IsKnown(tokens.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static string Write(string html, TextFlow flow)
    {
        var (preformatted, silent, silentDepth) = (0, "", 0);
        var tokens = new HtmlTokenizer(html);
        while (!flow.IsFull && tokens.Read())
        {
            if (silentDepth > 0)
            {
                silentDepth = DepthAfter(ref tokens, silent, silentDepth);
            }
            else if (tokens.Kind == HtmlTokenKind.Text)
            {
                flow.Append(HtmlEntities.Decode(tokens.Text.ToString()), preformatted > 0);
            }
            else if (tokens.Kind == HtmlTokenKind.StartTag && HtmlElements.IsSilent(tokens.Name))
            {
                (silent, silentDepth) = (tokens.Name.ToString(), 1);
            }
            else if (tokens.Kind is HtmlTokenKind.StartTag or HtmlTokenKind.EndTag)
            {
                preformatted = Tag(ref tokens, flow, preformatted);
            }
        }

        return flow.ToString();
    }

    private static int Tag(ref HtmlTokenizer tokens, TextFlow flow, int preformatted)
    {
        flow.Break(HtmlElements.BreaksOf(tokens.Name));
        if (HtmlElements.IsCell(tokens.Name))
        {
            flow.Space();
        }

        var step = tokens.Kind == HtmlTokenKind.StartTag ? 1 : -1;
        return HtmlElements.IsPreformatted(tokens.Name) ? Math.Max(0, preformatted + step) : preformatted;
    }

    /// <summary>A head may end without saying so.</summary>
    private static int DepthAfter(ref HtmlTokenizer tokens, string silent, int depth)
    {
        if (tokens.Kind is not (HtmlTokenKind.StartTag or HtmlTokenKind.EndTag))
        {
            return depth;
        }

        if (tokens.Name.Equals(silent, StringComparison.OrdinalIgnoreCase))
        {
            return tokens.Kind == HtmlTokenKind.StartTag ? depth + 1 : depth - 1;
        }

        var bodyBegins = tokens.Kind == HtmlTokenKind.StartTag && tokens.Name.Equals("body", StringComparison.OrdinalIgnoreCase);
        return bodyBegins && silent.Equals("head", StringComparison.OrdinalIgnoreCase) ? 0 : depth;
    }
}
