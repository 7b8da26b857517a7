using System.Text;
using BriefingBot.Feeds.Parsing.Reading;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>The plain text of an element, by the rules of its format for markup in it.</summary>
internal static class MarkupText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// An RSS title: plain text by the rules, HTML by custom, and often escaped once too often. It is HTML where it looks like it.
    /// </summary>
    /// <remarks>https://www.rssboard.org/rss-profile#data-types-characterdata</remarks>
    public static string RssTitle(FeedElement? title) => title is null ? "" : GuessedLine(title.InnerHtml(escapes: false));

    /// <summary>An RSS description: HTML by the rules; where nothing in it is HTML, its line feeds are meant.</summary>
    public static string RssBody(FeedElement? body) => body is null ? "" : Guessed(body.InnerHtml(escapes: false));

    public static string AtomTitle(FeedElement? construct) => construct is null ? "" : Atom(construct, HtmlText.LineOf, text => PlainText.Line(text), GuessedLine);

    public static string AtomBody(FeedElement? construct) => construct is null ? "" : Atom(construct, HtmlText.Of, PlainText.Lines, Guessed);

    /// <summary>A title whose kind nobody says.</summary>
    public static string GuessedLine(string text)
    {
        if (!HtmlText.IsLikely(text))
        {
            return PlainText.Line(text);
        }

        // "AT&amp;amp;T" was escaped by a program that was given HTML. Only characters are decoded again, never tags.
        var line = HtmlText.LineOf(text);
        return HtmlEntities.IsIn(line) ? PlainText.Line(HtmlEntities.Decode(line)) : line;
    }

    /// <summary>A text whose kind nobody says.</summary>
    public static string Guessed(string text) => HtmlText.IsLikely(text) ? HtmlText.Of(text) : PlainText.Lines(text);

    /// <remarks>
    /// RFC 4287 sections 3.1.1 and 4.1.3.3. Atom 0.3 wrote media types, and the <c>mode</c> (xml, escaped, base64) beside them.
    /// </remarks>
    private static string Atom(FeedElement construct, Func<string, string> html, Func<string, string> plain, Func<string, string> guessed)
    {
        var type = construct.Attribute("type")?.Trim().ToLowerInvariant() ?? "text";
        var mode = construct.Attribute("mode")?.Trim().ToLowerInvariant();
        if (mode == "base64" || type == "application/octet-stream")
        {
            return FromBase64(construct.InnerText) is { } decoded ? guessed(decoded) : "";
        }

        return type switch
        {
            "xhtml" or "application/xhtml+xml" => html(construct.InnerHtml(escapes: true)),
            "html" or "text/html" => html(construct.InnerHtml(escapes: false)),
            _ when construct.HasChildren => html(construct.InnerHtml(escapes: type.EndsWith("xml", StringComparison.Ordinal))),
            "text" or "text/plain" when mode == "escaped" => guessed(construct.InnerText),
            _ when IsBinary(type) => "",
            _ => plain(construct.InnerText),
        };
    }

    private static bool IsBinary(string type) =>
        type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal);

    /// <summary>Null where the bytes are no text.</summary>
    private static string? FromBase64(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
        {
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
