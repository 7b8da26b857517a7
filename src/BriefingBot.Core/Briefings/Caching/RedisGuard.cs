using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace BriefingBot.Briefings.Caching;

/// <summary>
/// A breaker around Redis. A request that is not answered within a tenth of a second opens it at once; then nobody asks Redis for two
/// seconds, after which one request tries again. So a Redis that is away costs one asker a tenth of a second now and then.
/// </summary>
internal sealed partial class RedisGuard(TimeProvider clock, ILogger<RedisGuard> logger)
{
    internal static readonly TimeSpan DefaultPatience = TimeSpan.FromMilliseconds(100);

    internal static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly Lock turn = new();
    private bool isOpen;
    private long restsSince;

    /// <summary>How long a request may take.</summary>
    public TimeSpan Patience { get; init; } = DefaultPatience;

    /// <summary>Asks Redis; <paramref name="otherwise"/> is the answer where it gives none.</summary>
    public async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> askAsync, T otherwise, CancellationToken cancellationToken)
    {
        if (!MayTry())
        {
            return otherwise;
        }

        try
        {
            var answer = await askAsync(cancellationToken).WaitAsync(Patience, clock, cancellationToken);
            Answered();
            return answer;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (RedisServerException refused)
        {
            // It is there, and does not do this: a value of another type, no memory left, a read-only replica.
            Answered();
            Log.Refused(logger, refused.GetType().Name);
            return otherwise;
        }
        catch (Exception failure)
        {
            Failed(failure);
            return otherwise;
        }
    }

    private bool MayTry()
    {
        lock (turn)
        {
            if (isOpen && clock.GetElapsedTime(restsSince) < Rest)
            {
                return false;
            }

            // The others rest on while one tries.
            restsSince = clock.GetTimestamp();
            return true;
        }
    }

    private void Answered()
    {
        lock (turn)
        {
            if (!isOpen)
            {
                return;
            }

            isOpen = false;
        }

        Log.Back(logger);
    }

    private void Failed(Exception failure)
    {
        lock (turn)
        {
            restsSince = clock.GetTimestamp();
            if (isOpen)
            {
                return;
            }

            isOpen = true;
        }

        Log.Away(logger, failure.GetType().Name);
    }

    /// <summary>A line when Redis goes and one when it comes back. No messages of the client: they hold keys and addresses.</summary>
    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Redis does not answer ({Failure}). Answers are cached in memory alone until it does; check Redis:ConnectionString and the server.")]
        public static partial void Away(ILogger logger, string failure);

        [LoggerMessage(2, LogLevel.Information, "Redis answers again.")]
        public static partial void Back(ILogger logger);

        [LoggerMessage(3, LogLevel.Debug, "Redis refused a request ({Failure}).")]
        public static partial void Refused(ILogger logger, string failure);
    }
}
