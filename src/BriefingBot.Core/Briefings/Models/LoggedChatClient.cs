using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Briefings.Models;

/// <summary>Says of each call how it went and how long it took; of what was asked and answered not a word, at any level.</summary>
internal sealed partial class LoggedChatClient(IChatClient inner, string model, TimeProvider clock, ILogger logger) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var started = clock.GetTimestamp();
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            Log.Answered(logger, model, clock.GetElapsedTime(started));
            return response;
        }
        catch (Exception failure)
        {
            Failed(failure, started);
            throw;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var started = clock.GetTimestamp();
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(updates, started))
        {
            yield return updates.Current;
        }

        Log.Answered(logger, model, clock.GetElapsedTime(started));
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, long started)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception failure)
        {
            Failed(failure, started);
            throw;
        }
    }

    private void Failed(Exception failure, long started) => Log.Failed(
        logger, model, clock.GetElapsedTime(started), ModelFailures.Of(failure), failure.GetType().Name, ModelFailures.StatusOf(failure));

    /// <summary>No messages of the client: they hold the service's answer, and that may repeat the prompt or the key.</summary>
    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "The model {Model} answered after {Time}.")]
        public static partial void Answered(ILogger logger, string model, TimeSpan time);

        [LoggerMessage(2, LogLevel.Debug, "A call of the model {Model} ended after {Time}: {Reason} ({Failure}, status {Status}).")]
        public static partial void Failed(ILogger logger, string model, TimeSpan time, Composing.Fallback reason, string failure, int? status);
    }
}
