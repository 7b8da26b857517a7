using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Support;

/// <summary>A clock that stands, and says when somebody begins to wait: moving it earlier would be too early.</summary>
internal sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> timers = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>Waits until a timer of this length was begun that no earlier call has seen.</summary>
    public Task WaitForTimerAsync(TimeSpan length) => ReadUntilAsync(length, TestContext.Current.CancellationToken);

    /// <summary>Moves on, and waits until somebody begins a wait of this length after that: whoever looks again and again has looked then.</summary>
    public async Task MoveAndWaitForTimerAsync(TimeSpan step, TimeSpan length)
    {
        while (timers.Reader.TryRead(out _))
        {
            // Begun before.
        }

        Advance(step);
        await WaitForTimerAsync(length);
    }

    /// <summary>Moves on whenever somebody begins to wait for this long, until the work is done.</summary>
    public async Task<T> MoveWhileAsync<T>(TimeSpan step, Task<T> work)
    {
        while (!work.IsCompleted)
        {
            using var done = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var timer = ReadUntilAsync(step, done.Token);
            if (await Task.WhenAny(work, timer) == timer)
            {
                await timer;
                Advance(step);
            }
            else
            {
                await done.CancelAsync();
                await timer.ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }

        return await work;
    }

    private async Task ReadUntilAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        while (await timers.Reader.ReadAsync(cancellationToken) != length)
        {
            // Another's timer.
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        timers.Writer.TryWrite(dueTime);
        return timer;
    }
}
