using System.Text.RegularExpressions;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>
/// A month without its year: "in March", "last November", "in early April", "in May last year". The latest such month
/// before the article's own, when the sentence is surely about the past and tells of no other year.
/// </summary>
internal static partial class Months
{
    /// <summary>Further back than this the year would be written, and the month may as well be one to come.</summary>
    private const int FurthestBack = 9;

    public static IEnumerable<RelativeDay> In(DatedSentence sentence)
    {
        foreach (Match match in Month().Matches(sentence.Text))
        {
            if (FirstDay(sentence, match) is { } first)
            {
                yield return RelativeDay.Month(match.Index, match.Index + match.Length, first);
            }
        }
    }

    private static DateOnly? FirstDay(DatedSentence sentence, Match match)
    {
        var end = match.Index + match.Length;
        var month = MonthNames.Number(match.Groups["month"].ValueSpan);
        var here = sentence.Day;
        if (match.Groups["of"] is { Success: true } of)
        {
            return new DateOnly(of.ValueSpan is "last" ? here.Year - 1 : here.Year, month, 1);
        }

        var back = (here.Month - month + 12) % 12;
        if (back == 0 || sentence.SpeaksOfOtherTime || sentence.WordAfter(end) is "of" or "or" or "to" or "through" || IsPerson(sentence.Text, month))
        {
            return null;
        }

        var first = new DateOnly(here.Year, here.Month, 1).AddMonths(-back);
        if (match.Groups["last"].Success)
        {
            // "Last April" in June is this year's to some readers and last year's to others.
            return first.Year < here.Year ? first : null;
        }

        return back <= FurthestBack && sentence.TenseAt(match.Index, end) is Tense.Past ? first : null;
    }

    /// <summary>Whether "in May" may be said of the prime minister.</summary>
    private static bool IsPerson(string text, int month) =>
        month == 5 && (text.Contains("Theresa May", StringComparison.Ordinal) || text.Contains("confidence in May", StringComparison.Ordinal));

    [GeneratedRegex(
        @"\b(?:(?:[Ii]n|[Ss]ince) (?:early |late |mid[- ]|(?<last>last ))?|(?<last>[Ll]ast )|(?:[Ee]arly|[Ll]ate) (?:in )?(?<last>last )?)"
        + "(?<month>" + MonthNames.Pattern + @")(?:,? (?<of>last|this) year\b)?(?!['’\w-]|,? ?\d|\s?[-–]\s?\d|\.\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
