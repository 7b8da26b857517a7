namespace BriefingBot.Feeds.Archives;

/// <summary>One request in a while for each host, in the order in which they were asked for. Different hosts do not wait for each other.</summary>
internal sealed class HostPace(TimeSpan between, TimeProvider clock)
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, DateTimeOffset> next = [];

    /// <remarks>The first request waits too: the source was polled a moment ago.</remarks>
    public Task WaitAsync(Uri address, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset at;
        lock (turn)
        {
            at = next.TryGetValue(address.IdnHost, out var free) && free > now ? free : now + (next.ContainsKey(address.IdnHost) ? TimeSpan.Zero : between);
            next[address.IdnHost] = at + between;
        }

        return Task.Delay(at - now, clock, cancellationToken);
    }
}
