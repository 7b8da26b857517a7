using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace BriefingBot.Feeds.Extraction;

/// <summary>
/// Parses a page and stops where it would cost too much. Nesting is judged as the elements are made, so that a page of 100,000
/// nested tags is refused at the 257th; a scan of the text beforehand could be fooled where it tokenizes differently.
/// </summary>
internal sealed class BoundedParser
{
    /// <summary>The list of active formatting elements of the HTML standard, and templates, whose content has no parent to count by.</summary>
    private static readonly HashSet<string> Reopened =
        ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "template"];

    private readonly Dictionary<string, int> open = [];
    private IElement? last;
    private int openInAll;
    private int elements;

    private BoundedParser()
    {
    }

    /// <exception cref="PageRefusedException">The page passes a limit.</exception>
    public static IHtmlDocument Parse(string html)
    {
        if (html.Length > PageLimits.Characters)
        {
            throw new PageRefusedException($"It is longer than {PageLimits.Characters / 1024 / 1024} MiB.");
        }

        var bounds = new BoundedParser();
        return new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (element, _) => bounds.Created(element),
            OnToken = (token, _) => bounds.Read(token),
            SkipComments = true,
        }).ParseDocument(html);
    }

    /// <summary>Called before the element has its place, so the one before it is measured.</summary>
    private void Created(IElement element)
    {
        if (++elements > PageLimits.ParsedElements)
        {
            throw new PageRefusedException($"It has more than {PageLimits.ParsedElements:N0} elements.");
        }

        if (last is not null && Depth.Of(last) > PageLimits.Nesting)
        {
            throw new PageRefusedException($"Its elements are nested more than {PageLimits.Nesting} deep.");
        }

        last = element;
    }

    private void Read(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.StartTag)
        {
            // The parser makes the copies that it opens again without a call. This counts too many where none are needed.
            elements += openInAll;
            if (Reopened.Contains(token.Name))
            {
                open[token.Name] = open.GetValueOrDefault(token.Name) + 1;
                openInAll++;
            }
        }
        else if (token.Type == HtmlTokenType.EndTag && open.GetValueOrDefault(token.Name) is > 0 and var opened)
        {
            open[token.Name] = opened - 1;
            openInAll--;
        }

        if (openInAll > PageLimits.OpenFormatting)
        {
            throw new PageRefusedException($"It opens more than {PageLimits.OpenFormatting} formatting elements and does not close them.");
        }
    }
}
