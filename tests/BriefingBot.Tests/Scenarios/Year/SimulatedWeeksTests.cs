using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Scenarios.Year;

/// <summary>A sample of what the evaluation does for a whole year (<c>-- year</c>).</summary>
public sealed class SimulatedWeeksTests
{
    [Fact]
    public async Task Three_weeks_of_twenty_sources_of_which_six_are_broken_lose_nothing_and_hide_nothing()
    {
        var outcome = await SimulatedTime.RunAsync(20, 6, TimeSpan.FromDays(21), TestContext.Current.CancellationToken);

        Assert.Empty(outcome.Unkempt);
        Assert.Empty(outcome.LostOrDoubled);
        Assert.Empty(outcome.Hidden);
        Assert.Empty(outcome.GivenUp);
        Assert.Empty(outcome.ToldTwice);
        Assert.InRange(outcome.Requests, 400, 1_000);
        Assert.InRange(outcome.NotModified, 50, outcome.Requests);
    }
}
