using BriefingBot.Articles;
using BriefingBot.Feeds;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Health;
using BriefingBot.Storage;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Scenarios.Year;

/// <summary>
/// Polls a simulated world over a long time: the product's own schedule, fetcher, parser and stores, real requests to a real server,
/// and a clock that is moved to the moment at which the next poll is due. Now and then the program restarts.
/// </summary>
internal static class SimulatedTime
{
    private const int Lives = 12;

    public static async Task<YearOutcome> RunAsync(int sources, int ailing, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var world = await SimulatedWorld.StartAsync(sources, ailing, duration, cancellationToken);
        using var fetcher = world.CreateFetcher();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("sources.yaml"), world.Manifest(), cancellationToken);
        var notices = new List<SourceNotice>();
        var early = 0L;
        for (var life = 1; life <= Lives; life++)
        {
            using var corpus = Corpus.Open(folder.File("data"), world.Clock);
            using var desk = DeskStore.Open(corpus.Directory);
            var reader = ReaderOf(corpus, desk);
            await reader.ApplyManifestAsync(cancellationToken);
            await LiveAsync(reader, corpus, world, world.End - (world.Duration * (1 - ((double)life / Lives))), isFirst: life == 1, cancellationToken);
            early = life == Lives / 6 ? GC.GetTotalMemory(forceFullCollection: true) : early;
            if (life == Lives)
            {
                return await YearAudit.OfAsync(world, corpus, await reader.ListAsync(cancellationToken), notices, early, cancellationToken);
            }
        }

        throw new System.Diagnostics.UnreachableException();

        FeedReader ReaderOf(Corpus corpus, SqliteDatabase desk) => new(
            corpus,
            new(PoisonedStore.Around(corpus.Store, remembers: false).Articles, corpus.Sources, world.Clock),
            desk,
            folder.File("sources.yaml"),
            fetcher,
            world.Clock,
            NullLogger.Instance,
            (notice, _) =>
            {
                notices.Add(notice);
                return Task.CompletedTask;
            });
    }

    /// <summary>Polls until then. At first a source is added every minute: were all added at once, the slow one would hold all up.</summary>
    private static async Task LiveAsync(
        FeedReader reader, Corpus corpus, SimulatedWorld world, DateTimeOffset until, bool isFirst, CancellationToken cancellationToken)
    {
        using var round = reader.CreateRound(() => { });
        var listed = await corpus.Sources.ListAsync(cancellationToken);
        for (var known = isFirst ? 1 : listed.Count; known <= listed.Count; known++)
        {
            await round.TakeAsync(listed.Take(known), cancellationToken);
            await PollDueAsync();
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        while (await PollDueAsync() is var next && next < until)
        {
            // Whole milliseconds, as the store keeps them.
            var now = world.Clock.GetUtcNow();
            world.Clock.SetUtcNow(next > now ? DateTimeOffset.FromUnixTimeMilliseconds(next.ToUnixTimeMilliseconds() + 1) : now);
        }

        async Task<DateTimeOffset> PollDueAsync()
        {
            await round.StartDueAsync(cancellationToken);
            await round.EndAsync();
            var next = await round.StartDueAsync(cancellationToken);
            await round.EndAsync();
            return next;
        }
    }
}
