using BriefingBot.Chat;

namespace BriefingBot.Hosting;

/// <summary>Brings the index up to the store after the start, and keeps it there while the host runs.</summary>
internal sealed partial class CorpusFollower(Desk desk, Readiness readiness, TimeProvider clock, ILogger<CorpusFollower> logger)
    : BackgroundService
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryCatchUpAsync(stoppingToken))
        {
            await Task.Delay(TryAgain, clock, stoppingToken);
        }

        readiness.HasCaughtUp();
        Log.CaughtUp(logger, desk.Articles.IndexedSequence);
        await desk.FollowAsync(stoppingToken);
    }

    private async Task<bool> TryCatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await desk.CatchUpAsync(null, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The store or the disk is away: the host keeps answering from what is indexed, and /readyz says so.
            Log.CatchUpFailed(logger, failure);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The index follows the store, up to change {Sequence}.")]
        public static partial void CaughtUp(ILogger logger, long sequence);

        [LoggerMessage(2, LogLevel.Error, "The index could not be brought up to the store; it is tried again in a moment.")]
        public static partial void CatchUpFailed(ILogger logger, Exception failure);
    }
}
