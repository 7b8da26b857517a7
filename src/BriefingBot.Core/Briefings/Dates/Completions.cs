using System.Globalization;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>How days, weeks, months and years are written between the brackets: one form each, in English.</summary>
internal static class Completions
{
    public static string Day(DateOnly day) => $"{Number(day.Day)} {Month(day)}";

    /// <summary>What both days share is said once: "8–14 May 2017", "29 May – 4 June 2017".</summary>
    public static string Days(DateOnly from, DateOnly to)
    {
        if (from.Year != to.Year)
        {
            return $"{Day(from)} – {Day(to)}";
        }

        return from.Month == to.Month
            ? $"{Number(from.Day)}–{Day(to)}"
            : $"{Number(from.Day)} {MonthNames.Name(from.Month)} – {Day(to)}";
    }

    public static string Month(DateOnly day) => $"{MonthNames.Name(day.Month)} {Year(day.Year)}";

    public static string Year(int year) => Number(year);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
