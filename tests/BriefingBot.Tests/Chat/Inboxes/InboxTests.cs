using BriefingBot.Chat.Inboxes;
using BriefingBot.Storage;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Chat.Inboxes;

public sealed class InboxTests : IAsyncDisposable
{
    private readonly InboxWorld world = new(new() { MostOpen = 3, AtOnce = 2 });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_accepted_is_taken_as_it_was_the_oldest_first()
    {
        var first = await world.AcceptAsync("\"shadow brokers\" ünïcode \u2028");
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await world.AcceptAsync();

        Assert.Equal([new(first.Id, 1, first)], await world.Inbox.TakeAsync(1, Token));
        Assert.Equal([new(second.Id, 1, second)], await world.Inbox.TakeAsync(5, Token));
        Assert.Empty(await world.Inbox.TakeAsync(5, Token));
    }

    [Fact]
    public async Task A_repeat_is_known_while_it_is_open_and_for_a_day_after()
    {
        var request = await world.AcceptAsync();
        Assert.Equal(Acceptance.Repeated, await world.Inbox.AcceptAsync(request, Token));

        await world.Inbox.TakeAsync(1, Token);
        await world.Inbox.FinishAsync(request.Id, Token);
        Assert.Equal(Acceptance.Repeated, await world.Inbox.AcceptAsync(request, Token));

        world.Clock.Advance(TimeSpan.FromHours(23));
        await world.Inbox.PurgeAsync(Token);
        Assert.Equal(Acceptance.Repeated, await world.Inbox.AcceptAsync(request, Token));
        world.Clock.Advance(TimeSpan.FromHours(2));
        await world.Inbox.PurgeAsync(Token);
        Assert.Equal((0, 0), await world.CountAsync());
    }

    [Fact]
    public async Task The_same_request_at_the_same_time_is_accepted_once()
    {
        var request = world.Request();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.Inbox.AcceptAsync(request, Token)));
        Assert.Single(outcomes, Acceptance.Accepted);
        Assert.Equal(19, outcomes.Count(outcome => outcome == Acceptance.Repeated));
    }

    [Fact]
    public async Task When_too_many_are_open_no_more_is_taken_until_one_is_done()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => world.Inbox.AcceptAsync(world.Request(), Token)));
        Assert.Equal(3, outcomes.Count(outcome => outcome == Acceptance.Accepted));
        Assert.Equal(7, outcomes.Count(outcome => outcome == Acceptance.Busy));

        var taken = await world.Inbox.TakeAsync(1, Token);
        Assert.Equal(Acceptance.Repeated, await world.Inbox.AcceptAsync(taken[0].Request!, Token));
        Assert.Equal(Acceptance.Busy, await world.Inbox.AcceptAsync(world.Request(), Token));
        await world.Inbox.FinishAsync(taken[0].Id, Token);
        Assert.Equal(Acceptance.Accepted, await world.Inbox.AcceptAsync(world.Request(), Token));
    }

    [Fact]
    public async Task Another_host_takes_over_when_the_lease_ends_and_not_before()
    {
        var other = world.HostNamed("other");
        var request = await world.AcceptAsync();
        await world.Inbox.TakeAsync(1, Token);

        world.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.True(await world.Inbox.RenewAsync(request.Id, Token));
        world.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(await other.TakeAsync(1, Token));
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([new(request.Id, 2, request)], await other.TakeAsync(1, Token));
        Assert.False(await world.Inbox.RenewAsync(request.Id, Token));
        await world.Inbox.FinishAsync(request.Id, Token);
        Assert.Equal((1, 0), await world.CountAsync());
        await other.FinishAsync(request.Id, Token);
        Assert.Equal((1, 1), await world.CountAsync());
    }

    [Fact]
    public async Task A_host_that_starts_again_takes_up_at_once_what_it_held_and_nothing_of_others()
    {
        var other = world.HostNamed("other");
        await world.AcceptAsync();
        await world.AcceptAsync();
        var mine = await world.Inbox.TakeAsync(1, Token);
        await other.TakeAsync(1, Token);

        Assert.Equal(1, await world.Inbox.ReclaimAsync(Token));

        Assert.Equal(mine[0] with { Attempt = 2 }, Assert.Single(await world.Inbox.TakeAsync(5, Token)));
    }

    [Fact]
    public async Task What_is_put_back_is_free_after_a_while_and_what_is_let_go_at_once()
    {
        var request = await world.AcceptAsync();
        await world.Inbox.TakeAsync(1, Token);
        await world.Inbox.LetGoAsync(request.Id, Token);
        Assert.Equal(1, Assert.Single(await world.Inbox.TakeAsync(1, Token)).Attempt);

        await world.Inbox.PutBackAsync(request.Id, TimeSpan.FromSeconds(2), Token);
        Assert.Empty(await world.Inbox.TakeAsync(1, Token));
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(2, Assert.Single(await world.Inbox.TakeAsync(1, Token)).Attempt);
    }

    [Fact]
    public async Task A_payload_read_under_another_id_or_changed_on_disk_is_no_request()
    {
        await world.AcceptAsync();
        await world.AcceptAsync();
        await world.ExecuteAsync("update inbox set payload = (select payload from inbox where dedupe_key = 'trigger-2') where dedupe_key = 'trigger-1'");
        await world.ExecuteAsync("update inbox set payload = x'01' where dedupe_key = 'trigger-2'");
        Assert.All(await world.Inbox.TakeAsync(2, Token), taken => Assert.Null(taken.Request));
    }

    [Fact]
    public void What_many_encrypt_at_the_same_time_can_be_read()
    {
        var cipher = new PayloadCipher(new byte[KeyFile.Length]);
        var requests = Enumerable.Range(0, 5_000).Select(_ => world.Request(new string('x', 500))).ToArray();

        Parallel.ForEach(requests, new() { MaxDegreeOfParallelism = 8 }, request => Assert.Equal(request, cipher.TryDecrypt(cipher.Encrypt(request), request.Id)));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
