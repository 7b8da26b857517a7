using System.Text;

namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>The characters that XML may hold. Feeds hold others, from old databases and copied terminals.</summary>
internal static class XmlCharacters
{
    /// <summary>What may stand before a document: white space, byte order marks, zeros.</summary>
    public static readonly char[] Ignorable = [.. " \t\r\n\f\v\0\u0085\u00a0\ufeff\u200b"];

    /// <summary>The text without control characters, U+FFFE, U+FFFF and halves of surrogate pairs.</summary>
    /// <remarks>https://www.w3.org/TR/xml/#charsets</remarks>
    public static string Clean(string text)
    {
        var first = FirstBad(text, 0);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var from = 0;
        for (var bad = first; bad >= 0; bad = FirstBad(text, from))
        {
            clean.Append(text, from, bad - from);
            from = bad + 1;
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static int FirstBad(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var c = text[at];
            if (c >= ' ' && c < '\ud800')
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (c is (< ' ' and not ('\t' or '\r' or '\n')) or '\ufffe' or '\uffff' || char.IsSurrogate(c))
            {
                return at;
            }
        }

        return -1;
    }
}
