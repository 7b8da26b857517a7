using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Polling;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Polling;

/// <summary>A feed with entries that cannot be stored.</summary>
public sealed class PoisonEntryTests : IAsyncLifetime
{
    private readonly ReadSources sources = new();
    private FeedServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        await sources.ApplyAsync($"sources:\n  - {{id: news, kind: feed, url: '{server.UrlOf("/feed")}'}}\n");
    }

    public async ValueTask DisposeAsync()
    {
        sources.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData(PoisonedStore.Poison)]
    [InlineData(PoisonedStore.Refused)]
    public async Task An_entry_that_cannot_be_stored_is_tried_in_three_polls_and_its_neighbours_are_kept(string kind)
    {
        server.Serve("/feed", FeedServer.Rss("First worm", $"The {kind} entry", "Second worm"), "\"1\"");
        var polls = new List<SourcePoll>();
        for (var poll = 0; poll < 5; poll++)
        {
            polls.Add(await sources.PollAsync("news"));
        }

        Assert.Equal(["First worm", "Second worm"], (await sources.ArticlesAsync("news")).Select(article => article.Title).Order());
        Assert.Equal(2, polls.Sum(poll => poll.Kept.Added));
        Assert.All(polls, poll => Assert.Equal(SourceHealth.Salvaged, poll.State));
        Assert.StartsWith("1 entry could not be stored and is tried again; the others are kept. https://news.example/the-", polls[1].Error, StringComparison.Ordinal);
        Assert.StartsWith("1 entry set aside, for it could not be stored in three tries; the others are kept.", polls[4].Error, StringComparison.Ordinal);

        // It came in full as long as it was tried; then its validators are kept as those of any other.
        Assert.Equal([null, null, null, "\"1\"", "\"1\""], server.Requests.Select(request => request.IfNoneMatch));
        Assert.Single(sources.Logs.Messages, message => message.Contains("is set aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_that_was_set_aside_is_tried_no_more_until_its_publisher_changes_it()
    {
        await SetAsideAsync("The poison entry");
        sources.Restart();

        server.Serve("/feed", FeedServer.Rss("New worm", "The poison entry"));
        var poll = await sources.PollAsync("news");
        Assert.Equal((1, SourceHealth.Salvaged), (poll.Kept.Added, poll.State));
        Assert.DoesNotContain("The poison entry", sources.Store.Tried);

        server.Serve("/feed", FeedServer.Rss("", [("The poison entry", "Its text is another one.")]));
        Assert.Contains("is tried again", (await sources.PollAsync("news")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_left_the_feed_is_forgotten()
    {
        await SetAsideAsync("The poison entry");

        server.Serve("/feed", FeedServer.Rss("New worm"));
        var poll = await sources.PollAsync("news");

        Assert.Equal((SourceHealth.Healthy, null), (poll.State, poll.Error));
    }

    [Fact]
    public async Task A_source_of_many_such_entries_is_quarantined_and_what_is_good_in_it_comes_all_the_same()
    {
        string[] poison = [.. Enumerable.Range(0, Quarantine.EntriesOfSource).Select(n => $"Poison {n}")];
        await SetAsideAsync(poison);

        server.Serve("/feed", FeedServer.Rss([.. poison, "New worm"]));
        var poll = await sources.PollAsync("news");

        Assert.Equal((SourceHealth.Quarantined, 1), (poll.State, poll.Kept.Added));
        Assert.Equal(sources.Clock.GetUtcNow(), (await sources.SourceAsync("news")).LastPollAt);
        Assert.StartsWith("Source news is quarantined: 10 entries set aside", Assert.Single(sources.Notices).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_away_is_no_fault_of_the_entries()
    {
        server.Serve("/feed", FeedServer.Rss("First worm", "Second worm", "Third worm", "Fourth worm"), "\"1\"");
        sources.Store.IsAway = true;
        for (var poll = 0; poll < Quarantine.TriesOfEntry + 1; poll++)
        {
            var failed = await sources.PollAsync("news");
            Assert.Equal(SourceHealth.Failing, failed.State);
            Assert.Contains("disk is full", failed.Error, StringComparison.Ordinal);
        }

        sources.Store.IsAway = false;
        Assert.Equal(4, (await sources.PollAsync("news")).Kept.Added);
    }

    private async Task SetAsideAsync(params string[] titles)
    {
        server.Serve("/feed", FeedServer.Rss(titles));
        for (var poll = 0; poll < Quarantine.TriesOfEntry; poll++)
        {
            await sources.PollAsync("news");
        }
    }
}
