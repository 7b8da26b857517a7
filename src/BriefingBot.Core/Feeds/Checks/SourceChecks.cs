using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Polling;

namespace BriefingBot.Feeds.Checks;

/// <summary>
/// Polls what is due for people who wait for it. However many ask, there is one check at a time, and its outcome is everybody's for a
/// minute; it ends with the last of those who wait for it.
/// </summary>
internal sealed class SourceChecks(Sources sources, SourceStates states, PollsUnderway polls, TimeProvider clock)
{
    /// <summary>Nobody waits longer for news; what did not answer by then is said.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>For so long a check is not repeated.</summary>
    public static readonly TimeSpan Shared = TimeSpan.FromMinutes(1);

    /// <summary>Sources read at the same time.</summary>
    private const int AtOnce = 8;

    private readonly Lock turn = new();
    private Check? last;

    public async Task<SourceCheck> CheckAsync(CancellationToken cancellationToken)
    {
        Check check;
        lock (turn)
        {
            check = last is { } known && known.IsFor(clock.GetUtcNow()) ? known : last = new(RunAsync);
            check.Waiting++;
        }

        try
        {
            return await check.Work.WaitAsync(cancellationToken);
        }
        finally
        {
            await LeaveAsync(check);
        }
    }

    private async Task LeaveAsync(Check check)
    {
        lock (turn)
        {
            if (--check.Waiting > 0 || check.Work.IsCompleted)
            {
                return;
            }

            last = null;
        }

        // Nobody wants it any more, and whoever leaves last may close the stores next.
        await check.Stop.CancelAsync();
        await ((Task)check.Work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<SourceCheck> RunAsync(CancellationToken stop)
    {
        using var time = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stop);
        var polled = (await sources.ListAsync(stop)).Where(source => source.Origin is { Enabled: true }).ToList();
        var due = DueSources.Of(polled, await states.ListAsync(stop), clock.GetUtcNow());
        CheckedSource[] outcomes = [.. due.Select(source => new CheckedSource(source, IsRead: false, Added: 0))];
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = either.Token };
            await Parallel.ForAsync(0, due.Count, options, async (at, cancelled) =>
            {
                var poll = await polls.PollBesideAsync(due[at], cancelled);
                outcomes[at] = new(due[at], poll.State is not (SourceHealth.Failing or SourceHealth.Quarantined), due[at].Reference ? 0 : poll.Kept.Added);
            });
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time is over: the others count as not answered, and are due still.
        }

        return new(polled, outcomes, clock.GetUtcNow());
    }

    /// <summary>One check, running or done.</summary>
    private sealed class Check
    {
        public Check(Func<CancellationToken, Task<SourceCheck>> run) => Work = Task.Run(() => run(Stop.Token));

        /// <summary>Never disposed of: a source without a timer holds nothing.</summary>
        public CancellationTokenSource Stop { get; } = new();

        public Task<SourceCheck> Work { get; }

        public int Waiting { get; set; }

        /// <summary>Whether somebody who asks at this time gets its outcome.</summary>
        public bool IsFor(DateTimeOffset now) => !Work.IsCompleted || (Work.IsCompletedSuccessfully && now - Work.Result.At < Shared);
    }
}
