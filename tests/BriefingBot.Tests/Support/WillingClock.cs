using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Support;

/// <summary>A clock that stands, and moves on by itself where the product waits for a moment only: nobody has to be there to move it.</summary>
internal sealed class WillingClock() : FakeTimeProvider(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= Moment && period == Timeout.InfiniteTimeSpan)
        {
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
