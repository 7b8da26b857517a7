using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Queries;

/// <summary>
/// The times that are one word: <c>12h 7d 2w 3m 1y</c> back from now, a day, a month, a year, today, yesterday, a weekday (the last
/// one before today), a moment as <see cref="QueryText"/> writes it.
/// </summary>
internal static partial class TimeWord
{
    /// <summary>In days.</summary>
    private const int Century = 36_525;

    public static Period? Read(string word, AskerCalendar calendar) => word switch
    {
        "today" => calendar.Day(calendar.Today),
        "yesterday" => calendar.Day(calendar.Today.AddDays(-1)),
        _ when Back().Match(word) is { Success: true } match => Ago(
            int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["unit"].ValueSpan[0], calendar.Now),
        _ when Exact(word, "yyyy-MM-dd") is { } day => calendar.Day(day),
        _ when Exact(word, "yyyy-MM") is { } month => calendar.Month(month),
        _ when Exact(word, "yyyy") is { } year => calendar.Year(year),
        _ when Weekday(word) is { } weekday => calendar.Day(calendar.Today.AddDays(-DaysSince(weekday, calendar.Today.DayOfWeek))),
        _ => Moment(word),
    };

    /// <summary>So long before now, as a moment; null where the count is beyond sense: no news is older than a century.</summary>
    /// <param name="unit">h, d, w, m or y.</param>
    public static Period? Ago(int count, char unit, DateTimeOffset now)
    {
        var (most, then) = unit switch
        {
            'h' => (24 * Century, (Func<DateTimeOffset>)(() => now.AddHours(-count))),
            'd' => (Century, () => now.AddDays(-count)),
            'w' => (Century / 7, () => now.AddDays(-7 * count)),
            'm' => (1200, () => now.AddMonths(-count)),
            _ => (100, () => now.AddYears(-count)),
        };
        return count <= most && then() is var moment ? new(moment, moment) : null;
    }

    private static DateOnly? Exact(string word, string format) =>
        DateOnly.TryParseExact(word, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200 ? day : null;

    private static Period? Moment(string word) =>
        DateTimeOffset.TryParseExact(word.ToUpperInvariant(), QueryText.MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new(moment, moment)
            : null;

    private static DayOfWeek? Weekday(string word) =>
        Enum.GetValues<DayOfWeek>().Where(day => day.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(day => (DayOfWeek?)day).FirstOrDefault();

    private static int DaysSince(DayOfWeek day, DayOfWeek today) => (((int)today - (int)day + 6) % 7) + 1;

    [GeneratedRegex("^(?<count>[0-9]{1,6})(?<unit>[hdwmy])$")]
    private static partial Regex Back();
}
