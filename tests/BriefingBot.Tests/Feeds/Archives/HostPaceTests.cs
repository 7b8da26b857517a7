using BriefingBot.Feeds.Archives;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Feeds.Archives;

public sealed class HostPaceTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly HostPace pace;

    public HostPaceTests() => pace = new(TimeSpan.FromSeconds(10), clock);

    [Fact]
    public void Sources_of_one_host_take_turns_and_other_hosts_do_not_wait_for_them()
    {
        Task[] waits = [Wait("https://one.example/a"), Wait("https://one.example/b"), Wait("https://two.example/a")];
        Assert.DoesNotContain(waits, wait => wait.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal([true, false, true], waits.Select(wait => wait.IsCompleted));

        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(waits[1].IsCompleted);
    }

    [Fact]
    public void A_host_that_was_left_alone_for_long_is_asked_at_once()
    {
        _ = Wait("https://one.example/a");
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(Wait("https://one.example/b").IsCompleted);
    }

    private Task Wait(string address) => pace.WaitAsync(new(address), TestContext.Current.CancellationToken);
}
