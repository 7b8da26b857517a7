using BriefingBot.Articles;
using BriefingBot.Feeds.Folders;
using BriefingBot.Feeds.Health;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Feeds.Polling;

/// <summary>
/// The sources that are polled while the host runs, each at its own pace. A slow or broken one holds one of the places on the
/// network, and nobody up.
/// </summary>
/// <param name="wake">Called when there is something to do before the next look.</param>
internal sealed partial class PollRound(PollsUnderway polls, SourceStates states, TimeProvider clock, Action wake, ILogger logger) : IDisposable
{
    /// <summary>Feeds read at the same time.</summary>
    private const int Places = 16;

    /// <summary>When the store or the disk is away.</summary>
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(1);

    /// <summary>A file that was just written is settled by then.</summary>
    private static readonly TimeSpan AfterHint = TimeSpan.FromMilliseconds(600);

    private readonly SemaphoreSlim places = new(Places);
    private readonly FolderHints hints = new(wake);
    private readonly Dictionary<string, (SourceOrigin Origin, Task<DateTimeOffset> Poll)> running = [];
    private readonly Dictionary<string, DateTimeOffset> due = [];
    private IReadOnlyDictionary<string, Source> polled = new Dictionary<string, Source>();

    /// <summary>Polls these from now on, those that are known at the times that are stored.</summary>
    public async Task TakeAsync(IEnumerable<Source> sources, CancellationToken cancellationToken)
    {
        var stored = await states.ListAsync(cancellationToken);
        var before = polled;
        polled = sources.Where(source => source.Origin is { Enabled: true }).ToDictionary(source => source.Id);
        foreach (var source in polled.Values.Where(source => before.GetValueOrDefault(source.Id)?.Origin != source.Origin))
        {
            // Also when only its pace or its place changed: who edits it waits to see what it does.
            due[source.Id] = before.ContainsKey(source.Id)
                ? clock.GetUtcNow()
                : SourceStates.Of(source, stored.GetValueOrDefault(source.Id)).NextPoll ?? clock.GetUtcNow();
        }

        foreach (var gone in due.Keys.Except(polled.Keys).ToList())
        {
            due.Remove(gone);
        }

        hints.Watch(polled.Values.Where(source => source.Origin!.Kind == SourceKind.Folder));
    }

    /// <summary>Begins the polls that are due.</summary>
    /// <returns>When the next one is.</returns>
    public async Task<DateTimeOffset> StartDueAsync(CancellationToken cancellationToken)
    {
        await TakeEndedAsync();
        foreach (var (source, next) in polls.TakeOthers().Where(other => polled.GetValueOrDefault(other.Source.Id)?.Origin == other.Source.Origin))
        {
            due[source.Id] = next;
        }

        var now = clock.GetUtcNow();
        foreach (var id in hints.Take().Where(due.ContainsKey))
        {
            due[id] = due[id] < now + AfterHint ? due[id] : now + AfterHint;
        }

        foreach (var id in due.Where(next => next.Value <= now && !running.ContainsKey(next.Key)).Select(next => next.Key).ToList())
        {
            running.Add(id, (polled[id].Origin!, PollAsync(polled[id], cancellationToken)));
        }

        return due.Where(next => !running.ContainsKey(next.Key)).Select(next => next.Value).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
    }

    /// <summary>Waits for the polls that run; they end by the token that they were begun with.</summary>
    public async Task EndAsync() =>
        await Task.WhenAll(running.Values.Select(each => (Task)each.Poll)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public void Dispose()
    {
        hints.Dispose();
        places.Dispose();
    }

    private async Task TakeEndedAsync()
    {
        foreach (var (id, (origin, poll)) in running.Where(each => each.Value.Poll.IsCompleted).ToList())
        {
            running.Remove(id);
            var next = await poll;
            if (polled.GetValueOrDefault(id) is { } source)
            {
                due[id] = source.Origin == origin ? next : clock.GetUtcNow();
            }
        }
    }

    private async Task<DateTimeOffset> PollAsync(Source source, CancellationToken cancellationToken)
    {
        // A folder of this machine waits for no network.
        var local = source.Origin!.Kind == SourceKind.Folder;
        try
        {
            await (local ? Task.CompletedTask : places.WaitAsync(cancellationToken));
            try
            {
                // From the pool: reading a folder would hold the loop up.
                var poll = await Task.Run(() => polls.PollAsync(source, wait: true, cancellationToken), cancellationToken);
                return poll.NextPoll ?? clock.GetUtcNow() + TryAgain;
            }
            finally
            {
                if (!local)
                {
                    places.Release();
                }
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotRemembered(logger, failure, source.Id);
            return clock.GetUtcNow() + TryAgain;
        }
        finally
        {
            wake();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "How polling source {SourceId} went could not be stored; it is polled again in a minute.")]
        public static partial void NotRemembered(ILogger logger, Exception failure, string sourceId);
    }
}
