using System.Text.RegularExpressions;

namespace BriefingBot.Stories.Reading;

/// <summary>A headline without what the site and the wire add to it: "(2nd LD) …", "UPDATE 2- …", "… | CSO Online", "… - BBC News".</summary>
internal static partial class NewsTitle
{
    /// <summary>What is left must still be a headline: "Heartbleed - Wikipedia" keeps both halves.</summary>
    private const int FewestWords = 4;

    private const int MostMarks = 4;

    public static string Of(string title)
    {
        var rest = title.Trim();
        for (var marks = 0; marks < MostMarks && WireMark().Match(rest) is { Success: true } mark && mark.Length < rest.Length; marks++)
        {
            rest = rest[mark.Length..];
        }

        rest = Before(rest, Bar().Match(rest));
        return Before(rest, SiteName().Match(rest));
    }

    private static string Before(string title, Match cut) =>
        cut.Success && title.AsSpan(0, cut.Index).Count(' ') + 1 >= FewestWords ? title[..cut.Index].TrimEnd() : title;

    [GeneratedRegex(
        @"^\s*(?:\((?:\d\w\w )?(?:LEAD|LD|URGENT|UPDATE\w*)\)|update \d*\s?[-–:]|updated:|breaking(?: news)?:|live(?: updates)?:|watch(?: live)?:|exclusive:|video:|news24 \|)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WireMark();

    [GeneratedRegex(@"\s+[|«•]\s")]
    private static partial Regex Bar();

    [GeneratedRegex(@"\s+[-–—]\s+\p{Lu}[\w.]*(?: [\w.]+){0,3}$")]
    private static partial Regex SiteName();
}
