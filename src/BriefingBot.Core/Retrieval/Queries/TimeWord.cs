using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Queries;

/// <summary>The times that a filter takes: <c>12h 7d 2w 3m 1y</c> back from now, a day, a month, a year, today, yesterday. Days are UTC.</summary>
internal static partial class TimeWord
{
    /// <summary>The beginning of a time: for <c>since:</c>.</summary>
    public static DateTimeOffset? FirstMoment(string word, DateTimeOffset now) => Period(word, now)?.From;

    /// <summary>The end of a time, itself not in it: <c>until:</c> is inclusive.</summary>
    public static DateTimeOffset? EndMoment(string word, DateTimeOffset now) => Period(word, now)?.End;

    private static (DateTimeOffset From, DateTimeOffset End)? Period(string word, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return word.ToLowerInvariant() switch
        {
            "today" => (today, today.AddDays(1)),
            "yesterday" => (today.AddDays(-1), today),
            _ when Back().Match(word) is { Success: true } match => Ago(match, now) is { } then ? (then, then) : null,
            _ when Exact(word, "yyyy-MM-dd") is { } day => (day, day.AddDays(1)),
            _ when Exact(word, "yyyy-MM") is { } month => (month, month.AddMonths(1)),
            _ when Exact(word, "yyyy") is { } year => (year, year.AddYears(1)),
            _ => null,
        };
    }

    private static DateTimeOffset? Ago(Match match, DateTimeOffset now)
    {
        var count = int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "h" => now.AddHours(-count),
            "d" => now.AddDays(-count),
            "w" => now.AddDays(-7 * count),
            "m" => now.AddMonths(-count),
            _ => count < 100 ? now.AddYears(-count) : null,
        };
    }

    /// <summary>Null too for years without news: a day past the calendar's end cannot be counted on from.</summary>
    private static DateTimeOffset? Exact(string word, string format) =>
        DateTimeOffset.TryParseExact(word, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.Year is >= 1900 and < 2200
            ? time
            : null;

    [GeneratedRegex("^(?<count>[0-9]{1,3})(?<unit>[hdwmy])$", RegexOptions.IgnoreCase)]
    private static partial Regex Back();
}
