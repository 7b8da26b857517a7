using BriefingBot.Replies;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Inboxes;

/// <summary>Answers one request that this host holds: keeps the lease, has the answer written, hands it over, and marks it done.</summary>
/// <param name="answer">The desk.</param>
internal sealed partial class RequestAnswerer(
    Inbox inbox,
    EarlyAnswers answers,
    Func<ChatRequest, CancellationToken, Task<Reply>> answer,
    IEnumerable<IReplyChannel> channels,
    InboxLimits limits,
    TimeProvider clock,
    ILogger<RequestAnswerer> logger)
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IReplyChannel> channels = channels.ToDictionary(channel => channel.Platform);

    /// <param name="stopping">The host ends: what is not on its way yet is let go, and another host, or the next start, answers it.</param>
    public async Task AnswerAsync(TakenRequest taken, CancellationToken stopping)
    {
        using var holding = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var keeping = KeepAsync(taken.Id, holding);
        try
        {
            await ReplyAsync(taken, holding.Token);
            await inbox.FinishAsync(taken.Id, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await inbox.LetGoAsync(taken.Id, CancellationToken.None);
        }
        catch (OperationCanceledException) when (holding.IsCancellationRequested)
        {
            Log.LeaseLost(logger, taken.Id.Platform);
        }
        catch (Exception failure)
        {
            Log.AttemptFailed(logger, taken.Id.Platform, taken.Attempt, failure);
            await inbox.PutBackAsync(taken.Id, FirstBackoff * Math.Pow(2, taken.Attempt - 1), CancellationToken.None);
        }
        finally
        {
            await holding.CancelAsync();
            await keeping;
        }
    }

    private async Task ReplyAsync(TakenRequest taken, CancellationToken cancellationToken)
    {
        if (taken.Request is not { } request)
        {
            Log.Unreadable(logger, taken.Id.Platform);
            return;
        }

        if (clock.GetUtcNow() >= request.AnswerBy || !channels.TryGetValue(taken.Id.Platform, out var channel))
        {
            Log.TooLate(logger, taken.Id.Platform);
            return;
        }

        var reply = await WriteAsync(request, taken.Attempt, cancellationToken);
        if (answers.Find(taken.Id) is { } early && await early.OfferAsync(reply))
        {
            return;
        }

        if (await channel.SendAsync(request, reply, cancellationToken) is ReplyOutcome.Undeliverable undeliverable)
        {
            Log.Undeliverable(logger, taken.Id.Platform, undeliverable.Reason);
        }
    }

    /// <summary>After the last attempt the asker is told; a request that ended the host each time is not tried again.</summary>
    private async Task<Reply> WriteAsync(ChatRequest request, int attempt, CancellationToken cancellationToken)
    {
        if (attempt > limits.MostAttempts)
        {
            Log.GivenUp(logger, request.Id.Platform, limits.MostAttempts);
            return FailureReply.Create();
        }

        try
        {
            return await answer(request, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && attempt == limits.MostAttempts)
        {
            Log.AttemptFailed(logger, request.Id.Platform, attempt, failure);
            return FailureReply.Create();
        }
    }

    /// <summary>Renews the lease until the work ends. When it is lost, or could not be renewed for its length, the work ends.</summary>
    private async Task KeepAsync(RequestId id, CancellationTokenSource holding)
    {
        using var timer = new PeriodicTimer(limits.Renewal, clock);
        var renewed = clock.GetTimestamp();
        while (await NextAsync(timer, holding.Token))
        {
            try
            {
                if (!await inbox.RenewAsync(id, holding.Token))
                {
                    await holding.CancelAsync();
                    return;
                }

                renewed = clock.GetTimestamp();
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !holding.IsCancellationRequested)
            {
                Log.RenewalFailed(logger, failure);
                if (clock.GetElapsedTime(renewed) >= limits.Lease)
                {
                    await holding.CancelAsync();
                    return;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Answering a request from {Platform} failed, attempt {Attempt}.")]
        public static partial void AttemptFailed(ILogger logger, string platform, int attempt, Exception failure);

        [LoggerMessage(2, LogLevel.Error, "A request from {Platform} was begun {Attempts} times and never ended; its asker is told that it cannot be answered.")]
        public static partial void GivenUp(ILogger logger, string platform, int attempts);

        [LoggerMessage(3, LogLevel.Warning, "An answer for {Platform} could not be delivered: {Reason}.")]
        public static partial void Undeliverable(ILogger logger, string platform, string reason);

        [LoggerMessage(4, LogLevel.Warning, "A request from {Platform} waited for so long that its return address has ended; it is not answered.")]
        public static partial void TooLate(ILogger logger, string platform);

        [LoggerMessage(5, LogLevel.Error, "A request from {Platform} cannot be read and is not answered: inbox.key of the data directory was replaced.")]
        public static partial void Unreadable(ILogger logger, string platform);

        [LoggerMessage(6, LogLevel.Warning, "A request from {Platform} is left to another host, for this one's lease ended.")]
        public static partial void LeaseLost(ILogger logger, string platform);

        [LoggerMessage(7, LogLevel.Warning, "The lease of a request could not be renewed; it is tried again.")]
        public static partial void RenewalFailed(ILogger logger, Exception failure);
    }
}
