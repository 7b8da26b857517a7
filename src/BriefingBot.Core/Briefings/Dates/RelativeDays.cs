namespace BriefingBot.Briefings.Dates;

/// <summary>
/// Finds the expressions of time in a sentence that only the article's date makes definite, and completes them. A wrong
/// date is a lie in the article's mouth: what has two readings is left as it stands.
/// </summary>
internal static class RelativeDays
{
    /// <param name="sentence">The sentence, quotation marks and all.</param>
    /// <param name="date">The article's date; nothing is completed from one that is not trusted.</param>
    /// <param name="before">The sentence or two before it in the article: a year named there may still hold.</param>
    /// <returns>Expressions in order, never overlapping.</returns>
    public static IReadOnlyList<RelativeDay> Find(string sentence, ArticleDate date, string before = "")
    {
        if (!date.IsTrusted)
        {
            return [];
        }

        var found = On(date.First, sentence, before);
        if (date.Last == date.First || found.Count == 0)
        {
            return found;
        }

        // Where the article bears two days, only what both of them give is sure.
        var others = On(date.Last, sentence, before).ToHashSet();
        return found.FindAll(others.Contains);
    }

    private static List<RelativeDay> On(DateOnly day, string text, string before)
    {
        var sentence = new DatedSentence(text, before, day);
        List<RelativeDay> found =
        [
            .. CalendarDays.In(sentence), .. Weekdays.In(sentence), .. Periods.In(sentence), .. Months.In(sentence), .. NearDays.In(sentence),
        ];
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));

        var kept = new List<RelativeDay>(found.Count);
        foreach (var expression in found)
        {
            if (kept.Count == 0 || kept[^1].End <= expression.Start)
            {
                kept.Add(expression);
            }
        }

        // A date that is complete as it stands held its place until here, so that no part of it was taken for another.
        kept.RemoveAll(expression => expression.Completion.Length == 0);
        return kept;
    }
}
