using StackExchange.Redis;

namespace BriefingBot.Briefings.Caching;

/// <summary>
/// One host at a time writes an answer that costs money; the others wait and take what it wrote. A short lock, renewed while the host
/// writes, and no promise: a host that waited long enough, or cannot reach Redis, writes too.
/// </summary>
internal sealed class RedisTurns(RedisConnection connection, RedisGuard guard, TimeProvider clock)
{
    /// <summary>After a host died in its turn nobody waits longer than this.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    /// <param name="patience">While the other host's turn is renewed, it writes, and will have written by then.</param>
    /// <returns>The turn, to be given back; null where nobody's turn can be waited for.</returns>
    public async Task<Turn?> EnterAsync(string key, Deadline patience, CancellationToken cancellationToken)
    {
        RedisKey name = AnswerCaching.Prefix + "turn:" + key;
        RedisValue holder = Guid.NewGuid().ToString("N");
        for (var hasWaited = false; patience.Left > TimeSpan.Zero; hasWaited = true)
        {
            switch (await AskAsync(database => database.LockTakeAsync(name, holder, Lease), cancellationToken))
            {
                case true:
                    return new(
                        hasWaited,
                        new PeriodicTimer(Renewal, clock),
                        () => AskAsync(database => database.LockExtendAsync(name, holder, Lease), CancellationToken.None),
                        () => AskAsync(database => database.LockReleaseAsync(name, holder), CancellationToken.None));
                case null:
                    return null;
            }

            await Task.Delay(LookAgain, clock, cancellationToken);
        }

        return null;
    }

    private Task<bool?> AskAsync(Func<IDatabase, Task<bool>> askAsync, CancellationToken cancellationToken) =>
        guard.TryAsync<bool?>(async _ => await askAsync((await connection.GetAsync()).GetDatabase()), null, cancellationToken);

    internal sealed class Turn : IAsyncDisposable
    {
        private readonly PeriodicTimer renewal;
        private readonly Func<Task> leaveAsync;
        private readonly Task renewing;

        public Turn(bool hasWaited, PeriodicTimer renewal, Func<Task> renewAsync, Func<Task> leaveAsync)
        {
            (HasWaited, this.renewal, this.leaveAsync) = (hasWaited, renewal, leaveAsync);
            renewing = RenewAsync(renewAsync);
        }

        /// <summary>Whether another host had its turn meanwhile.</summary>
        public bool HasWaited { get; }

        public async ValueTask DisposeAsync()
        {
            renewal.Dispose();
            await renewing;
            await leaveAsync();
        }

        private async Task RenewAsync(Func<Task> renewAsync)
        {
            while (await renewal.WaitForNextTickAsync())
            {
                await renewAsync();
            }
        }
    }
}
