using System.Text;
using BriefingBot.Articles;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>A quoted sentence with its relative days completed in brackets: <c>on Monday [15 May 2017]</c>.</summary>
internal static class CompletedSentence
{
    /// <summary>How much of the text before the sentence may name a year that still holds.</summary>
    private const int Before = 300;

    /// <param name="sentence">As quoted; a capital in front may be the quoter's.</param>
    /// <param name="place">Where it stands in the article.</param>
    public static string Of(string sentence, Article article, Sentence place)
    {
        var completed = new StringBuilder(sentence);
        foreach (var day in DaysIn(sentence, article, place).Reverse())
        {
            completed.Insert(day.End, $" [{day.Completion}]");
        }

        return completed.ToString();
    }

    /// <summary>The days in a quoted sentence that the article's date completes, in order.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<RelativeDay> DaysIn(string sentence, Article article, Sentence place)
    {
        var date = ArticleDate.Of(
            article.PublishedAt is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null, article.PublishedClamped, article.Url, article.Text);
        return RelativeDays.Find(sentence, date, article.Text[Math.Max(0, place.Start - Before)..place.Start]);
    }
}
