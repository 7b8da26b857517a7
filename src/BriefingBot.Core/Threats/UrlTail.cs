namespace BriefingBot.Threats;

/// <summary>What follows a host in the same token: port, path, query, fragment.</summary>
internal static class UrlTail
{
    private const int LongestPort = 5;
    private const string Closing = ".,;:!?)]}'*_";

    /// <summary>Where the tail that starts at a place ends; the place itself when there is none.</summary>
    /// <param name="known">The end of a token that reaches over this place, which is then the end of this one too.</param>
    public static int EndAt(string text, int at, bool isUrl, int known)
    {
        var end = AfterPort(text, at);
        if (end == text.Length || !(text[end] == '/' || (isUrl && text[end] is '?' or '#')) || IsNumberAfterSlash(text, end))
        {
            return end;
        }

        if (known > end)
        {
            return known;
        }

        var start = end;
        while (end < text.Length && !Ends(text[end]))
        {
            end++;
        }

        while (end > start + 1 && Closing.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }

    // 12.1.0.2/12.2.0.1 is a list of two numbers, not a number with a path.
    private static bool IsNumberAfterSlash(string text, int slash)
    {
        var at = slash + 1;
        while (at < text.Length && at - slash <= LongestPort && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at > slash + 1 && Refang.DotAt(text, at, out _) > 0;
    }

    private static int AfterPort(string text, int at)
    {
        var colon = Refang.ColonAt(text, at);
        var start = at + colon;
        var end = start;
        while (end < text.Length && end - start <= LongestPort && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var isPort = colon > 0 && end - start is > 0 and <= LongestPort && (end == text.Length || !char.IsAsciiLetter(text[end]));
        return isPort ? end : at;
    }

    // A comma ends it: addresses in lists are oftener written without spaces than with commas inside.
    private static bool Ends(char character) =>
        char.IsWhiteSpace(character) || character is '<' or '>' or '"' or '`' or '|' or ',' or ';' or '“' or '”' or '‘' or '’' or '«' or '»';
}
