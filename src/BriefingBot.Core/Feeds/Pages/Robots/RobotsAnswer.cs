namespace BriefingBot.Feeds.Pages.Robots;

/// <summary>What a host's robots.txt says of one page.</summary>
/// <param name="Objection">Why it must not be read, as a sentence; null when it may.</param>
/// <param name="MayPass">Whether the objection is that nobody could be asked.</param>
/// <param name="CrawlDelay">How long to leave the host alone between two pages; null: as any other.</param>
internal sealed record RobotsAnswer(string? Objection, bool MayPass = false, TimeSpan? CrawlDelay = null);
