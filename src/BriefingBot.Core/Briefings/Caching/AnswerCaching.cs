using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace BriefingBot.Briefings.Caching;

/// <summary>Registers the answer cache.</summary>
public static class AnswerCaching
{
    /// <summary>Before everything that is kept in Redis.</summary>
    internal const string Prefix = "briefingbot:";

    private const long MostMemory = 64 * 1024 * 1024;

    /// <summary>Adds <see cref="AnswerCache"/>. A <see cref="TimeProvider"/> and logging must be registered.</summary>
    /// <param name="redis">The connection string; empty for memory alone.</param>
    public static IServiceCollection AddAnswerCache(this IServiceCollection services, string redis)
    {
        ArgumentNullException.ThrowIfNull(redis);
        services.AddMemoryCache(memory => memory.SizeLimit = MostMemory);
        services.AddHybridCache().AddSerializer<WrittenAnswer?, WrittenAnswerSerializer>();
        if (redis.Length > 0)
        {
            services.AddSingleton(_ => new RedisConnection(redis));
            services.AddSingleton<RedisGuard>();
            services.AddSingleton<RedisTurns>();
            services.AddSingleton<IDistributedCache>(provider => new GuardedDistributedCache(
                new RedisCache(new RedisCacheOptions
                {
                    InstanceName = Prefix,
                    ConnectionMultiplexerFactory = provider.GetRequiredService<RedisConnection>().GetAsync,
                }),
                provider.GetRequiredService<RedisGuard>()));
        }

        return services.AddSingleton(provider => new AnswerCache(provider.GetRequiredService<HybridCache>(), provider.GetService<RedisTurns>()));
    }

    /// <summary>What is wrong with a connection string; null when nothing is. It never repeats the string, which may hold a password.</summary>
    public static string? Complaint(string redis)
    {
        ArgumentNullException.ThrowIfNull(redis);
        try
        {
            return redis.Length == 0 || RedisConnection.OptionsOf(redis).EndPoints.Count > 0 ? null : "it names no server";
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            return "it cannot be read";
        }
    }

    /// <summary>Asks Redis whether it is there.</summary>
    /// <returns>How long it took to answer; null when it did not within a few seconds.</returns>
    public static async Task<TimeSpan?> PingAsync(string redis, CancellationToken cancellationToken)
    {
        await using var connection = new RedisConnection(redis);
        try
        {
            return await (await connection.GetAsync().WaitAsync(cancellationToken)).GetDatabase().PingAsync().WaitAsync(cancellationToken);
        }
        catch (Exception away) when (away is RedisException or TimeoutException)
        {
            return null;
        }
    }
}
