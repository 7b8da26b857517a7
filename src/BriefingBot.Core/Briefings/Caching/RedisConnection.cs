using StackExchange.Redis;

namespace BriefingBot.Briefings.Caching;

/// <summary>The process's one connection to Redis. It is made in the background: no start and no answer waits for it.</summary>
internal sealed class RedisConnection(string connectionString) : IAsyncDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(500);

    private readonly Task<ConnectionMultiplexer> multiplexer = ConnectionMultiplexer.ConnectAsync(OptionsOf(connectionString));

    public async Task<IConnectionMultiplexer> GetAsync() => await multiplexer;

    /// <summary>
    /// A server that is away fails at once instead of after five seconds, and is found again half a second after it is back.
    /// </summary>
    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static ConfigurationOptions OptionsOf(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;

        // No answer waits so long: RedisGuard turns away long before. Here the client lets go of what nobody waits for any more.
        (options.ConnectTimeout, options.SyncTimeout, options.AsyncTimeout) = (1000, 1000, 1000);
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry((int)Heartbeat.TotalMilliseconds);
        options.HeartbeatInterval = Heartbeat;
        return options;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (await multiplexer).DisposeAsync();
        }
        catch (RedisException)
        {
            // It never came to be; there is nothing to close.
        }
    }
}
