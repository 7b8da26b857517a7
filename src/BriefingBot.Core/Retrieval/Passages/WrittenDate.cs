using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>A day as it is written in English, with or without its year.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct WrittenDate(int? Year, int Month, int Day)
{
    /// <summary>The first day in a short piece of text; nothing where there is none or the calendar has no such day.</summary>
    public static WrittenDate? In(ReadOnlySpan<char> text)
    {
        var match = Written().Match(text.ToString());
        if (!match.Success)
        {
            return null;
        }

        var month = MonthNames.Number(match.Groups["month"].ValueSpan);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        int? year = match.Groups["year"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;
        return IsDay(year ?? 2000, month, day) ? new WrittenDate(year, month, day) : null;
    }

    /// <summary>The date in that year, unless it is 29 February and the year has none.</summary>
    public DateOnly? At(int year) => IsDay(year, Month, Day) ? new DateOnly(year, Month, Day) : null;

    /// <summary>The date in the year that is written, else in the one that brings it nearest to <paramref name="day"/>.</summary>
    public DateOnly? Near(DateOnly day)
    {
        if (Year is { } written)
        {
            return At(written);
        }

        DateOnly? nearest = null;
        for (var year = day.Year - 1; year <= day.Year + 1; year++)
        {
            if (At(year) is { } date && (nearest is null || Distance(date, day) < Distance(nearest.Value, day)))
            {
                nearest = date;
            }
        }

        return nearest;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private static bool IsDay(int year, int month, int day) =>
        year is > 1 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    [GeneratedRegex(
        "(?<month>" + MonthNames.Pattern + @")\s(?<day>\d{1,2})(?!\d)(?:st|nd|rd|th)?(?:,?\s(?<year>\d{4})(?!\d))?"
        + @"|(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?<month>" + MonthNames.Pattern + @")(?:,?\s(?<year>\d{4})(?!\d))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
