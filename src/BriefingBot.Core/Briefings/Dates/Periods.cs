using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Dates;

/// <summary>
/// "Last week", "earlier this month", "last year", "over the weekend". A week runs from Monday to Sunday; on a Sunday, which
/// begins a week for half of the readers, no week is completed.
/// </summary>
internal static partial class Periods
{
    public static IEnumerable<RelativeDay> In(DatedSentence sentence)
    {
        foreach (Match match in Period().Matches(sentence.Text))
        {
            if (!IsOther(sentence, match) && Of(sentence, match) is { } expression)
            {
                yield return expression;
            }
        }
    }

    /// <summary>"The last week" is the seven days before, "its last year" the end of something, "last week of" another's.</summary>
    private static bool IsOther(DatedSentence sentence, Match match)
    {
        var before = sentence.WordBefore(match.Index);
        return before is "the" or "The" or "its" or "his" or "her" or "their" or "our" or "my" or "every" or "each" or "these" or "time" or "than"
            || sentence.WordAfter(match.Index + match.Length) is "of" or "or" or "ago" or "before" or "after" or "long";
    }

    private static RelativeDay? Of(DatedSentence sentence, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var day = sentence.Day;
        var isLast = match.Groups["which"].ValueSpan is "last" or "Last";
        var monday = Monday(day).AddDays(isLast ? -7 : 0);
        return match.Groups["unit"].Value switch
        {
            "year" => Year(sentence, start, end, isLast ? day.Year - 1 : day.Year),
            "month" => RelativeDay.Month(start, end, new DateOnly(day.Year, day.Month, 1).AddMonths(isLast ? -1 : 0)),
            "week" => day.DayOfWeek is DayOfWeek.Sunday ? null : RelativeDay.Days(start, end, monday, monday.AddDays(6)),
            _ => Weekend(sentence, start, end),
        };
    }

    /// <summary>A sentence that names the year needs no completion: "the same number as last year in 2017".</summary>
    private static RelativeDay? Year(DatedSentence sentence, int start, int end, int year) =>
        RelativeDay.Year(start, end, year) is var expression && sentence.Text.Contains(expression.Completion, StringComparison.Ordinal)
            ? null
            : expression;

    /// <summary>The weekend before a working day, when the sentence is surely about the past; on a Saturday it has two readings.</summary>
    private static RelativeDay? Weekend(DatedSentence sentence, int start, int end)
    {
        if (sentence.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || sentence.SpeaksOfOtherTime
            || sentence.TenseAt(start, end) is not Tense.Past)
        {
            return null;
        }

        var saturday = Monday(sentence.Day).AddDays(-2);
        return RelativeDay.Days(start, end, saturday, saturday.AddDays(1));
    }

    /// <summary>The first day of the week that a day is in.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    [GeneratedRegex(
        @"\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) )?(?<which>[Ll]ast|[Tt]his) (?<unit>week|month|year)(?:['’]s)?\b(?!-)"
        + @"|\b(?:(?:[Oo]ver|[Dd]uring|[Aa]t) the|[Ll]ast|[Tt]his past) (?<unit>weekend)(?:['’]s)?\b(?!-)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
