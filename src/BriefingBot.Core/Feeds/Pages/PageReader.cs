using BriefingBot.Feeds.Extraction;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Pages.Robots;

namespace BriefingBot.Feeds.Pages;

/// <summary>Reads the page behind one entry: if its robots.txt allows it, at the pace that it asks for, and through the guard.</summary>
internal sealed class PageReader(Fetcher fetcher, PageExtractor extractor, TimeProvider clock)
{
    private const string NoLonger = "The pages of this poll took longer than they may together.";

    private readonly RobotsFiles robots = new(fetcher, clock);
    private readonly CrawlDelays delays = new(clock);

    /// <param name="atMost">What is left of the poll's time.</param>
    public async Task<PageRead> ReadAsync(AwaitedEntry entry, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(atMost, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await ReadAsync(entry, new Uri(entry.Url), atMost, both.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new PageRead.Later(NoLonger, RetryAfter: null, HostIsAway: true);
        }
    }

    private async Task<PageRead> ReadAsync(AwaitedEntry entry, Uri page, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var answer = await robots.AskAsync(page, cancellationToken);
        if (answer.Objection is not null)
        {
            return Refused(answer);
        }

        if (answer.CrawlDelay is { } delay)
        {
            if (delays.Take(page, delay, atMost) is not { } wait)
            {
                return new PageRead.NotAsked();
            }

            await Task.Delay(wait, clock, cancellationToken);
        }

        // Links of feeds often lead through a counter of another host.
        var request = new FetchRequest(page)
        {
            Accept = FetchRequest.PageTypes,
            LongestBody = FetchLimits.Page,
            Objection = async (address, stop) => (answer = await robots.AskAsync(address, stop)).Objection,
        };
        return await fetcher.FetchAsync(request, cancellationToken) switch
        {
            FetchResult.Fetched fetched => await JudgeAsync(entry, fetched, cancellationToken),
            FetchResult.Refused when answer.Objection is not null => Refused(answer),
            FetchResult.Refused refused => new PageRead.NotWhole(refused.Reason),
            FetchResult.Failed failed => Failed(failed),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<PageRead> JudgeAsync(AwaitedEntry entry, FetchResult.Fetched fetched, CancellationToken cancellationToken) =>
        PageJudgement.IsHtml(fetched.ContentType)
            ? PageJudgement.Of(
                entry, fetched.FinalAddress, await extractor.ExtractAsync(fetched.Bytes, fetched.ContentType, fetched.FinalAddress, cancellationToken))
            : new PageRead.NotWhole($"It links to no page but to {fetched.ContentType}.");

    private static PageRead Refused(RobotsAnswer answer) => answer.MayPass
        ? new PageRead.Later(answer.Objection!, RetryAfter: null, HostIsAway: true)
        : new PageRead.NotWhole(answer.Objection!);

    /// <summary>No answer, "too often" and faults of the server may pass; a body that broke off too. What else the server says, it means.</summary>
    private static PageRead Failed(FetchResult.Failed failed) => failed.StatusCode switch
    {
        429 or 503 => new PageRead.Later(failed.Reason, failed.RetryAfter, HostIsAway: true),
        null or 200 or 408 or >= 500 => new PageRead.Later(failed.Reason, failed.RetryAfter, HostIsAway: false),
        401 or 402 => new PageRead.NotWhole(failed.Reason, IsPaywalled: true),
        _ => new PageRead.NotWhole(failed.Reason),
    };
}
