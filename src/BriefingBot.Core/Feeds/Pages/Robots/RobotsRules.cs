namespace BriefingBot.Feeds.Pages.Robots;

/// <summary>What a host's robots.txt says to this program.</summary>
/// <param name="Rules">Of our own group, else of the group for all.</param>
/// <param name="CrawlDelay">How long to leave the host alone between two pages; null when it does not say.</param>
internal sealed record RobotsRules(IReadOnlyList<RobotsRule> Rules, TimeSpan? CrawlDelay)
{
    /// <summary>A host without rules.</summary>
    public static RobotsRules None { get; } = new([], null);

    /// <summary>The longest rule that matches decides, of equal ones the one that allows; without one everything is allowed.</summary>
    /// <remarks>RFC 9309, section 2.2.2.</remarks>
    public bool Allow(Uri address)
    {
        var path = RobotsPath.Of(address);
        return path == "/robots.txt"
            || Rules.Where(rule => rule.Matches(path)).OrderByDescending(rule => rule.Length).ThenByDescending(rule => rule.Allows).FirstOrDefault() is not { Allows: false };
    }
}
