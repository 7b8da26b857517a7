using System.Net;
using System.Text.RegularExpressions;

namespace BriefingBot.Feeds.Text;

/// <summary>The text that a reader of HTML sees, as plain text.</summary>
public static partial class HtmlText
{
    public static string Of(string html)
    {
        var marked = Block().Replace(Silent().Replace(html, " "), "\n\n");
        var lines = WebUtility.HtmlDecode(Tag().Replace(marked, "")).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries);
        return Blank().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    /// <summary>The text on one line.</summary>
    public static string LineOf(string html) => string.Join(' ', Of(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<script\\b.*?</script\\s*>|<style\\b.*?</style\\s*>|<head\\b.*?</head\\s*>|<nav\\b.*?</nav\\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Silent();

    [GeneratedRegex("</?(p|div|h[1-6]|li|ul|ol|table|tr|section|article|blockquote|br|title)\\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("\n{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
