using System.Runtime.InteropServices;

namespace BriefingBot.Briefings.Dates;

/// <summary>An expression of time that only the article's date makes definite, and what it means there.</summary>
/// <param name="Start">Where the expression begins in the sentence.</param>
/// <param name="Length">How long it is; the completion is printed after it, in brackets.</param>
/// <param name="From">The first day it means.</param>
/// <param name="To">The last.</param>
/// <param name="Completion">"15 May 2017", "8–14 May 2017", "May 2017" or "2016".</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RelativeDay(int Start, int Length, DateOnly From, DateOnly To, string Completion)
{
    public int End => Start + Length;

    public static RelativeDay Day(int start, int end, DateOnly day) =>
        new(start, end - start, day, day, Completions.Day(day));

    public static RelativeDay Days(int start, int end, DateOnly from, DateOnly to) =>
        new(start, end - start, from, to, Completions.Days(from, to));

    public static RelativeDay Month(int start, int end, DateOnly first) =>
        new(start, end - start, first, first.AddMonths(1).AddDays(-1), Completions.Month(first));

    public static RelativeDay Year(int start, int end, int year) =>
        new(start, end - start, new(year, 1, 1), new(year, 12, 31), Completions.Year(year));
}
