using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>
/// A day of a month without its year: "on May 12", "12 May", and with its weekday "Friday, May 12". The weekday, where there
/// is one, decides between the years.
/// </summary>
internal static partial class CalendarDays
{
    /// <summary>An article may be dated before the day it speaks of, by its zone or its newspaper.</summary>
    private const int Ahead = 3;

    /// <summary>Half a year: beyond, the year before is as near as this one.</summary>
    private const int Furthest = 183;

    /// <summary>Days without their year; those that have it come with an empty completion, to hold their place.</summary>
    public static IEnumerable<RelativeDay> In(DatedSentence sentence)
    {
        foreach (Match match in Written().Matches(sentence.Text))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            yield return Resolve(sentence, match) is { } day
                ? RelativeDay.Day(start, end, day)
                : new RelativeDay(start, match.Length, sentence.Day, sentence.Day, "");
        }
    }

    private static DateOnly? Resolve(DatedSentence sentence, Match match)
    {
        var number = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var written = new WrittenDate(null, MonthNames.Number(match.Groups["month"].ValueSpan), number);
        if (match.Groups["year"].Success || sentence.SpeaksOfOtherTime || IsSomethingElse(sentence, match, written))
        {
            return null;
        }

        return match.Groups["weekday"] is { Success: true } weekday
            ? OnWeekday(sentence.Day, written, weekday.ValueSpan)
            : Nearest(sentence, match, written);
    }

    /// <summary>"September 11" is a name, "Windows 10 May Update" a version, "May 8 and 9" more than one day.</summary>
    private static bool IsSomethingElse(DatedSentence sentence, Match match, WrittenDate written) =>
        written is { Month: 9, Day: 11 }
        || (match.Groups["product"].Success && !match.Groups["weekday"].Success && !sentence.IsAtStart(match.Index))
        || Continues().IsMatch(sentence.Text.AsSpan(match.Index + match.Length, Math.Min(16, sentence.Text.Length - match.Index - match.Length)));

    private static DateOnly? OnWeekday(DateOnly day, WrittenDate written, ReadOnlySpan<char> weekday)
    {
        for (var year = day.Year - 1; year <= day.Year + 1; year++)
        {
            if (written.At(year) is { } date && Weekdays.Number(weekday) == date.DayOfWeek && Distance(date, day) <= Furthest)
            {
                return date;
            }
        }

        return null;
    }

    private static DateOnly? Nearest(DatedSentence sentence, Match match, WrittenDate written)
    {
        if (written.Near(sentence.Day) is not { } date || Distance(date, sentence.Day) > Furthest)
        {
            return null;
        }

        var tense = sentence.TenseAt(match.Index, match.Index + match.Length);
        return date.DayNumber - sentence.Day.DayNumber > Ahead
            ? tense is Tense.Future ? date : null
            : tense is Tense.Future && date < sentence.Day.AddDays(-Ahead) ? null : date;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    [GeneratedRegex(
        @"\b(?:[Oo]n )?(?:(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? ?(?<open>\()?)?(?:"
        + "(?<month>" + MonthNames.Pattern + @") (?<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d\w]|[.:/]\d)"
        + @"|(?:the )?(?<product>(?<=\b\p{Lu}[\p{L}\d]* ))?(?<![\d.,:$€£%/-])(?<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)? (?<month>" + MonthNames.Pattern + @")(?![\w-])"
        + @")(?<year>,? ?\(?(?:19|20)\d\d(?!\d))?(?(open)\))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?:\s?[-–—/]\s?\d|,? (?:and|or|to|through|until|&) (?:the )?\d{1,2}\b(?! \p{Lu})|, \d{1,2}\b(?!:\d| ?[ap]\.?m)|['’]s (?:of|last)|,? (?:of )?(?:last|this|next) )", RegexOptions.CultureInvariant)]
    private static partial Regex Continues();
}
