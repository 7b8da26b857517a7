using Microsoft.Extensions.Caching.Distributed;

namespace BriefingBot.Briefings.Caching;

/// <summary>A distributed cache that is never in the way: while it is away it is empty, and takes what it is given.</summary>
internal sealed class GuardedDistributedCache(IDistributedCache cache, RedisGuard guard) : IDistributedCache
{
    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => guard.TryAsync(stop => cache.GetAsync(key, stop), null, token);

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        TryAsync(stop => cache.SetAsync(key, value, options, stop), token);

    public Task RefreshAsync(string key, CancellationToken token = default) => TryAsync(stop => cache.RefreshAsync(key, stop), token);

    public Task RemoveAsync(string key, CancellationToken token = default) => TryAsync(stop => cache.RemoveAsync(key, stop), token);

    public byte[]? Get(string key) => throw Blocking();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw Blocking();

    public void Refresh(string key) => throw Blocking();

    public void Remove(string key) => throw Blocking();

    private Task TryAsync(Func<CancellationToken, Task> doAsync, CancellationToken token) => guard.TryAsync(
        async stop =>
        {
            await doAsync(stop);
            return true;
        },
        false,
        token);

    private static NotSupportedException Blocking() => new("A thread that waits for Redis answers nobody: use the asynchronous methods.");
}
