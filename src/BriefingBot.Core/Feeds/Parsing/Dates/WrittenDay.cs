using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Feeds.Parsing.Dates;

/// <summary>The day in a written date from which the time was taken out.</summary>
internal static partial class WrittenDay
{
    /// <summary>Midnight of the day; null where there is none, or it can be read in two ways.</summary>
    public static DateTime? Of(string text)
    {
        if (IsoWeek().Match(text) is { Success: true } week)
        {
            return Week(Number(week, 1), Number(week, 2), week.Groups[3].Success ? Number(week, 3) : 1);
        }

        if (Ordinal().Match(text) is { Success: true } ordinal)
        {
            var (year, day) = (Number(ordinal, 1), Number(ordinal, 2));
            return year > 0 && day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365) ? new DateTime(year, 1, 1).AddDays(day - 1) : null;
        }

        if (Compact().Match(text) is { Success: true } compact)
        {
            return Day(Number(compact, 1), Number(compact, 2), Number(compact, 3));
        }

        var numbers = Numbers().Matches(text).Select(match => match.Value).ToList();
        var month = Words().Matches(text).Select(match => MonthWords.NumberOf(match.Value)).LastOrDefault(number => number is not null);
        return month is { } named ? Named(numbers, named) : Numeric(numbers, text);
    }

    /// <summary>The year is the number with four digits, else the second: "16 May 17", "May 16, 17".</summary>
    private static DateTime? Named(List<string> numbers, int month)
    {
        var year = numbers.FindIndex(number => number.Length >= 3);
        year = year < 0 && numbers.Count >= 2 ? 1 : year;
        if (year < 0)
        {
            return null;
        }

        var day = numbers.Where((number, at) => at != year && number.Length <= 2).FirstOrDefault("1");
        return Day(YearOf(numbers[year]), month, Value(day));
    }

    private static DateTime? Numeric(List<string> numbers, string text) => numbers switch
    {
        [{ Length: 4 } year] => Day(Value(year), 1, 1),
        [{ Length: 4 } year, { Length: <= 2 } month] => Day(Value(year), Value(month), 1),
        [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } day, ..] => Day(Value(year), Value(month), Value(day)),
        [{ Length: <= 2 } first, { Length: <= 2 } second, { Length: 2 or 4 } year, ..] =>
            DayFirst(Value(first), Value(second), text) is var (month, day) ? Day(YearOf(year), month, day) : null,
        _ => null,
    };

    /// <summary>Dots are written where the day goes first. Otherwise only a number above 12 tells the day from the month.</summary>
    private static (int Month, int Day)? DayFirst(int first, int second, string text) =>
        text.Contains('.', StringComparison.Ordinal) || first > 12 || first == second ? (second, first)
        : second > 12 ? (first, second)
        : null;

    private static DateTime? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : null;

    private static DateTime? Week(int year, int week, int day) =>
        year is > 1 and < 9999 && week is >= 1 and <= 53 && day is >= 1 and <= 7 ? ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7)) : null;

    /// <remarks>Two and three digits: RFC 5322 section 4.3.</remarks>
    private static int YearOf(string digits) => (digits.Length, Value(digits)) switch
    {
        (<= 2, < 50 and var year) => 2000 + year,
        (<= 3, var year) => 1900 + year,
        (_, var year) => year,
    };

    private static int Number(Match match, int group) => Value(match.Groups[group].Value);

    private static int Value(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;

    [GeneratedRegex(@"^\s*([0-9]{4})-?W([0-9]{2})(?:-?([0-9]))?\s*[Tt]?\s*$")]
    private static partial Regex IsoWeek();

    [GeneratedRegex(@"^\s*([0-9]{4})-?([0-9]{3})\s*[Tt]?\s*$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\s*([0-9]{4})([0-9]{2})([0-9]{2})\s*[Tt]?\s*$")]
    private static partial Regex Compact();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Words();
}
