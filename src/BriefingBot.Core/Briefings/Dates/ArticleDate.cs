using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>
/// The day an article was written, as far as it is known: what its feed or page says, and whether its address and its
/// dateline agree. "Yesterday" is only worth as much as the day it is counted from.
/// </summary>
/// <param name="Published">The day that is shown with the article.</param>
/// <param name="IsTrusted">Whether relative days may be completed from it.</param>
/// <param name="First">The earliest of the days that the article bears, two at most before the last.</param>
/// <param name="Last">The latest of them; the same as the first where all agree.</param>
internal sealed record ArticleDate(DateOnly? Published, bool IsTrusted, DateOnly First, DateOnly Last)
{
    /// <summary>A page is dated in its own zone, a feed in UTC, and some are posted the day after they are written.</summary>
    private const int Tolerance = 2;

    /// <summary>A dateline stands at the front; nothing behind this many characters is one.</summary>
    private const int Front = 200;

    /// <param name="published">The stored day, if there is one.</param>
    /// <param name="clamped">Whether the stored day was moved, because the page's own lay in the future.</param>
    /// <param name="url">The article's address.</param>
    /// <param name="text">The article's text, for its dateline.</param>
    public static ArticleDate Of(DateOnly? published, bool clamped, string url, string text)
    {
        if (published is not { } day || clamped)
        {
            return new ArticleDate(published, false, published ?? default, published ?? default);
        }

        List<DateOnly> days = [day, .. UrlDate.DaysIn(url)];
        if (Dateline.Of(text.AsSpan(0, Math.Min(Front, text.Length))).Date?.Near(day) is { } filed)
        {
            days.Add(filed);
        }

        var isTrusted = days.TrueForAll(other => Math.Abs(other.DayNumber - day.DayNumber) <= Tolerance)
            && UrlDate.AgreesInMonth(url, day.AddDays(-Tolerance), day.AddDays(Tolerance));
        return isTrusted ? new ArticleDate(day, true, days.Min(), days.Max()) : new ArticleDate(day, false, day, day);
    }
}
