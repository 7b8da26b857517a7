using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>Days that publishers write into addresses: /2017/06/27/, /2017/jun/27/, 2017-06-27, 20170627.</summary>
internal static partial class UrlDate
{
    private const int LongestUrl = 2048;

    /// <summary>Every day in the address; numbers that are no days are not.</summary>
    public static IEnumerable<DateOnly> DaysIn(string url)
    {
        foreach (Match match in Day().Matches(Cut(url)))
        {
            var written = match.Groups["month"].ValueSpan;
            var month = char.IsDigit(written[0]) ? Number(match.Groups["month"]) : MonthNames.Number(written);
            if (new WrittenDate(null, month, Number(match.Groups["day"])).At(Number(match.Groups["year"])) is { } day)
            {
                yield return day;
            }
        }
    }

    /// <summary>Whether a year and month that stand alone, as in /2017/06/a-title, are those of one of the two days.</summary>
    public static bool AgreesInMonth(string url, DateOnly first, DateOnly last)
    {
        foreach (Match match in MonthOnly().Matches(Cut(url)))
        {
            var (year, month) = (Number(match.Groups["year"]), Number(match.Groups["month"]));
            if ((year, month) != (first.Year, first.Month) && (year, month) != (last.Year, last.Month))
            {
                return false;
            }
        }

        return true;
    }

    private static string Cut(string url) => url.Length <= LongestUrl ? url : url[..LongestUrl];

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<!\d)(?<year>(?:19|20)\d\d)(?<mark>[/_.-])(?<month>\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\k<mark>(?<day>\d{1,2})(?!\d)"
        + @"|(?<!\d)(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"/(?<year>(?:19|20)\d\d)/(?<month>0?[1-9]|1[0-2])/(?!\d{1,2}(?:/|$))", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOnly();
}
