using System.Text.RegularExpressions;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>
/// A weekday that means the latest such day on or before the article's: "on Monday", "Friday's", "late Tuesday". "Last
/// Friday" means one before the article's day and "next Friday" one after it, where both customs of saying so agree.
/// Weekdays in names ("Black Friday"), of no definite week ("a Monday", "Fridays") or in the future are left alone.
/// </summary>
internal static partial class Weekdays
{
    private static readonly string[] Names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>Words that belong to the expression.</summary>
    private static readonly WordSet Leads = WordSet.Of("on late early since last past next coming");

    /// <summary>After these a weekday is of no definite week, counted from another day, not over, or a name.</summary>
    private static readonly WordSet Indefinite = WordSet.Of(
        "a an the every each any some one that this following previous preceding another first second third fourth",
        "by until till before starting beginning through effective",
        "black cyber patch good bloody ash super giving easter mail independent scotland ireland");

    /// <summary>After these too, unless the weekday has a word of its own ("and on Friday") or owns something ("of Friday's").</summary>
    private static readonly WordSet Joining = WordSet.Of("from to of for between and or as than");

    /// <summary>Papers, programmes and rituals.</summary>
    private static readonly WordSet Titles = WordSet.Of(
        "times telegraph mirror mail herald express post star sun world people business independent night briefing patch update tribune");

    public static DayOfWeek Number(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i]))
            {
                return (DayOfWeek)i;
            }
        }

        throw new ArgumentException("No weekday.", nameof(name));
    }

    public static IEnumerable<RelativeDay> In(DatedSentence sentence)
    {
        foreach (Match match in Weekday().Matches(sentence.Text))
        {
            var end = match.Index + match.Length;
            var start = Start(sentence, match.Index, out var which);
            if (!sentence.SpeaksOfOtherTime && IsDefinite(sentence, match, start, which) && !IsTitle(sentence.WordAfter(end))
                && Day(sentence, start, end, Number(match.Groups["name"].ValueSpan), which) is { } day
                && (!sentence.SpeaksOfLastWeek || Periods.Monday(day) < Periods.Monday(sentence.Day)))
            {
                yield return RelativeDay.Day(start, end, day);
            }
        }
    }

    /// <summary>Where the expression begins, and which of the days of that name it says: "last", "past", "next", "coming" or none.</summary>
    private static int Start(DatedSentence sentence, int start, out string which)
    {
        which = "";
        while (sentence.WordBefore(start, out var earlier) is var word && Leads.Has(word))
        {
            if (word.Length == 4 && !word.Equals("late", StringComparison.OrdinalIgnoreCase) || word is "coming")
            {
                which = word.ToString().ToLowerInvariant();
            }

            start = earlier;
        }

        return start;
    }

    private static bool IsDefinite(DatedSentence sentence, Match match, int start, string which)
    {
        var before = sentence.WordBefore(start);
        if (before.IsEmpty)
        {
            return true;
        }

        var owns = match.Groups["of"].Success;
        if (Indefinite.Has(before))
        {
            return (before is "this" or "the" && which is "past" or "coming") || (before is "before" or "until" && owns);
        }

        // "The FBI Friday said": a name in front may as well be a part of it, as in "Ruby Tuesday".
        var stands = start < match.Index || owns;
        return stands || !(Joining.Has(before) || char.IsUpper(before[0]));
    }

    private static bool IsTitle(ReadOnlySpan<char> after) =>
        after is "of" || (!after.IsEmpty && char.IsUpper(after[0]) && Titles.Has(after));

    private static DateOnly? Day(DatedSentence sentence, int start, int end, DayOfWeek weekday, string which)
    {
        var here = sentence.Day;
        var back = ((int)here.DayOfWeek - (int)weekday + 7) % 7;
        var sinceMonday = ((int)here.DayOfWeek + 6) % 7;
        if (which is "next" or "coming")
        {
            // "Next Friday" on a Tuesday is in three days to some and in ten to others.
            var ahead = back == 0 ? 7 : 7 - back;
            return which is "coming" || ahead > 6 - sinceMonday ? here.AddDays(ahead) : null;
        }

        if (which is "last")
        {
            // "Last Monday" on a Thursday is three days ago to some and ten to others.
            var before = back == 0 ? 7 : back;
            return before > sinceMonday ? here.AddDays(-before) : null;
        }

        return IsSince(sentence.Text, start) || sentence.TenseAt(start, end) is Tense.Past ? here.AddDays(-back) : null;
    }

    private static bool IsSince(string text, int start) =>
        text.AsSpan(start).StartsWith("since ", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\b(?<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?<of>['’]s)?(?:\s(?:morning|afternoon|evening|night))?(?![\w-]|\s?(?:to|through|thru|or|[–/])\s?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
