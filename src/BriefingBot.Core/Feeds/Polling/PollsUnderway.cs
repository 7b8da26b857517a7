using System.Collections.Concurrent;
using BriefingBot.Articles;

namespace BriefingBot.Feeds.Polling;

/// <summary>
/// Polls sources, each by one at a time in this process: whoever wants one that is being polled gets the outcome of that poll. The host's
/// round and the people who check again meet here.
/// </summary>
internal sealed class PollsUnderway(SourcePoller poller)
{
    private readonly ConcurrentDictionary<string, Task<SourcePoll>> underway = [];
    private readonly ConcurrentDictionary<string, (Source Source, DateTimeOffset Next)> others = [];

    /// <param name="wait">See <see cref="SourcePoller.PollAsync"/>.</param>
    public async Task<SourcePoll> PollAsync(Source source, bool wait, CancellationToken cancellationToken)
    {
        while (true)
        {
            var ours = new TaskCompletionSource<SourcePoll>(TaskCreationOptions.RunContinuationsAsynchronously);
            var poll = underway.GetOrAdd(source.Id, ours.Task);
            if (poll == ours.Task)
            {
                return await PollAsync(source, wait, ours, cancellationToken);
            }

            try
            {
                return await poll.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Whoever began it was stopped.
            }
        }
    }

    /// <summary>Polls a source outside of the host's round, which learns of it by <see cref="TakeOthers"/>.</summary>
    public async Task<SourcePoll> PollBesideAsync(Source source, CancellationToken cancellationToken)
    {
        var poll = await PollAsync(source, wait: false, cancellationToken);
        if (poll.NextPoll is { } next)
        {
            others[source.Id] = (source, next);
        }

        return poll;
    }

    /// <summary>What was polled outside of the round since the last call, and when each is due again.</summary>
    public IReadOnlyList<(Source Source, DateTimeOffset Next)> TakeOthers() =>
        others.IsEmpty ? [] : [.. others.Keys.Select(id => others.TryRemove(id, out var other) ? other : default).Where(other => other.Source is not null)];

    private async Task<SourcePoll> PollAsync(Source source, bool wait, TaskCompletionSource<SourcePoll> ours, CancellationToken cancellationToken)
    {
        try
        {
            var poll = await poller.PollAsync(source, wait, cancellationToken);
            End(source).SetResult(poll);
            return poll;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            End(source).SetCanceled(cancellationToken);
            throw;
        }
        catch (Exception failure)
        {
            End(source).SetException(failure);

            // Nobody may be waiting for it but the caller, who gets it from here.
            _ = ours.Task.Exception;
            throw;
        }

        TaskCompletionSource<SourcePoll> End(Source ended)
        {
            underway.TryRemove(ended.Id, out _);
            return ours;
        }
    }
}
