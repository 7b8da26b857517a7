using System.Buffers;

namespace BriefingBot.Feeds.Text;

/// <summary>
/// Cuts HTML into tags and text in one pass, without a tree: nesting costs nothing, and every character is looked at a constant
/// number of times. It follows the tokenizer of https://html.spec.whatwg.org/multipage/parsing.html#tokenization where that matters
/// to text: comments, declarations and unfinished tags vanish, scripts end only at their own end tag.
/// </summary>
internal ref struct HtmlTokenizer(ReadOnlySpan<char> html)
{
    private static readonly string[] RawTextElements = ["script", "style", "textarea", "iframe", "noembed", "noframes", "noscript", "xmp", "title"];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private readonly ReadOnlySpan<char> html = html;
    private ReadOnlySpan<char> attributes;
    private int position;
    private string? rawElement;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>Of a tag, as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Of <see cref="HtmlTokenKind.Text"/> and <see cref="HtmlTokenKind.RawText"/>.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>Steps to the next token; false at the end.</summary>
    public bool Read()
    {
        while (position < html.Length)
        {
            if (rawElement is { } element)
            {
                rawElement = null;
                if (ReadRawText(element))
                {
                    return true;
                }
            }
            else if (html[position] != '<' || !IsMarkup(html[(position + 1)..]))
            {
                ReadText();
                return true;
            }
            else if (ReadMarkup())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of an attribute of the start tag, entities decoded; null where it is absent.</summary>
    public readonly string? Attribute(string name)
    {
        foreach (var (found, value) in new HtmlAttributes(attributes))
        {
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return HtmlEntities.Decode(value.ToString());
            }
        }

        return null;
    }

    private static bool IsMarkup(ReadOnlySpan<char> after) =>
        after.Length > 0 && (char.IsAsciiLetter(after[0]) || after[0] is '!' or '?' || (after[0] == '/' && after.Length > 1 && after[1] != ' '));

    private void ReadText()
    {
        var next = html[(position + 1)..].IndexOf('<');
        var end = next < 0 ? html.Length : position + 1 + next;
        SetText(HtmlTokenKind.Text, end);
    }

    /// <returns>Whether there is a token.</returns>
    private bool ReadMarkup()
    {
        var rest = html[position..];
        if (rest.StartsWith("<![CDATA["))
        {
            position += "<![CDATA[".Length;
            var end = html[position..].IndexOf("]]>");
            SetText(HtmlTokenKind.Text, end < 0 ? html.Length : position + end);
            position = Math.Min(html.Length, position + "]]>".Length);
            return true;
        }

        if (rest.StartsWith("<!--"))
        {
            SkipPast(4, "-->");
            return false;
        }

        if (rest[1] is '!' or '?' || (rest[1] == '/' && !char.IsAsciiLetter(rest[2])))
        {
            SkipPast(1, ">");
            return false;
        }

        return ReadTag(rest[1] == '/' ? HtmlTokenKind.EndTag : HtmlTokenKind.StartTag);
    }

    private bool ReadTag(HtmlTokenKind kind)
    {
        var start = position + (kind == HtmlTokenKind.EndTag ? 2 : 1);
        var length = html[start..].IndexOfAny(NameEnds);
        if (length < 0)
        {
            position = html.Length;
            return false;
        }

        var inside = html[(start + length)..];
        var end = HtmlAttributes.EndOf(inside);
        if (end < 0)
        {
            position = html.Length;
            return false;
        }

        Kind = kind;
        Name = html.Slice(start, length);
        attributes = inside[..end];
        position = start + length + end + 1;
        rawElement = kind == HtmlTokenKind.StartTag ? RawElementOf(Name) : null;
        return true;
    }

    private static string? RawElementOf(ReadOnlySpan<char> name)
    {
        foreach (var element in RawTextElements)
        {
            if (name.Equals(element, StringComparison.OrdinalIgnoreCase))
            {
                return element;
            }
        }

        return null;
    }

    private bool ReadRawText(string element)
    {
        var end = html[position..].IndexOf("</" + element, StringComparison.OrdinalIgnoreCase);
        SetText(HtmlTokenKind.RawText, end < 0 ? html.Length : position + end);
        return Text.Length > 0;
    }

    private void SetText(HtmlTokenKind kind, int end)
    {
        Kind = kind;
        Text = html[position..end];
        position = end;
    }

    private void SkipPast(int from, string mark)
    {
        var end = html[Math.Min(position + from, html.Length)..].IndexOf(mark);
        position = end < 0 ? html.Length : position + from + end + mark.Length;
    }
}
