using System.Text.RegularExpressions;

namespace BriefingBot.Stories.Reading;

/// <summary>
/// Whom an article credits with its news: "according to a report by Proofpoint", "Proofpoint's report", "first reported by Reuters",
/// "(via TechCrunch)". Five publishers that credit one are one report told five times.
/// </summary>
internal static partial class CreditedOrigins
{
    /// <summary>Credits stand near the start, or in the last line.</summary>
    private const int Front = 3_000;

    private const int End = 200;

    private const int Most = 5;

    private static readonly string[] NoOrigins =
    [
        "he", "she", "they", "it", "this", "that", "the", "a", "an", "in", "on", "at", "we", "i", "you", "his", "her", "their", "its", "our", "one", "some",
        "today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
        "may", "june", "july", "august", "september", "october", "november", "december", "according", "if", "but", "and", "as", "both", "there", "these", "those",
    ];

    /// <param name="publisher">The article's own source, which credits itself.</param>
    /// <returns>As written, in the order of the text.</returns>
    public static IReadOnlyList<string> In(string text, string publisher)
    {
        var origins = new List<string>();
        AddFrom(origins, Credit().Matches(text.Length <= Front ? text : text[..Front]), publisher);
        AddFrom(origins, LastLine().Matches(text.Length <= End ? text : text[^End..]), publisher);
        return origins;
    }

    private static void AddFrom(List<string> origins, MatchCollection credits, string publisher)
    {
        foreach (Match credit in credits)
        {
            var name = credit.Groups["name"].Value.TrimEnd('.', ',');
            name = Owner().Replace(Day().Replace(Article().Replace(name, ""), ""), "");
            var isOrigin = name.Length > 1
                && !NoOrigins.Contains(FirstWord(name), StringComparer.OrdinalIgnoreCase)
                && !IsSame(name, publisher)
                && !origins.Exists(known => IsSame(known, name));
            if (isOrigin && origins.Count < Most)
            {
                origins.Add(name);
            }
        }
    }

    private static string FirstWord(string name) => name.Split(' ', 2)[0];

    /// <summary>"Krebs on Security" is krebsonsecurity.com.</summary>
    private static bool IsSame(string name, string publisher)
    {
        string one = Letters(name), other = Letters(publisher);
        return one.Length > 0 && (one == other || other.StartsWith(one + ".", StringComparison.Ordinal));
    }

    private static string Letters(string name) => string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c == '.')).ToLowerInvariant();

    [GeneratedRegex(
        """
        \b(?:
          [Aa]ccording\ to\ (?:(?:a|an|the|its|their|this)\ )?(?:[\w-]+\ ){0,3}?(?:report|study|research|analysis|survey|blog\ post|post|advisory|alert|statement|bulletin|warning|data|findings|researchers|experts|analysts)\ (?:[\w-]+\ ){0,2}?(?:by|from|at|of|with)\ (?:the\ )?(?:researchers\ (?:at|from)\ )?(?<name>\p{Lu}[\w&-]*(?:\.\w+)?(?:\ (?:of\ |on\ |&\ |for\ )?\p{Lu}[\w&-]*){0,3})
        | [Aa]ccording\ to\ (?:the\ )?(?<name>\p{Lu}[\w&-]*(?:\.\w+)?(?:\ (?:of\ |on\ |&\ |for\ )?\p{Lu}[\w&-]*){0,3})
        | (?:[Ff]irst|[Oo]riginally|[Pp]reviously|[Ee]arlier)\ (?:reported|published|disclosed|spotted|discovered|revealed)\ (?:\w+\ )?(?:by|in|on)\ (?:the\ )?(?<name>\p{Lu}[\w&-]*(?:\.\w+)?(?:\ (?:of\ |on\ |&\ |for\ )?\p{Lu}[\w&-]*){0,3})
        | (?:[Rr]eport|[Ss]tudy|[Rr]esearch|[Aa]nalysis|[Ss]urvey)\ (?:\w+\ )?(?:by|from)\ (?:the\ )?(?<name>\p{Lu}[\w&-]*(?:\.\w+)?(?:\ (?:of\ |on\ |&\ |for\ )?\p{Lu}[\w&-]*){0,3})
        | (?:[Rr]esearchers|[Aa]nalysts|[Ee]xperts)\ (?:at|from|with)\ (?:the\ )?(?:[a-z]+\ ){0,3}?(?<name>\p{Lu}[\w&-]*(?:\.\w+)?(?:\ (?:of\ |on\ |&\ |for\ )?\p{Lu}[\w&-]*){0,3})
        | (?<name>\p{Lu}[\w&-]*(?:\.\w+)?(?:\ (?:of\ |on\ |&\ |for\ )?\p{Lu}[\w&-]*){0,3})['’]s?\ (?:(?:new|latest|annual|own|original|recent|full|quarterly|monthly)\ |20\d\d\ ){0,2}(?:report|study|research|analysis|survey|blog\ post|advisory|investigation|findings)\b
        | [Tt]old\ (?:the\ )?(?<name>\p{Lu}[\w&-]*(?:\.\w+)?(?:\ (?:of\ |on\ |&\ |for\ )?\p{Lu}[\w&-]*){0,3})
        | (?<name>\p{Lu}[\w&-]*(?:\.\w+)?(?:\ (?:of\ |on\ |&\ |for\ )?\p{Lu}[\w&-]*){0,3})\ (?:first|originally)\ reported
        | (?:[Vv]ia|h/t|H/T|[Hh]at\ tip\ to|[Aa]s\ reported\ by|[Rr]eports\ by|[Cc]ited\ by|[Ii]nterview\ with)\ (?:the\ )?(?<name>\p{Lu}[\w&-]*(?:\.\w+)?(?:\ (?:of\ |on\ |&\ |for\ )?\p{Lu}[\w&-]*){0,3})
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex Credit();

    [GeneratedRegex(@"(?:^|[\s(\[])(?:Source|Sources|Via|Credit)\s?:\s?(?<name>\p{Lu}[\w&.’'-]*(?: \p{Lu}[\w&.’'-]*){0,3})[\s)\]]*$")]
    private static partial Regex LastLine();

    [GeneratedRegex(@"^(?:the|The) ")]
    private static partial Regex Article();

    /// <summary>"reported by Reuters on Monday".</summary>
    [GeneratedRegex(@" (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$| (?:on )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*$")]
    private static partial Regex Day();

    [GeneratedRegex(@"['’]s?$")]
    private static partial Regex Owner();
}
