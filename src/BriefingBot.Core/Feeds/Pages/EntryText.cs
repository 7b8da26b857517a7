using System.Text.RegularExpressions;
using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Feeds.Pages;

/// <summary>
/// Whether a feed gives an entry's whole text or only a summary of it. No format says so, so this errs on the side of a summary: a
/// page that has no more to say is read once, and a text that was taken for whole stays short for ever.
/// </summary>
internal static partial class EntryText
{
    /// <summary>Whatever element it stands in: an article is longer.</summary>
    public const int ShortText = 500;

    /// <summary>Where the feed has one element for both: summaries of this length are met, and advisories not much longer.</summary>
    public const int LongestSummary = 2_000;

    /// <summary>How much of a text's end is looked at.</summary>
    private const int Tail = 200;

    public static bool IsOnlySummary(FeedEntry entry)
    {
        var text = Appeared().Replace(entry.Text, "").TrimEnd();
        var hasContent = entry.Text.Length > entry.Summary.Length;
        return text.Length < (hasContent ? ShortText : LongestSummary) || IsCutOff(text);
    }

    /// <summary>Whether a text ends in an ellipsis or in the words of a link to the rest of it.</summary>
    public static bool IsCutOff(string text) => GoesOn().IsMatch(text.TrimEnd()[^Math.Min(Tail, text.TrimEnd().Length)..]);

    /// <summary>A line that WordPress puts below whole texts and summaries alike.</summary>
    [GeneratedRegex(@"\s*The post .{1,300} (?:appeared first on|first appeared on) .{1,100}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Appeared();

    [GeneratedRegex(
        """
        (?: … | \.\.\. | \[(?:…|\.\.\.|\+\d{1,6}\ chars)\]
          | (?:^|[\s(\[.…])(?:(?:read|learn|see)\ (?:more|on|the\ (?:rest|full\ (?:article|story|post|report)))|read\ full\ (?:article|story|post)|continue\ reading
              |(?:full|more)\ (?:story|article)|weiterlesen|mehr\ lesen|lire\ la\ suite|leer\ m[áa]s|lees\ verder|leggi\ tutto)\b[^.\n]{0,120}
        )[\s\]\)»›>→.…]*\z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex GoesOn();
}
