using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Articles;
using BriefingBot.Briefings.Dates;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Timelines;

/// <summary>Finds when a sentence says that something happened: dates written out, and those that the article's own date completes.</summary>
internal static partial class EventDates
{
    /// <summary>Nothing that an article here tells happened before.</summary>
    private const int FirstYear = 1970;

    /// <summary>Days between the first and the last.</summary>
    private const int Weekend = 2, Month = 30;

    /// <summary>The date of what a sentence tells: the first that it names. Null when it names none.</summary>
    public static EventDate? Of(string sentence, Article article, Sentence place)
    {
        var latest = LatestPossible(article);
        return Written(sentence).Concat(Resolved(sentence, article, place))
            .Where(date => date.Day.Year >= FirstYear && date.Day <= latest)
            .OrderBy(date => date.Start)
            .ThenBy(date => date.Precision)
            .Select(date => (EventDate?)date)
            .FirstOrDefault();
    }

    /// <summary>An article may announce what is to come within a year; what lies further ahead is a slip.</summary>
    private static DateOnly LatestPossible(Article article) =>
        DateOnly.FromDateTime((article.PublishedAt ?? article.CapturedAt).UtcDateTime).AddYears(1);

    private static IEnumerable<EventDate> Resolved(string sentence, Article article, Sentence place) =>
        from day in CompletedSentence.DaysIn(sentence, article, place)
        select new EventDate(day.Start, day.From, PrecisionOf(day.From, day.To), IsResolved: true);

    /// <summary>A weekend is as good as a day; of a week no day can be said.</summary>
    private static DatePrecision PrecisionOf(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) switch
    {
        <= Weekend => DatePrecision.Day,
        <= Month => DatePrecision.Month,
        _ => DatePrecision.Year,
    };

    private static IEnumerable<EventDate> Written(string sentence)
    {
        foreach (Match match in Dates().Matches(sentence))
        {
            var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            var month = match.Groups["month"] is { Success: true } name ? MonthNames.Number(name.ValueSpan)
                : match.Groups["mm"] is { Success: true } number ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)
                : 1;
            var day = match.Groups["day"] is { Success: true } written ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture) : 1;
            if (new WrittenDate(year, month, day).At(year) is { } date)
            {
                yield return new(match.Index, date, PrecisionOf(match), IsResolved: false);
            }
        }
    }

    private static DatePrecision PrecisionOf(Match match) =>
        match.Groups["day"].Success ? DatePrecision.Day
        : match.Groups["month"].Success ? DatePrecision.Month
        : DatePrecision.Year;

    // A year alone only where it can be nothing else: "in 2016", not "Windows Server 2016".
    [GeneratedRegex(
        @"\b(?<month>" + MonthNames.Pattern + @")\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>(?:19|20)\d\d)\b"
        + @"|(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?\s(?<month>" + MonthNames.Pattern + @"),?\s(?<year>(?:19|20)\d\d)\b"
        + @"|\b(?<year>(?:19|20)\d\d)-(?<mm>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])\b"
        + @"|\b(?<month>" + MonthNames.Pattern + @")(?: of)?,?\s(?<year>(?:19|20)\d\d)\b"
        + @"|\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Bb]ack in|(?:early|late|mid)[- ]) ?(?<year>(?:19|20)\d\d)\b(?![-\d.,]*\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
