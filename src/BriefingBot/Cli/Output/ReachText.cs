using System.Globalization;

namespace BriefingBot.Cli.Output;

/// <summary>Says how far back a source reaches.</summary>
internal static class ReachText
{
    /// <summary>To follow something; empty where nothing is known.</summary>
    public static string Of(DateTimeOffset? reachesBackTo) => reachesBackTo is { } day ? $", reaches back to {Day(day)}" : "";

    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
