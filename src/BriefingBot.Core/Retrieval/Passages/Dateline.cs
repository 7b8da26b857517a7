using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Where a report was filed, by which agency and when, as it stands before the first word of a news article:
/// "MOSCOW — ", "LONDON (Reuters) - ", "SAN FRANCISCO, May 12 (AP) — ". It says nothing about the news and may be dropped.
/// </summary>
/// <param name="Length">How many characters may be dropped, 0 where there is no dateline.</param>
/// <param name="Date">The day in it, if it holds one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct Dateline(int Length, WrittenDate? Date)
{
    private const int Reach = 120;

    /// <summary>Without one of these there is no dateline.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create("-–—(/:");

    /// <summary>The dateline that a sentence begins with.</summary>
    public static Dateline Of(ReadOnlySpan<char> sentence)
    {
        var start = sentence[..Math.Min(sentence.Length, Reach)];
        if (!start.ContainsAny(Separators))
        {
            return default;
        }

        var match = Leading().Match(start.ToString());
        return match.Success && match.Length < sentence.Length
            ? new(match.Length, match.Groups["date"] is { Success: true } date ? WrittenDate.In(date.ValueSpan) : null)
            : default;
    }

    /// <summary>Whether there is nothing else in the sentence: a place, an agency or a date on a line of its own.</summary>
    public static bool IsAll(ReadOnlySpan<char> sentence) => sentence.Length <= Reach && Alone().IsMatch(sentence);

    private const string DayPattern =
        @"(?<date>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
        + "(?:" + MonthNames.Pattern + @"\s\d{1,2}(?!\d)(?:st|nd|rd|th)?(?:,?\s\d{4}(?!\d))?|\d{1,2}(?:st|nd|rd|th)?\s" + MonthNames.Pattern + @"(?:,?\s\d{4}(?!\d))?))";

    private const string Place = @"\p{Lu}[\p{Lu}.'’/-]+(?:\s\p{Lu}[\p{Lu}.'’/-]*){0,3}(?:,\s\p{Lu}[\p{L}.]{1,20}(?:\s\p{Lu}[\p{L}]{1,12})?)?";

    private const string Agency = @"[(/](?:Thomson\s)?(?:Reuters|REUTERS|AP|AFP|CNN|UPI|TASS|IANS|PTI|ANI|TNS|Xinhua|Kyodo|dpa|Bloomberg|CBS|NBC|ABC|FOX|WISH|[KW][A-Z]{2,3}|PRNewswire|BUSINESS\sWIRE|GLOBE\sNEWSWIRE)(?:\sNews)?[)/]";

    private const string AnyPlace = "(?:" + Place + @"|(?!(?:On|In|By|Since|Until|From|The|A)\b)\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,2})";

    private const string Dash = @"\s?(?:--|[–—:]|(?<=\s)-(?=\s))\s?";

    // A place in capitals before a dash; any place before an agency or a date; an agency or a date alone.
    // What follows must begin as a sentence does: "NATO — the alliance" has none.
    [GeneratedRegex(
        "^(?:Staff Reports" + Dash + ")?(?:" + Agency + Dash + ")?(?:"
        + AnyPlace + @",\s" + DayPattern + @"(?:\s" + Agency + "(?:" + Dash + @"|\s)|" + Dash + ")"
        + "|" + AnyPlace + @"\s?" + Agency + "(?:" + Dash + @"|\s?)"
        + @"|(?!(?:NATO|CISA|NIST|NCSC|INTERPOL|EUROPOL|UPDATE|NOTE|WARNING|IMPORTANT|BREAKING)\b)" + Place + @"(?!:)" + Dash
        + "|" + Agency + "(?:" + Dash + @"|\s?)"
        + "|" + DayPattern + Dash
        + @")(?=[""“‘']?[\p{Lu}\d])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(
        "^(?:(?:Published|Updated|Posted|Last updated|Date)(?: on| at)?:?\\s)?(?:" + Place + @"(?:,\s" + DayPattern + ")?|" + DayPattern + @")(?:\s" + Agency + @")?(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?)?\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
