using System.Globalization;
using BriefingBot.Briefings;

namespace BriefingBot.Replies;

/// <summary>What was searched, in words: every answer says it.</summary>
public static class CoverageText
{
    public static string Of(Coverage searched, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(searched);
        if (searched.Articles == 0)
        {
            return searched.Polled == 0
                ? "There are no articles here yet: import some, or add a source."
                : $"There are no articles here yet; {Freshness(searched, asOf)}.";
        }

        var span = searched.Oldest is { } oldest && searched.Newest is { } newest ? $", {Day(oldest)} – {Day(newest)}" : "";
        var articles = Count(searched.Articles, "article");
        var sources = Count(searched.Sources, "source");
        return $"Searched {articles} from {sources}{span}; {Freshness(searched, asOf)}.";
    }

    private static string Freshness(Coverage searched, DateTimeOffset asOf) =>
        searched.Polled == 0 ? "all imported, none is polled"
        : searched.LastPoll is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"{searched.Fresh} of {Count(searched.Polled, "source")} read in the last hour, the last one {Ago(asOf - last)}")
            : $"none of {Count(searched.Polled, "source")} has been read yet";

    /// <summary>An age in words: "5 minutes ago".</summary>
    internal static string Ago(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } => Count((long)age.TotalMinutes, "minute") + " ago",
        { TotalDays: < 1 } => Count((long)age.TotalHours, "hour") + " ago",
        _ => Count((long)age.TotalDays, "day") + " ago",
    };

    private static string Count(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
