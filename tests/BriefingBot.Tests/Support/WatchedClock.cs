using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Support;

/// <summary>A clock that stands, and says when somebody begins to wait: moving it earlier would be too early.</summary>
internal sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> timers = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>Waits until a timer of this length was begun that no earlier call has seen.</summary>
    public async Task WaitForTimerAsync(TimeSpan length)
    {
        while (await timers.Reader.ReadAsync(TestContext.Current.CancellationToken) != length)
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
