using BriefingBot.Chat;
using BriefingBot.Feeds;

namespace BriefingBot.Hosting;

/// <summary>
/// Whether the store can be read and the index follows it. While articles come in, the index is always a moment behind; it does not
/// follow when it has not reached by now what the store held a while ago.
/// </summary>
internal sealed partial class Readiness(Desk desk, FeedReader sources, TimeProvider clock, ILogger<Readiness> logger)
{
    /// <summary>A follower looks every half second and takes a batch in well under one.</summary>
    internal static readonly TimeSpan BehindAtMost = TimeSpan.FromSeconds(15);

    private readonly Lock turn = new();
    private bool caughtUp;
    private long awaited;
    private long awaitedSince;

    /// <summary>The first round after the start is over.</summary>
    public void HasCaughtUp() => Volatile.Write(ref caughtUp, true);

    public async Task<ReadinessReport> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var counts = await desk.Articles.Corpus.Store.CountAsync(cancellationToken);
            var indexed = desk.Articles.IndexedSequence;
            var follows = Volatile.Read(ref caughtUp) && Follows(counts.Sequence, indexed);
            var manifest = await sources.ManifestStandingAsync(cancellationToken);
            return new(follows ? ReadinessReport.Ready : ReadinessReport.CatchingUp, counts.Articles, counts.Sequence, indexed, manifest.Remark);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.StoreUnreadable(logger, failure);
            return new(ReadinessReport.StoreUnreadable, null, null, desk.Articles.IndexedSequence);
        }
    }

    private bool Follows(long sequence, long indexed)
    {
        lock (turn)
        {
            // A store put back from a copy is behind what was awaited of it.
            if (indexed >= Math.Min(awaited, sequence))
            {
                (awaited, awaitedSince) = (sequence, clock.GetTimestamp());
            }

            return indexed >= awaited || clock.GetElapsedTime(awaitedSince) <= BehindAtMost;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store cannot be read.")]
        public static partial void StoreUnreadable(ILogger logger, Exception failure);
    }
}
