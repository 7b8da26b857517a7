using System.Diagnostics.CodeAnalysis;

namespace BriefingBot.Feeds.Fetching;

/// <summary>Politeness by host and port: so many requests at a time, and none while the host asked for a pause (429).</summary>
internal sealed class HostTurns(TimeProvider time)
{
    private readonly TimeProvider clock = time;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Host> hosts = [];

    /// <summary>Waits for a turn. Dispose it when the host's answer was read.</summary>
    public async Task<Turn> TakeAsync(Uri address, CancellationToken cancellationToken)
    {
        var name = address.IdnHost + ":" + address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Host host;
        lock (gate)
        {
            host = hosts.TryGetValue(name, out var known) ? known : hosts[name] = new();
            host.Users++;
        }

        try
        {
            await host.Free.WaitAsync(cancellationToken);
            return new(this, name, host);
        }
        catch
        {
            Leave(name, host);
            throw;
        }
    }

    private void Leave(string name, Host host)
    {
        lock (gate)
        {
            // Hosts of links are many: what is idle and may be asked is forgotten.
            if (--host.Users == 0 && host.PausedUntil <= clock.GetUtcNow())
            {
                hosts.Remove(name);
            }
        }
    }

    /// <summary>One request's right to the host.</summary>
    internal sealed class Turn(HostTurns turns, string name, Host host) : IDisposable
    {
        /// <summary>How much of a pause is left; zero or less: none.</summary>
        public TimeSpan Pause
        {
            get
            {
                lock (turns.gate)
                {
                    return host.PausedUntil - turns.clock.GetUtcNow();
                }
            }
        }

        /// <summary>Nobody asks the host again before that time.</summary>
        public void PauseFor(TimeSpan wait)
        {
            var until = turns.clock.GetUtcNow() + wait;
            lock (turns.gate)
            {
                host.PausedUntil = until > host.PausedUntil ? until : host.PausedUntil;
            }
        }

        public void Dispose()
        {
            host.Free.Release();
            turns.Leave(name, host);
        }
    }

    [SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose.")]
    internal sealed class Host
    {
        public SemaphoreSlim Free { get; } = new(FetchLimits.PerHost);

        public int Users { get; set; }

        public DateTimeOffset PausedUntil { get; set; }
    }
}
