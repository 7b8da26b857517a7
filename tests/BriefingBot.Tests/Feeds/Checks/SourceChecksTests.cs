using BriefingBot.Articles;
using BriefingBot.Feeds.Checks;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Checks;

/// <summary>Checking again, against a real server; the clock stands until the test moves it.</summary>
public sealed class SourceChecksTests : IAsyncLifetime
{
    private readonly ReadSources sources = new();
    private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FeedServer server = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        server.Serve("/news", FeedServer.Rss("Worm in hospitals", "Second worm"));
        server.On("/slow", async context =>
        {
            reached.TrySetResult();
            await release.Task.WaitAsync(context.RequestAborted);
        });
    }

    public async ValueTask DisposeAsync()
    {
        release.TrySetResult();
        sources.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task What_is_due_is_read_and_what_is_new_is_counted()
    {
        await ApplyAsync("news", "down");
        server.Fail("/down", 500);

        Assert.Equal(["down False 0", "news True 2"], Said(await CheckAsync()));

        sources.Clock.Advance(SourceChecks.Shared);
        Assert.Empty((await CheckAsync()).Due);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task All_who_ask_within_a_minute_share_one_check()
    {
        await ApplyAsync("slow");
        var asked = Enumerable.Range(0, 20).Select(_ => CheckAsync()).ToList();
        await reached.Task.WaitAsync(Cancelled);
        release.SetResult();

        var outcomes = await Task.WhenAll(asked);
        sources.Clock.Advance(SourceChecks.Shared / 2);

        Assert.All(outcomes.Append(await CheckAsync()), outcome => Assert.Same(outcomes[0], outcome));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task After_twenty_seconds_it_says_who_did_not_answer_and_they_are_due_still()
    {
        await ApplyAsync("news", "slow");
        var check = CheckAsync();
        await reached.Task.WaitAsync(Cancelled);
        await sources.Logs.WaitForAsync("Source news was read for the first time", Cancelled);
        sources.Clock.Advance(SourceChecks.Longest);

        Assert.Equal(["news True 2", "slow False 0"], Said(await check));
        Assert.Null((await sources.StatusAsync("slow")).NextPoll);
    }

    [Fact]
    public async Task One_who_leaves_stops_nobody_and_with_the_last_one_the_check_ends()
    {
        await ApplyAsync("slow");
        using var leaves = new CancellationTokenSource();
        using var stays = new CancellationTokenSource();
        var (first, second) = (sources.Reader.CheckAgainAsync(leaves.Token), sources.Reader.CheckAgainAsync(stays.Token));
        await reached.Task.WaitAsync(Cancelled);

        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(second.IsCompleted);

        await stays.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        release.SetResult();
        Assert.Equal(["slow False 0"], Said(await CheckAsync()));
    }

    [Fact]
    public async Task A_source_that_the_host_is_polling_is_waited_for_and_not_polled_twice()
    {
        await ApplyAsync("slow");
        server.On("/slow", async context =>
        {
            reached.TrySetResult();
            await release.Task.WaitAsync(context.RequestAborted);
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(FeedServer.Rss("Worm in hospitals")), Cancelled);
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var host = sources.Reader.RunAsync(stop.Token);
        await reached.Task.WaitAsync(Cancelled);

        var check = CheckAsync();
        release.SetResult();

        Assert.True((await check).Due is [] or [{ IsRead: true, Added: 1 }]);
        Assert.Single(server.Requests);
        await EndAsync(host, stop);
    }

    [Fact]
    public async Task The_host_learns_of_what_was_read_beside_it_and_keeps_the_new_time()
    {
        await ApplyAsync("news");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var host = sources.Reader.RunAsync(stop.Token);
        await sources.Logs.WaitForAsync("Source news was read for the first time", Cancelled);
        var first = (await sources.StatusAsync("news")).NextPoll!.Value;

        // The hour is over, and the jitter of the host's own time is not.
        sources.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Single((await CheckAsync()).Due);
        var look = TimeSpan.FromMilliseconds(500);
        await sources.Clock.MoveAndWaitForTimerAsync(first - sources.Clock.GetUtcNow() + look, look);
        await sources.Clock.MoveAndWaitForTimerAsync(look, look);

        Assert.Equal(2, server.Requests.Count);
        await EndAsync(host, stop);
    }

    private static async Task EndAsync(Task host, CancellationTokenSource stop)
    {
        await stop.CancelAsync();
        await host.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static IEnumerable<string> Said(SourceCheck check) => check.Due.Select(each => $"{each.Source.Id} {each.IsRead} {each.Added}");

    private Task<SourceCheck> CheckAsync() => sources.Reader.CheckAgainAsync(Cancelled);

    private Task ApplyAsync(params string[] ids) => sources.ApplyAsync(
        "sources:\n" + string.Concat(ids.Select(id => $"  - {{id: {id}, kind: feed, url: '{server.UrlOf("/" + id)}', text: excerpt}}\n")));
}
