using System.Globalization;
using BriefingBot.Feeds.Parsing.Reading;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>How long a feed asks to be left alone: RSS's <c>ttl</c> in minutes, or the syndication module's period over its frequency.</summary>
/// <remarks>https://web.resource.org/rss/1.0/modules/syndication/</remarks>
internal static class TimeToLives
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public static TimeSpan? Of(FeedElement channel) =>
        Number(channel.TextOf("ttl")) is { } minutes ? Within(TimeSpan.FromMinutes(minutes))
        : PeriodOf(channel.TextOf("sy:updateperiod")) is { } period ? Within(period / (Number(channel.TextOf("sy:updatefrequency")) ?? 1))
        : null;

    private static TimeSpan? PeriodOf(string? written) => written?.ToLowerInvariant() switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        "yearly" => TimeSpan.FromDays(365),
        _ => null,
    };

    private static int? Number(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static TimeSpan Within(TimeSpan asked) => asked < Longest ? asked : Longest;
}
