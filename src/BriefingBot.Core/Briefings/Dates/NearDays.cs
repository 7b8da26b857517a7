using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Dates;

/// <summary>
/// "Yesterday", and "today" where it means the day of the article: "said today", "earlier today". Elsewhere "today" means
/// these times, and inside quotation marks it is the day of the speech, which may be any.
/// </summary>
internal static partial class NearDays
{
    public static IEnumerable<RelativeDay> In(DatedSentence sentence)
    {
        foreach (Match match in Yesterday().Matches(sentence.Text))
        {
            if (sentence.IsQuoted(match.Index))
            {
                continue;
            }

            yield return RelativeDay.Day(match.Index, match.Index + match.Length, sentence.Day.AddDays(-1));
        }

        foreach (Match match in Today().Matches(sentence.Text))
        {
            var today = match.Groups["today"];
            if (sentence.IsQuoted(today.Index))
            {
                continue;
            }

            yield return RelativeDay.Day(today.Index, today.Index + today.Length, sentence.Day);
        }
    }

    private const string Told =
        "(?:said|announced|released|revealed|confirmed|reported|published|issued|disclosed|launched|warned|unveiled|tweeted|posted|admitted|arrested|charged|patched|fixed|updated|pushed|rolled out|shipped|delivered|told [A-Z][A-Za-z]+)";

    [GeneratedRegex(@"\b[Yy]esterday(?:['’]s)?\b(?! and today\b)(?:\s(?:morning|afternoon|evening))?(?!-)", RegexOptions.CultureInvariant)]
    private static partial Regex Yesterday();

    [GeneratedRegex(
        @"\b(?<today>(?:[Ee]arlier|[Ll]ate) today)\b(?!['’-])"
        + @"|\b" + Told + @"(?: (?:here|it|on Twitter|in a (?:\w+ )?(?:statement|tweet|post|report|advisory|release)),?)? (?<today>today)\b(?!['’-])"
        + @"|(?<=^|[""“] ?)(?<today>Today),? (?:the |an? )?(?:[A-Z][\w'’&.-]* |\w+ ){1,5}" + Told + @"\b"
        + @"|\b(?<today>today) (?:said|announced|released|revealed|confirmed|published|issued|disclosed|launched|warned|unveiled)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Today();
}
