namespace BriefingBot.Feeds.Pages.Robots;

/// <summary>Keeps the pause between two pages that a host's robots.txt asks for, whichever sources read them.</summary>
internal sealed class CrawlDelays(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> nextPage = [];

    /// <summary>Takes the host's next turn.</summary>
    /// <param name="atMost">The longest that the caller can wait.</param>
    /// <returns>How long to wait for it; null when that is too long, and no turn was taken.</returns>
    public TimeSpan? Take(Uri page, TimeSpan delay, TimeSpan atMost)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            // A host whose turn is free is as one that was never asked.
            foreach (var over in nextPage.Where(each => each.Value <= now).Select(each => each.Key).ToList())
            {
                nextPage.Remove(over);
            }

            var turn = nextPage.GetValueOrDefault(page.Authority, now);
            if (turn - now > atMost)
            {
                return null;
            }

            nextPage[page.Authority] = turn + delay;
            return turn - now;
        }
    }
}
