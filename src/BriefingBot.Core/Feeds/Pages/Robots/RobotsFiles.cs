using BriefingBot.Feeds.Fetching;

namespace BriefingBot.Feeds.Pages.Robots;

/// <summary>
/// The robots.txt of the hosts whose pages are read, each fetched at most once a day. Not kept over a restart: then they are asked anew.
/// </summary>
internal sealed class RobotsFiles(Fetcher fetcher, TimeProvider clock)
{
    /// <summary>By section 2.4.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>While a host cannot say what holds now, what it said last holds for so long (section 2.3.1.4).</summary>
    private static readonly TimeSpan LastKnown = TimeSpan.FromDays(30);

    /// <summary>Such a host is asked again after this time, not for each page.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(10);

    /// <summary>Links lead to hosts without number; beyond this many those that were asked first are asked anew.</summary>
    private const int MostHosts = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Known> hosts = [];

    public async Task<RobotsAnswer> AskAsync(Uri page, CancellationToken cancellationToken)
    {
        var host = page.GetLeftPart(UriPartial.Authority);
        var now = clock.GetUtcNow();
        var known = Find(host);
        if (known is null || now >= known.AskAt)
        {
            known = await FetchAsync(page, cancellationToken) is { } rules ? Keep(host, new(rules, now, now + Fresh))
                : known is not null && now - known.At < LastKnown ? Keep(host, known with { AskAt = now + AskAgain })
                : null;
        }

        return known is null ? new($"{page.Host} cannot be asked for its robots.txt now, so its pages are not read.", MayPass: true)
            : known.Rules.Allow(page) ? new(null, CrawlDelay: known.Rules.CrawlDelay)
            : new($"The robots.txt of {page.Host} asks programs not to read {page.AbsolutePath}.");
    }

    /// <returns>Null when the host could not say: then nothing is allowed (sections 2.3.1.3 and 2.3.1.4).</returns>
    private async Task<RobotsRules?> FetchAsync(Uri page, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(new(new(page, "/robots.txt")) { Accept = "text/plain, */*;q=0.5" }, cancellationToken) switch
        {
            FetchResult.Fetched fetched => RobotsParser.Parse(fetched.Bytes.Span),

            // "Asked too often" says when, and nothing of what.
            FetchResult.Failed { StatusCode: (> 200 and < 300) or (>= 400 and < 500 and not 429) } => RobotsRules.None,

            // The page itself is judged by the same guard.
            FetchResult.Refused => RobotsRules.None,
            _ => null,
        };

    private Known? Find(string host)
    {
        lock (gate)
        {
            return hosts.GetValueOrDefault(host);
        }
    }

    private Known Keep(string host, Known known)
    {
        lock (gate)
        {
            hosts[host] = known;
            if (hosts.Count > MostHosts)
            {
                hosts.Remove(hosts.MinBy(each => each.Value.At).Key);
            }

            return known;
        }
    }

    private sealed record Known(RobotsRules Rules, DateTimeOffset At, DateTimeOffset AskAt);
}
