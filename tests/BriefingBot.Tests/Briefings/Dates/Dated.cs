using BriefingBot.Briefings.Dates;

namespace BriefingBot.Tests.Briefings.Dates;

/// <summary>A sentence as it reads in an article of some day, completions in place.</summary>
internal static class Dated
{
    /// <summary>Tuesday, 16 May 2017: most examples are told from it.</summary>
    public static readonly DateOnly Tuesday = new(2017, 5, 16);

    public static string Complete(string sentence, DateOnly? day = null, string before = "", string url = "")
    {
        var date = ArticleDate.Of(day ?? Tuesday, clamped: false, url, "");
        var completed = sentence;
        foreach (var expression in RelativeDays.Find(sentence, date, before).Reverse())
        {
            completed = completed.Insert(expression.End, $" [{expression.Completion}]");
        }

        return completed;
    }
}
