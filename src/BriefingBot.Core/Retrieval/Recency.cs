namespace BriefingBot.Retrieval;

/// <summary>
/// What an article's age does to its score: 1.8 on its day, 1.2 after half a year, 1 in the end. A month's news counts most where
/// the asker named no time and nothing rare; a name from 2017 is about 2017.
/// </summary>
internal static class Recency
{
    /// <summary>The news of the season: weight and days until a third is left.</summary>
    private const double SeasonWeight = 0.6, SeasonDays = 90;

    /// <summary>The news of the last years.</summary>
    private const double YearsWeight = 0.2, YearsDays = 720;

    private const int DaysThatCount = 4096;

    private static readonly float[] ByDay = [.. Enumerable.Range(0, DaysThatCount).Select(Factor)];

    /// <summary>At least 1, at most 1.8. What lies in the future counts as today.</summary>
    public static float Of(long publishedMilliseconds, long nowMilliseconds)
    {
        var days = (nowMilliseconds - publishedMilliseconds) / 86_400_000;
        return days >= DaysThatCount ? 1f : ByDay[Math.Max(0, days)];
    }

    private static float Factor(int days) =>
        (float)(1 + (SeasonWeight * Math.Exp(-days / SeasonDays)) + (YearsWeight * Math.Exp(-days / YearsDays)));
}
