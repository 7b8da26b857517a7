using System.Buffers;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>
/// Reads what is meant as XML: bare ampersands, HTML's entities, tags that are crossed, unclosed or in capitals, a CDATA section without
/// an end, a document that breaks off, text after the end. One pass in linear time. An element that is still open where the document
/// ends is marked as cut off.
/// </summary>
internal sealed class LenientXml
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/><");

    private readonly string xml;
    private readonly LenientTree tree;
    private int position;
    private bool noCommentEnds;
    private bool noSectionEnds;

    private LenientXml(string xml, Uri? url)
    {
        this.xml = xml;
        tree = new(url);
    }

    /// <summary>Reads from the root element on.</summary>
    public static XmlRead Read(string xml, Uri? url)
    {
        var reader = new LenientXml(xml, url);
        while (reader.position < xml.Length && !reader.tree.IsDone)
        {
            reader.Step();
        }

        return reader.tree.Finish();
    }

    private void Step()
    {
        var next = xml.IndexOf('<', position);
        if (next < 0)
        {
            AddText(xml.Length);
            return;
        }

        AddText(next);
        var rest = xml.AsSpan(next);
        if (rest.StartsWith("<![CDATA["))
        {
            Section();
        }
        else if (rest.StartsWith("<!--"))
        {
            var end = noCommentEnds ? -1 : xml.IndexOf("-->", next + 4, StringComparison.Ordinal);
            noCommentEnds = end < 0;
            position = noCommentEnds ? next + 4 : end + 3;
        }
        else if (rest is ['<', '!' or '?', ..])
        {
            position = xml.IndexOf('>', next) is >= 0 and var end ? end + 1 : xml.Length;
        }
        else if (rest is ['<', '/', var closing, ..] && IsNameStart(closing))
        {
            EndTag();
        }
        else if (rest is ['<', var opening, ..] && IsNameStart(opening))
        {
            StartTag();
        }
        else
        {
            tree.Text("<");
            position = next + 1;
        }
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    private void AddText(int end)
    {
        if (end > position)
        {
            tree.Text(HtmlEntities.Decode(xml[position..end]));
            position = end;
        }
    }

    /// <summary>Without its end it reaches to the end tag of the element that it stands in.</summary>
    private void Section()
    {
        var start = position + "<![CDATA[".Length;
        var end = noSectionEnds ? -1 : xml.IndexOf("]]>", start, StringComparison.Ordinal);
        if (end >= 0)
        {
            tree.Text(xml[start..end]);
            position = end + 3;
            return;
        }

        noSectionEnds = true;
        end = tree.OpenTag is { } tag ? xml.IndexOf("</" + tag, start, StringComparison.OrdinalIgnoreCase) : -1;
        position = end < 0 ? xml.Length : end;
        tree.Text(xml[start..position]);
    }

    private void EndTag()
    {
        var start = position + 2;
        var end = xml.AsSpan(start).IndexOfAny('>', '<') is >= 0 and var length ? start + length : xml.Length;
        tree.Close(xml.AsSpan(start, end - start).TrimEnd());
        position = end < xml.Length && xml[end] == '>' ? end + 1 : end;
    }

    private void StartTag()
    {
        var start = position + 1;
        var name = xml.AsSpan(start).IndexOfAny(NameEnds);
        var inside = name < 0 ? -1 : HtmlAttributes.EndOf(xml.AsSpan(start + name));
        if (inside < 0)
        {
            // The document breaks off inside the tag.
            position = xml.Length;
            return;
        }

        var attributes = xml.AsSpan(start + name, inside);
        tree.Open(xml.Substring(start, name), attributes, isEmpty: attributes.EndsWith("/"));
        position = start + name + inside + 1;
    }
}
