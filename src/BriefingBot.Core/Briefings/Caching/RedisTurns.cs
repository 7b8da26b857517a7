using StackExchange.Redis;

namespace BriefingBot.Briefings.Caching;

/// <summary>
/// One host at a time writes an answer that costs money; the others wait and take what it wrote. A short lock and no promise: a host
/// that waited long enough, or cannot reach Redis, writes too.
/// </summary>
internal sealed class RedisTurns(RedisConnection connection, RedisGuard guard, TimeProvider clock)
{
    /// <summary>Longer than most models take; after a host died in its turn nobody waits longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    /// <returns>The turn, to be given back; null where nobody's turn can be waited for.</returns>
    public async Task<Turn?> EnterAsync(string key, CancellationToken cancellationToken)
    {
        RedisKey name = AnswerCaching.Prefix + "turn:" + key;
        RedisValue holder = Guid.NewGuid().ToString("N");
        var started = clock.GetTimestamp();
        for (var hasWaited = false; clock.GetElapsedTime(started) < Longest; hasWaited = true)
        {
            switch (await guard.TryAsync<bool?>(async _ => await (await DatabaseAsync()).LockTakeAsync(name, holder, Longest), null, cancellationToken))
            {
                case true:
                    return new(hasWaited, () => guard.TryAsync(async _ => await (await DatabaseAsync()).LockReleaseAsync(name, holder), false, CancellationToken.None));
                case null:
                    return null;
            }

            await Task.Delay(LookAgain, clock, cancellationToken);
        }

        return null;
    }

    private async Task<IDatabase> DatabaseAsync() => (await connection.GetAsync()).GetDatabase();

    /// <param name="hasWaited">Whether another host had its turn meanwhile.</param>
    internal sealed class Turn(bool hasWaited, Func<Task> leaveAsync) : IAsyncDisposable
    {
        public bool HasWaited { get; } = hasWaited;

        public async ValueTask DisposeAsync() => await leaveAsync();
    }
}
