using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>
/// Reads every date that a sentence states, complete or counted from the day of its article, to compare two sentences. Where
/// <see cref="RelativeDays"/> says what it is sure of, this says all that may be meant.
/// </summary>
internal static partial class StatedDates
{
    /// <param name="day">The article's day; null where it is not known.</param>
    public static IReadOnlyList<StatedDate> In(string text, DateOnly? day) =>
        [.. Written().Matches(text).Select(match => new StatedDate(match.Index, match.Index + match.Length, [.. Candidates(match, day)], match.Value))];

    private static IEnumerable<(DateOnly From, DateOnly To)> Candidates(Match match, DateOnly? day)
    {
        var groups = match.Groups;
        if (groups["iso"].Success)
        {
            return DateOnly.TryParseExact(groups["iso"].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? [(iso, iso)] : [];
        }

        int? year = groups["year"].Success ? Number(groups["year"]) : null;
        if (groups["month"].Success)
        {
            var month = MonthNames.Number(groups["month"].ValueSpan);
            return groups["day"].Success ? Days(month, Number(groups["day"]), year, day) : Months(month, year, day);
        }

        return year is { } alone ? [(new(alone, 1, 1), new(alone, 12, 31))]
            : day is not { } here ? []
            : groups["weekday"].Success ? Weekday(Weekdays.Number(Capital(groups["weekday"].Value)), here)
            : Relative(match.Value.ToLowerInvariant(), here);
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Days(int month, int number, int? year, DateOnly? day)
    {
        // Without any year the two are compared in the same one, whichever.
        var written = new WrittenDate(year, month, number);
        return (year, day) switch
        {
            ({ } given, _) => written.At(given) is { } date ? [(date, date)] : [],
            (null, { } here) => written.Near(here) is { } date ? [(date, date)] : [],
            _ => written.At(4) is { } date ? [(date, date)] : [],
        };
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Months(int month, int? year, DateOnly? day)
    {
        int[] years = (year, day) switch
        {
            ({ } given, _) => [given],
            (null, { } here) => month <= here.Month ? [here.Year, here.Year - 1] : [here.Year - 1, here.Year],
            _ => [4],
        };
        return years.Select(one => (new DateOnly(one, month, 1), new DateOnly(one, month, 1).AddMonths(1).AddDays(-1)));
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Weekday(DayOfWeek weekday, DateOnly here)
    {
        var back = here.AddDays(-(((int)here.DayOfWeek - (int)weekday + 7) % 7));
        return [(back, back), (back.AddDays(7), back.AddDays(7)), (back.AddDays(-7), back.AddDays(-7))];
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Relative(string words, DateOnly here)
    {
        var monday = Periods.Monday(here);
        var steps = words.StartsWith("last", StringComparison.Ordinal) || words.StartsWith("previous", StringComparison.Ordinal) ? -1
            : words.StartsWith("next", StringComparison.Ordinal) ? 1 : 0;
        return words.Split(' ')[^1] switch
        {
            "yesterday" => [(here.AddDays(-1), here.AddDays(-1))],
            "tomorrow" => [(here.AddDays(1), here.AddDays(1))],
            "today" or "tonight" => [(here, here)],
            "week" => [(monday.AddDays(7 * steps), monday.AddDays((7 * steps) + 6))],
            "month" => [(new DateOnly(here.Year, here.Month, 1).AddMonths(steps), new DateOnly(here.Year, here.Month, 1).AddMonths(steps + 1).AddDays(-1))],
            "year" => [(new(here.Year + steps, 1, 1), new(here.Year + steps, 12, 31))],
            _ => [],
        };
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    // A month alone needs a word before it, for "May" may do something; a year too, for 2000 may be computers.
    [GeneratedRegex(
        @"\b(?<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
        + @"|\b(?<month>" + MonthNames.Pattern + @") (?<day>[1-9]|0[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d\w]|[.:]\d)(?:,? ?\(?(?<year>(?:19|20)\d\d)(?![\d-]))?"
        + @"|(?<![\d.,:$€£%/-])\b(?<day>[1-9]|0[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)? (?<month>" + MonthNames.Pattern + @")(?![\w-])(?:,? (?<year>(?:19|20)\d\d)(?![\d-]))?"
        + @"|\b(?<month>" + MonthNames.Pattern + @"),? (?<year>(?:19|20)\d\d)(?![\d-])"
        + @"|(?<=\b(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Ll]ast|[Tt]his|[Nn]ext|[Uu]ntil|[Ff]rom|[Bb]etween|and|to|[Dd]uring|[Ee]arly|[Ll]ate|[Bb]efore|[Aa]fter|[Mm]id) |[Mm]id-)(?<month>" + MonthNames.Pattern + @")(?!['’\w-])"
        + @"|(?<=\b(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]etween|and|to|[Dd]uring|[Ee]arly|[Ll]ate|[Bb]efore|[Aa]fter|[Mm]id|[Yy]ear|or|early) |[Mm]id-|\(|, )(?<year>(?:19|20)\d\d)(?![\d,.]*\d|[-–]|\w)"
        + @"|\b(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
        + @"|\b(?:[Yy]esterday|[Tt]omorrow|[Tt]oday|[Tt]onight|(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious) (?:week|month|year))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
