using System.Diagnostics.CodeAnalysis;
using System.Net;
using BriefingBot.Articles;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Feeds.Polling;
using BriefingBot.Feeds.Rules;

namespace BriefingBot.Feeds.Archives;

/// <summary>
/// Reads what a feed published before its newest entries, page by page and slowly, back to a given time. Where it is after each page is
/// remembered, so that a run that was killed is gone on with.
/// </summary>
/// <remarks>
/// The pages behind entries that have only a summary are not read: a year of articles would be thousands of requests to one site, for
/// texts that nobody asked for yet.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose.")]
internal sealed class ArchiveReading(Fetcher fetcher, ArticleIngester ingester, ArchiveWalks walks, TimeProvider clock)
{
    private readonly HostPace pace = new(ArchiveLimits.BetweenRequests, clock);
    private readonly SemaphoreSlim places = new(ArchiveLimits.AtOnce);

    /// <param name="feed">Where the source is read, also when it has moved.</param>
    /// <param name="progress">Told after each page.</param>
    public async Task<BackFill> ReadAsync(
        Source source, Uri feed, DateTimeOffset since, Action<BackFill>? progress, CancellationToken cancellationToken)
    {
        var walk = await WalkOfAsync(source, feed, cancellationToken);
        var run = new ArchiveRun();
        string? stopped = null;
        while (!walk.Covers(since) && stopped is null)
        {
            stopped = run.Limit ?? (walk.Pages >= ArchiveLimits.PagesOfWalk ? "its archive does not end" : null);
            if (stopped is null)
            {
                var before = walk;
                (walk, stopped) = await StepAsync(source, walk, run, since, cancellationToken);
                if (walk != before)
                {
                    await walks.SaveAsync(walk = walk with { WalkedAt = clock.GetUtcNow() }, cancellationToken);
                    progress?.Invoke(Outcome());
                }
            }
        }

        return Outcome();

        BackFill Outcome() => new(source.Id, run.Pages, run.Added, walk.ReachesBackTo, stopped);
    }

    private async Task<ArchiveWalk> WalkOfAsync(Source source, Uri feed, CancellationToken cancellationToken)
    {
        var known = await walks.FindAsync(source, cancellationToken);
        return known is not null && clock.GetUtcNow() - known.WalkedAt < ArchiveLimits.Forgotten
            ? known
            : new(source.Id, source.Origin!.Address, feed) { ReachesBackTo = known?.ReachesBackTo };
    }

    private async Task<(ArchiveWalk Walk, string? Stopped)> StepAsync(
        Source source, ArchiveWalk walk, ArchiveRun run, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var address = walk.Next!;
        if (!run.Visit(address))
        {
            return (walk with { Next = null }, null);
        }

        await pace.WaitAsync(address, cancellationToken);
        await places.WaitAsync(cancellationToken);
        try
        {
            return await fetcher.FetchAsync(new(address), cancellationToken) switch
            {
                FetchResult.Fetched fetched => await TakeAsync(source, walk, fetched, run, since, cancellationToken),

                // WordPress says so behind its last page, and an archive that is gone does not come back.
                FetchResult.Failed { StatusCode: (int)HttpStatusCode.NotFound or (int)HttpStatusCode.Gone } when walk.Way is not null => (walk with { Next = null }, null),
                FetchResult.Failed failed => (walk, failed.Reason),
                FetchResult.Refused refused => (walk, refused.Reason),
                _ => (walk, FeedReading.UnaskedNotModified),
            };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // One archive must not end the reading of the others.
            return (walk, $"something unforeseen went wrong: {failure.Message}");
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<(ArchiveWalk Walk, string? Stopped)> TakeAsync(
        Source source, ArchiveWalk walk, FetchResult.Fetched fetched, ArchiveRun run, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var parse = FeedReading.Parse(fetched, SourceKind.Feed);
        if (parse.Status == FeedStatus.Refused)
        {
            // A page that was a guess may be anything.
            return walk.Way == ArchiveWay.WordPress ? (walk with { Next = null }, null) : (walk, FeedReading.Refusal(parse));
        }

        var page = new ArchivePage(parse, since);
        if (!run.Take(fetched.Bytes.Length, parse.Entries))
        {
            return (walk with { Next = null }, null);
        }

        return (walk.Way is { } way ? await KeepAsync(source, walk, way, page, run, since, cancellationToken) : Begun(walk, page, since), null);
    }

    /// <summary>From the feed itself nothing is kept: what arrived since its poll is for the next one, whose arrivals are told of.</summary>
    private ArchiveWalk Begun(ArchiveWalk walk, ArchivePage page, DateTimeOffset since)
    {
        var first = OlderPages.First(walk.Next!, page.Parse);
        return walk with
        {
            Way = first?.Way,
            Next = first?.Address,
            CompleteSince = page.IsLast ? since : null,
            ReachesBackTo = walk.ReachWith(Dates(page.Parse.Entries)),
        };
    }

    private async Task<ArchiveWalk> KeepAsync(
        Source source, ArchiveWalk walk, ArchiveWay way, ArchivePage page, ArchiveRun run, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var drafts = EntryDrafts.Of(source, page.Wanted).Select(draft => draft with { BackFilled = true });
        foreach (var batch in SourceSieve.Sieve(source, [.. drafts]).Wanted.Chunk(ArchiveLimits.Batch))
        {
            run.Keep(await ingester.IngestAsync(batch, cancellationToken));
        }

        run.Pages++;

        // What is older on this page was left out: who wants more another time reads it again.
        var isCut = page.IsLast && page.Wanted.Count < page.Parse.Entries.Count;
        return walk with
        {
            Next = isCut ? walk.Next : OlderPages.After(way, walk.Next!, page.Parse),
            Pages = walk.Pages + 1,
            CompleteSince = page.IsLast ? since : null,
            ReachesBackTo = walk.ReachWith(Dates(page.Wanted)),
        };
    }

    private IEnumerable<DateTimeOffset> Dates(IEnumerable<FeedEntry> entries) =>
        entries.Select(ArchivePage.DateOf).OfType<DateTimeOffset>().Where(date => date <= clock.GetUtcNow());
}
