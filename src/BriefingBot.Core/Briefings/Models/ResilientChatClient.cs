using System.Runtime.CompilerServices;
using System.Threading.Channels;
using BriefingBot.Briefings.Composing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace BriefingBot.Briefings.Models;

/// <summary>
/// Ends a call at its deadline, tries again what a moment's wait may mend while there is time, and leaves a model that fails on and
/// on alone: after a rest one call probes whether it is back. A call that was refused for its content is never repeated.
/// </summary>
internal sealed partial class ResilientChatClient : DelegatingChatClient
{
    /// <summary>How long the model is left alone after it failed on and on.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>At least so many calls, most of them in vain, open the breaker.</summary>
    public const int EnoughCalls = 5;

    private const int MostRetries = 2;

    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortWait = TimeSpan.FromMilliseconds(200);

    private static readonly ResiliencePropertyKey<Call> CallKey = new("call");

    private readonly TimeProvider clock;
    private readonly ResiliencePipeline pipeline;

    public ResilientChatClient(IChatClient inner, TimeProvider clock, ILogger logger)
        : base(inner)
    {
        this.clock = clock;
        pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = MostRetries,
                ShouldHandle = attempt => new(IsWorthTrying(attempt.Outcome.Exception, attempt.Context)),
                DelayGenerator = attempt => new(WaitAfter(attempt.Outcome.Exception)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = EnoughCalls,
                SamplingDuration = Watched,
                BreakDuration = Rest,
                ShouldHandle = attempt => new(IsTheModelsFault(attempt.Outcome.Exception, attempt.Context)),
                OnOpened = opened =>
                {
                    Log.Opened(logger, ModelFailures.Of(opened.Outcome.Exception!), Rest);
                    return default;
                },
                OnClosed = _ =>
                {
                    Log.Closed(logger);
                    return default;
                },
            })
            .Build();
    }

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatResponse? response = null;
        await ExecuteAsync(
            new(options),
            async (_, token) => response = await base.GetResponseAsync(messages, options, token),
            cancellationToken);
        return response!;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // The breaker judges the call as a whole, so it runs as a whole, and hands its parts over as they come.
        var parts = Channel.CreateBounded<ChatResponseUpdate>(16);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var call = FillAsync(parts.Writer, messages, options, reading.Token);
        try
        {
            await foreach (var part in parts.Reader.ReadAllAsync(cancellationToken))
            {
                yield return part;
            }
        }
        finally
        {
            await reading.CancelAsync();
            await call;
        }
    }

    private async Task FillAsync(
        ChannelWriter<ChatResponseUpdate> parts, IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken reading)
    {
        try
        {
            await ExecuteAsync(
                new(options),
                async (call, token) =>
                {
                    await foreach (var part in base.GetStreamingResponseAsync(messages, options, token))
                    {
                        call.HasBegun = true;
                        await parts.WriteAsync(part, token);
                    }
                },
                reading);
            parts.Complete();
        }
        catch (Exception failure)
        {
            parts.Complete(failure);
        }
    }

    private async Task ExecuteAsync(Call call, Func<Call, CancellationToken, Task> actAsync, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            await pipeline.ExecuteAsync(
                async inner =>
                {
                    using var limit = new CancellationTokenSource(call.Left, clock);
                    using var both = CancellationTokenSource.CreateLinkedTokenSource(inner.CancellationToken, limit.Token);
                    try
                    {
                        await actAsync(call, both.Token);
                    }
                    catch (OperationCanceledException ended) when (limit.IsCancellationRequested)
                    {
                        throw new TimeoutException("The model did not answer in time.", ended);
                    }
                },
                context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>What has begun to be read is not begun again, and no wait takes more than half of the time that is left.</summary>
    private bool IsWorthTrying(Exception? failure, ResilienceContext context) =>
        failure is not null
        && ModelFailures.Of(failure) is Fallback.Throttled or Fallback.ServerError or Fallback.Unreachable or Fallback.BrokenOff
        && context.Properties.GetValue(CallKey, null!) is { HasBegun: false } call
        && WaitAfter(failure) < call.Left / 2;

    private TimeSpan WaitAfter(Exception? failure) => ModelFailures.WaitOf(failure, clock) ?? ShortWait;

    /// <summary>Who asked may have gone; what was asked may be refused: neither says anything about the model's health.</summary>
    private static bool IsTheModelsFault(Exception? failure, ResilienceContext context) =>
        failure is not null
        && !context.CancellationToken.IsCancellationRequested
        && ModelFailures.Of(failure) is Fallback.Unauthorized or Fallback.Throttled or Fallback.ServerError or Fallback.TimedOut or Fallback.Unreachable
            or Fallback.BrokenOff;

    private sealed class Call(ChatOptions? options)
    {
        private static readonly TimeSpan Unhurried = TimeSpan.FromMinutes(1);

        public bool HasBegun { get; set; }

        public TimeSpan Left => (options as CallOptions)?.Commission?.Deadline.Left ?? Unhurried;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The model fails on and on ({Reason}) and is left alone for {Rest}; answers are quoted meanwhile.")]
        public static partial void Opened(ILogger logger, Fallback reason, TimeSpan rest);

        [LoggerMessage(2, LogLevel.Information, "The model answers again.")]
        public static partial void Closed(ILogger logger);
    }
}
