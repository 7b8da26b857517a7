using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Inboxes;

/// <summary>Takes requests from the inbox, so many at a time, and has them answered; forgets old ones.</summary>
internal sealed partial class InboxWorker(
    Inbox inbox, RequestAnswerer answerer, EarlyAnswers answers, WorkSlots slots, TimeProvider clock, ILogger<InboxWorker> logger)
    : BackgroundService
{
    /// <summary>What this host accepts wakes the worker; what another left behind is found by looking.</summary>
    internal static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PurgeEvery = TimeSpan.FromHours(1);

    /// <summary>All cores but one: searching for many answers at once must not hold up acknowledgements.</summary>
    private readonly TaskFactory answering = new(
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, Environment.ProcessorCount - 1)).ConcurrentScheduler);

    private DateTimeOffset purgeAt = DateTimeOffset.MinValue;
    private bool reclaimed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host's start does not wait for the store.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                Log.RoundFailed(logger, failure);
                await inbox.WaitForArrivalAsync(LookAgain, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await slots.CloseAsync();
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        if (!reclaimed)
        {
            var held = await inbox.ReclaimAsync(stopping);
            reclaimed = true;
            if (held > 0)
            {
                Log.Reclaimed(logger, held);
            }
        }

        if (clock.GetUtcNow() >= purgeAt)
        {
            await inbox.PurgeAsync(stopping);
            purgeAt = clock.GetUtcNow() + PurgeEvery;
        }

        await slots.WaitForOneAsync(stopping);
        var taken = await inbox.TakeAsync(slots.Free, CancellationToken.None);
        foreach (var request in taken)
        {
            slots.Take();
            answers.Begin(request.Id);
            _ = answering.StartNew(() => AnswerAsync(request, stopping), CancellationToken.None);
        }

        if (taken.Count == 0)
        {
            await inbox.WaitForArrivalAsync(LookAgain, stopping);
        }
    }

    /// <summary>Gives its slot back in any case; whoever waits for all slots waits for this.</summary>
    private async Task AnswerAsync(TakenRequest taken, CancellationToken stopping)
    {
        try
        {
            await answerer.AnswerAsync(taken, stopping);
        }
        catch (Exception failure)
        {
            // The store is away: the lease ends by itself, and the request is taken again.
            Log.RoundFailed(logger, failure);
        }
        finally
        {
            slots.GiveBack();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The inbox could not be worked on; it is tried again in a moment.")]
        public static partial void RoundFailed(ILogger logger, Exception failure);

        [LoggerMessage(2, LogLevel.Information, "{Requests} requests that were not answered when the host ended are answered now.")]
        public static partial void Reclaimed(ILogger logger, int requests);
    }
}
