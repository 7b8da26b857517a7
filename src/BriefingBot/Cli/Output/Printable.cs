using System.Text;

namespace BriefingBot.Cli.Output;

/// <summary>
/// Text from outside, made safe for a terminal: without control characters (they move the cursor, set titles, answer questions) and
/// without the marks that turn the direction of writing (they show other text than there is).
/// </summary>
internal static class Printable
{
    /// <summary>On one line.</summary>
    public static string Line(string text) => Clean(text, keepsLines: false);

    /// <summary>With its line feeds.</summary>
    public static string Lines(string text) => Clean(text, keepsLines: true);

    private static string Clean(string text, bool keepsLines)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsUnsafe(c) || (c == '\n' && keepsLines))
            {
                clean.Append(c);
            }
            else if (c is '\n' or '\t')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString();
    }

    private static bool IsUnsafe(char c) => char.IsControl(c) || IsDirection(c);

    /// <remarks>https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters</remarks>
    private static bool IsDirection(char c) => c is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
