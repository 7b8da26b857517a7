namespace BriefingBot.Threats;

/// <summary>
/// Reads the marks that defanging hides: a dot as <c>[.]</c>, <c>(dot)</c> or <c>{.}</c>, also with a space on each side; a colon
/// as <c>[:]</c>; an at sign as <c>[@]</c> or <c>[at]</c>; the end of a scheme as <c>[:]//</c> or <c>[://]</c>. Each question
/// looks at a constant number of characters.
/// </summary>
internal static class Refang
{
    private static readonly string[] SchemeEnds = ["://", "[:]//", "[://]", ":[//]"];

    /// <summary>The length of the dot at a place when a name goes on after it; 0 for none.</summary>
    /// <param name="hidden">Whether it is written in brackets.</param>
    public static int DotAt(string text, int at, out bool hidden)
    {
        hidden = false;
        if (at < text.Length && text[at] == '.')
        {
            return at + 1 < text.Length && IsNameCharacter(text[at + 1]) ? 1 : 0;
        }

        var open = at < text.Length && text[at] == ' ' ? at + 1 : at;
        var end = BracketAt(text, open, ".", "dot");
        if (end == 0)
        {
            return 0;
        }

        var isSpaced = open > at;
        end += isSpaced && end < text.Length && text[end] == ' ' ? 1 : 0;
        // "the attack across [.] News Ghana" is a text cut short.
        hidden = end < text.Length && (isSpaced ? char.IsAsciiLetterLower(text[end]) || char.IsAsciiDigit(text[end]) : IsNameCharacter(text[end]));
        return hidden ? end - at : 0;
    }

    /// <summary>The length of the colon at a place, plain or as <c>[:]</c>; 0 for none.</summary>
    public static int ColonAt(string text, int at) =>
        Has(text, at, "[:]") ? 3 : at < text.Length && text[at] == ':' ? 1 : 0;

    /// <summary>The length of the at sign at a place; 0 for none.</summary>
    public static int AtSignAt(string text, int at)
    {
        if (at < text.Length && text[at] == '@')
        {
            return 1;
        }

        var open = at < text.Length && text[at] == ' ' ? at + 1 : at;
        var end = BracketAt(text, open, "@", "at");
        return end == 0 ? 0 : end - at;
    }

    /// <summary>Whether an at sign ends at a place.</summary>
    public static bool AtSignBefore(string text, int at)
    {
        at -= at > 0 && text[at - 1] == ' ' && at > 1 && IsClosing(text[at - 2]) ? 1 : 0;
        return (at > 0 && text[at - 1] == '@')
            || (at > 2 && BracketAt(text, at - 3, "@", "@") == at)
            || (at > 3 && BracketAt(text, at - 4, "at", "at") == at);
    }

    /// <summary>Whether a dot ends at a place.</summary>
    public static bool DotBefore(string text, int at) =>
        (at > 0 && text[at - 1] == '.')
        || (at > 2 && BracketAt(text, at - 3, ".", ".") == at)
        || (at > 4 && BracketAt(text, at - 5, "dot", "dot") == at);

    /// <summary>The length of what ends a scheme, <c>://</c>, at a place; 0 for none.</summary>
    public static int SchemeEndAt(string text, int at)
    {
        if (text[at] is not (':' or '['))
        {
            return 0;
        }

        foreach (var form in SchemeEnds)
        {
            if (Has(text, at, form))
            {
                return form.Length;
            }
        }

        return 0;
    }

    /// <summary>A character of a host name's label; the underscore stands in names of services.</summary>
    public static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';

    /// <summary>Where a bracket that opens at a place and holds one of two words ends; 0 for none.</summary>
    private static int BracketAt(string text, int at, string sign, string word)
    {
        var closing = at < text.Length ? text[at] switch { '[' => ']', '(' => ')', '{' => '}', _ => '\0' } : '\0';
        if (closing == '\0')
        {
            return 0;
        }

        at = Skip(text, at + 1);
        var length = Has(text, at, word) ? word.Length : Has(text, at, sign) ? sign.Length : 0;
        var end = Skip(text, at + length);
        return length > 0 && end < text.Length && text[end] == closing ? end + 1 : 0;

        static int Skip(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;
    }

    private static bool IsClosing(char character) => character is ']' or ')' or '}';

    private static bool Has(string text, int at, string part) =>
        at >= 0 && at <= text.Length && text.AsSpan(at).StartsWith(part, StringComparison.OrdinalIgnoreCase);
}
