using BriefingBot.Chat.Inboxes;
using BriefingBot.Replies;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Chat.Inboxes;

public sealed class EarlyAnswerTests
{
    private readonly WatchedClock clock = new(new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_reply_in_time_goes_with_the_acknowledgement()
    {
        var early = new EarlyAnswer();
        var waiting = early.WaitAsync(TimeSpan.FromMilliseconds(300), clock);
        var offering = early.OfferAsync(HelpReply.Create());

        Assert.NotNull(await waiting);
        Assert.False(offering.IsCompleted);
        early.Acknowledged(delivered: true);
        Assert.True(await offering);
    }

    [Fact]
    public async Task A_late_reply_is_the_workers_to_send_after_the_acknowledgement()
    {
        var early = new EarlyAnswer();
        var waiting = early.WaitAsync(TimeSpan.FromMilliseconds(300), clock);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        Assert.Null(await waiting);

        var offering = early.OfferAsync(HelpReply.Create());
        Assert.False(offering.IsCompleted);
        early.Acknowledged(delivered: true);
        Assert.False(await offering);
    }

    [Fact]
    public async Task A_reply_whose_acknowledgement_did_not_arrive_is_the_workers_to_send()
    {
        var early = new EarlyAnswer();
        var offering = early.OfferAsync(HelpReply.Create());
        Assert.NotNull(await early.WaitAsync(TimeSpan.Zero, clock));
        early.Acknowledged(delivered: false);
        Assert.False(await offering);
    }

    [Fact]
    public async Task In_the_last_moment_exactly_one_of_them_has_it()
    {
        for (var round = 0; round < 200; round++)
        {
            var early = new EarlyAnswer();
            using var start = new Barrier(2);
            var carried = Task.Run(
                async () =>
                {
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    var reply = await early.WaitAsync(TimeSpan.Zero, clock);
                    early.Acknowledged(delivered: true);
                    return reply is not null;
                },
                TestContext.Current.CancellationToken);
            var taken = Task.Run(
                () =>
                {
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    return early.OfferAsync(HelpReply.Create());
                },
                TestContext.Current.CancellationToken);
            Assert.Equal(await carried, await taken);
        }
    }
}
