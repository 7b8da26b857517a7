namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>
/// What stands before the root element, which is all that is read of it: a document type declaration is skipped with its internal
/// subset, so that nothing it declares exists. Only the prolog is searched: further on, <c>&lt;!DOCTYPE</c> is text.
/// </summary>
/// <param name="RootAt">Where the root element begins; null where something else stands there.</param>
/// <param name="HasDoctype">The document may use names that the declaration would have explained.</param>
/// <param name="IsHtml">The document says that it is a web page.</param>
internal readonly record struct XmlProlog(int? RootAt, bool HasDoctype, bool IsHtml)
{
    public static XmlProlog Of(string text)
    {
        var (at, hasDoctype, isHtml) = (0, false, false);
        while (at < text.Length)
        {
            var rest = text.AsSpan(at).TrimStart(XmlCharacters.Ignorable);
            at = text.Length - rest.Length;
            int end;
            if (rest.StartsWith("<!--"))
            {
                end = After(rest, 4, "-->");
            }
            else if (rest.StartsWith("<?"))
            {
                end = After(rest, 2, "?>");
            }
            else if (rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            {
                (hasDoctype, isHtml) = (true, IsHtmlName(rest["<!doctype".Length..].TrimStart()));
                end = AfterDoctype(rest);
            }
            else if (rest is ['<', var first, ..] && (char.IsLetter(first) || first == '_'))
            {
                return new(at, hasDoctype, isHtml || IsHtmlName(rest[1..]));
            }
            else
            {
                break;
            }

            if (end < 0)
            {
                break;
            }

            at += end;
        }

        return new(null, hasDoctype, isHtml);
    }

    private static bool IsHtmlName(ReadOnlySpan<char> rest) =>
        rest.StartsWith("html", StringComparison.OrdinalIgnoreCase) && (rest.Length == 4 || !char.IsLetterOrDigit(rest[4]));

    private static int After(ReadOnlySpan<char> rest, int from, string mark)
    {
        var end = rest[from..].IndexOf(mark);
        return end < 0 ? -1 : from + end + mark.Length;
    }

    /// <summary>Past quoted names, comments and the internal subset in brackets.</summary>
    private static int AfterDoctype(ReadOnlySpan<char> rest)
    {
        var depth = 0;
        for (var at = 0; at < rest.Length; at++)
        {
            switch (rest[at])
            {
                case '"' or '\'':
                    var close = rest[(at + 1)..].IndexOf(rest[at]);
                    at = close < 0 ? rest.Length : at + 1 + close;
                    break;
                case '<' when rest[at..].StartsWith("<!--"):
                    var end = After(rest[at..], 4, "-->");
                    at = end < 0 ? rest.Length : at + end - 1;
                    break;
                case '[':
                    depth++;
                    break;
                case ']':
                    depth--;
                    break;
                case '>' when depth <= 0:
                    return at + 1;
            }
        }

        return -1;
    }
}
