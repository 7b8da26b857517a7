using System.Text.RegularExpressions;

namespace BriefingBot.Feeds.Parsing;

/// <summary>The language that a feed says it is in.</summary>
internal static partial class FeedLanguage
{
    /// <summary>The tag, as written; null where it is none (BCP 47, with the underscore that some write).</summary>
    public static string? Of(string? written) => written?.Trim() is { } tag && Tag().IsMatch(tag) ? tag : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
