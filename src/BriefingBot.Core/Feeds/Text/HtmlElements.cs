using System.Collections.Frozen;

namespace BriefingBot.Feeds.Text;

/// <summary>What the elements of HTML do to text.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Paragraphs = Of(
        "address", "article", "aside", "blockquote", "body", "details", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul");

    private static readonly FrozenSet<string> Lines = Of(
        "br", "caption", "center", "dd", "div", "dt", "figcaption", "html", "legend", "li", "option", "summary", "tbody", "tfoot", "thead", "tr");

    private static readonly FrozenSet<string> Cells = Of("td", "th");

    private static readonly FrozenSet<string> Silent = Of(
        "audio", "canvas", "head", "iframe", "math", "noembed", "noframes", "noscript", "object", "script", "select", "style", "svg",
        "template", "textarea", "video");

    private static readonly FrozenSet<string> Inline = Of(
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "col", "colgroup", "data", "del", "dfn", "em", "embed",
        "font", "i", "img", "input", "ins", "kbd", "label", "link", "mark", "meta", "nobr", "param", "picture", "q", "rp", "rt", "ruby", "s",
        "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "title", "track", "tt", "u", "var", "wbr", "xmp");

    public static bool IsPreformatted(ReadOnlySpan<char> name) => name.Equals("pre", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nothing inside is text for a reader.</summary>
    public static bool IsSilent(ReadOnlySpan<char> name) => IsIn(Silent, name);

    public static bool IsCell(ReadOnlySpan<char> name) => IsIn(Cells, name);

    /// <summary>How many line breaks its edges are: 2 for a paragraph, 1 for a line, 0 inside a line.</summary>
    public static int BreaksOf(ReadOnlySpan<char> name) => IsIn(Paragraphs, name) ? 2 : IsIn(Lines, name) ? 1 : 0;

    /// <summary>Whether HTML has such an element.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) =>
        IsIn(Inline, name) || BreaksOf(name) > 0 || IsSilent(name) || IsCell(name);

    private static FrozenSet<string> Of(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsIn(FrozenSet<string> names, ReadOnlySpan<char> name) => names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
