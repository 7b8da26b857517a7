using System.Globalization;

namespace BriefingBot.Retrieval.Queries;

/// <summary>
/// Reads times written in words: "last week", "this month", "(in the) last 30 days", "since yesterday", "until june 2017", "in may
/// 2017", "between 2016 and may 2017". "Last week" is the calendar's, Monday to Sunday; "the past week" and "in the last week"
/// are the seven days up to now.
/// </summary>
internal sealed class TimePhraseReader(IReadOnlyList<string> words, AskerCalendar calendar)
{
    private static readonly string[] Numbers =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The first time in the words; null when there is none.</summary>
    public TimePhrase? Find() => Enumerable.Range(0, words.Count).Select(ReadAt).FirstOrDefault(phrase => phrase is not null);

    /// <summary>The period that all of the words name; null when they do not.</summary>
    public Period? ReadAll()
    {
        var at = 0;
        return ReadPeriod(ref at) is { } period && at == words.Count ? period : null;
    }

    private TimePhrase? ReadAt(int start)
    {
        var at = start + 1;
        switch (Word(start))
        {
            case "since" when ReadPeriod(ref at) is { } first:
                return new(start, at - start, first.From, null);
            case "until" when ReadPeriod(ref at) is { } last:
                return new(start, at - start, null, last.End);
            case "between" when ReadPeriod(ref at) is { } first && Word(at++) == "and" && ReadPeriod(ref at) is { } last && first.From < last.End:
                return new(start, at - start, first.From, last.End);
            case "in" or "over" or "during" or "within":
                at += Word(at) == "the" ? 1 : 0;
                return Phrase(start, ref at, Rolling(ref at, "last") ?? Rolling(ref at, "past") ?? (Word(start) is "in" ? MonthOrYear(ref at) : null));
            default:
                at = start;
                return Phrase(start, ref at, Rolling(ref at, "past") ?? LastOrThis(ref at) ?? LoneDay(ref at));
        }
    }

    /// <summary>A moment ago leaves the end open; anything else has both ends.</summary>
    private static TimePhrase? Phrase(int start, ref int at, Period? period) => period is { } found
        ? new(start, at - start, found.From, found.From == found.End ? null : found.End)
        : null;

    private Period? ReadPeriod(ref int at) => Rolling(ref at, "past") ?? LastOrThis(ref at) ?? Dated(ref at) ?? Single(ref at);

    private Period? Single(ref int at)
    {
        if (TimeWord.Read(Word(at), calendar) is not { } period)
        {
            return null;
        }

        at++;
        return period;
    }

    /// <summary>"Today" inside a topic may be a newspaper's; at its end it is a day.</summary>
    private Period? LoneDay(ref int at) => at > 0 && at == words.Count - 1 && Word(at) is "today" or "yesterday" ? Single(ref at) : null;

    /// <summary>"past week", "past 24 hours", "last two weeks": up to now.</summary>
    private Period? Rolling(ref int at, string opening)
    {
        if (Word(at) != opening)
        {
            return null;
        }

        var isCounted = Count(Word(at + 1)) is not null;
        if (UnitOf(Word(at + (isCounted ? 2 : 1))) is not { } unit || TimeWord.Ago(Count(Word(at + 1)) ?? 1, unit, calendar.Now) is not { } ago)
        {
            return null;
        }

        at += isCounted ? 3 : 2;
        return ago;
    }

    private Period? LastOrThis(ref int at)
    {
        if (Word(at) == "last" && Count(Word(at + 1)) is not null)
        {
            return Rolling(ref at, "last");
        }

        Period? period = (Word(at), Word(at + 1)) switch
        {
            ("last", "week") => calendar.Between(calendar.ThisMonday.AddDays(-7), calendar.ThisMonday),
            ("last", "month") => calendar.Month(calendar.ThisMonth.AddMonths(-1)),
            ("last", "year") => calendar.Year(calendar.ThisYear.AddYears(-1)),
            ("this", "week") => calendar.Between(calendar.ThisMonday, calendar.ThisMonday.AddDays(7)),
            ("this", "month") => calendar.Month(calendar.ThisMonth),
            ("this", "year") => calendar.Year(calendar.ThisYear),
            _ => null,
        };
        at += period is null ? 0 : 2;
        return period;
    }

    private Period? MonthOrYear(ref int at) => Dated(ref at) ?? (Word(at).Length == 4 ? Single(ref at) : null);

    /// <summary>"may 2017", "12 may 2017", "may 12, 2017"; without a year the last one that has begun.</summary>
    private Period? Dated(ref int at)
    {
        var next = at;
        var day = DayOfMonth(Word(next));
        next += day is null ? 0 : 1;
        if (MonthOf(Word(next++)) is not { } month)
        {
            return null;
        }

        if (day is null && DayOfMonth(Word(next)) is { } after)
        {
            (day, next) = (after, next + 1);
        }

        var year = YearOf(Word(next));
        next += year is null ? 0 : 1;
        var inYear = year ?? (month > calendar.Today.Month ? calendar.Today.Year - 1 : calendar.Today.Year);
        if (day > DateTime.DaysInMonth(inYear, month))
        {
            return null;
        }

        at = next;
        return day is { } number ? calendar.Day(new(inYear, month, number)) : calendar.Month(new(inYear, month, 1));
    }

    private string Word(int at) => at < words.Count ? words[at].TrimEnd(',', '.', '?', '!', ';').ToLowerInvariant() : "";

    private static int? Count(string word) =>
        word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : Array.IndexOf(Numbers, word) is >= 0 and var at ? at + 1
        : null;

    private static char? UnitOf(string word) => word.TrimEnd('s') switch
    {
        "hour" => 'h',
        "day" => 'd',
        "week" => 'w',
        "month" => 'm',
        "year" => 'y',
        _ => null,
    };

    private static int? DayOfMonth(string word) =>
        word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= 31 ? day : null;

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2200 ? year : null;

    private static int? MonthOf(string word)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        return Enumerable.Range(1, 12)
            .Where(month => word.Equals(names.GetMonthName(month), StringComparison.OrdinalIgnoreCase) || word.Equals(names.GetAbbreviatedMonthName(month), StringComparison.OrdinalIgnoreCase))
            .Select(month => (int?)month)
            .FirstOrDefault();
    }
}
