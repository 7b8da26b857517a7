using System.Globalization;
using System.Net;
using System.Text;

namespace BriefingBot.Briefings.Writing.Prompts;

/// <summary>
/// Keeps foreign text inside its element: without an angle bracket of its own it can neither close it nor open another, and without
/// line breaks and unseen characters it is one line that reads as it looks.
/// </summary>
internal static class Fence
{
    public static string Around(string text)
    {
        var fenced = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => fenced.Append("&amp;"),
                '<' => fenced.Append("&lt;"),
                '>' => fenced.Append("&gt;"),
                '"' => fenced.Append("&quot;"),
                _ when Rune.IsWhiteSpace(rune) => fenced.Append(' '),
                _ when IsUnseen(rune) => fenced,
                _ => fenced.Append(rune.ToString()),
            };
        }

        return fenced.ToString();
    }

    /// <summary>As it was, for who copied it from within.</summary>
    public static string Within(string fenced) => WebUtility.HtmlDecode(fenced);

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
