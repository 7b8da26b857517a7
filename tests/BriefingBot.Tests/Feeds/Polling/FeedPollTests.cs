using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Polling;

/// <summary>One feed, polled over and over against a real server.</summary>
public sealed class FeedPollTests : IAsyncLifetime
{
    private readonly ReadSources sources = new();
    private FeedServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        await sources.ApplyAsync($"sources:\n  - id: news\n    kind: feed\n    url: {server.UrlOf("/feed")}\n    name: The News\n    weight: 2\n");
    }

    public async ValueTask DisposeAsync()
    {
        sources.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task What_is_new_in_a_feed_is_kept_and_what_is_unchanged_adds_nothing()
    {
        server.Serve("/feed", FeedServer.Rss("Worm in hospitals"), "\"1\"");
        Assert.Equal((1, 1), Counts(await sources.PollAsync("news")));
        Assert.Equal((SourceHealth.NotModified, 0), (await StateOfPollAsync(), (await sources.PollAsync("news")).Kept.Added));

        server.Serve("/feed", FeedServer.Rss("Second worm", "Worm in hospitals"), "\"2\"");
        Assert.Equal((2, 1), Counts(await sources.PollAsync("news")));

        Assert.Equal(["Second worm", "Worm in hospitals"], (await sources.ArticlesAsync("news")).Select(article => article.Title).Order());
        Assert.All(await sources.ArticlesAsync("news"), article => Assert.Equal(1, article.Version));
    }

    [Fact]
    public async Task Twenty_polls_name_exactly_the_validators_of_the_last_full_answer()
    {
        const string Day = "Tue, 03 Nov 2026 10:00:00 GMT";
        var expected = new List<(string?, string?)>();
        var (etag, modified) = ((string?)null, (string?)null);
        for (var poll = 0; poll < 20; poll++)
        {
            expected.Add((etag, modified));

            // By turns: a strong tag, a weak one and a date, a date alone in an odd form, nothing; the odd polls find it unchanged or down.
            if (poll % 2 == 0)
            {
                (etag, modified) = (poll / 2 % 4) switch
                {
                    0 => ($"\"strong-{poll}\"", null),
                    1 => ($"W/\"weak-{poll}\"", Day),
                    2 => (null, "Tue, 03 Nov 2026 11:00:00 +0100"),
                    _ => ((string?)null, (string?)null),
                };
                server.Serve("/feed", FeedServer.Rss($"Entry {poll}"), etag, modified);
            }
            else if (poll % 4 == 3)
            {
                server.Fail("/feed", 503);
            }

            await sources.PollAsync("news");
        }

        Assert.Equal(expected, server.Requests.Select(request => (request.IfNoneMatch, request.IfModifiedSince)));
    }

    [Fact]
    public async Task Validators_survive_a_restart_and_go_with_another_address()
    {
        server.Serve("/feed", FeedServer.Rss("Worm in hospitals"), "\"1\"");
        await sources.PollAsync("news");
        sources.Restart();
        await sources.PollAsync("news");

        await sources.ApplyAsync($"sources:\n  - {{id: news, kind: feed, url: '{server.UrlOf("/other")}'}}\n");
        await sources.PollAsync("news");

        Assert.Equal([null, "\"1\"", null], server.Requests.Select(request => request.IfNoneMatch));
    }

    [Fact]
    public async Task A_failing_source_is_shown_with_its_cause_and_logged_once()
    {
        server.Fail("/feed", 503, retryAfter: "7200");
        await sources.PollAsync("news");
        await sources.PollAsync("news");

        var failing = await sources.StatusAsync("news");
        Assert.Equal((SourceHealth.Failing, null), (failing.State, failing.LastSuccess));
        Assert.Contains("503", failing.Error, StringComparison.Ordinal);
        Assert.InRange(failing.NextPoll!.Value, sources.Clock.GetUtcNow().AddHours(2), sources.Clock.GetUtcNow().AddHours(2.3));
        Assert.Single(sources.Logs.Messages, message => message.StartsWith("Source news fails", StringComparison.Ordinal));

        server.Serve("/feed", FeedServer.Rss("Worm in hospitals"));
        await sources.PollAsync("news");

        var healthy = await sources.StatusAsync("news");
        Assert.Equal((SourceHealth.Healthy, null), (healthy.State, healthy.Error));
        Assert.Equal(sources.Clock.GetUtcNow(), healthy.LastSuccess);
        Assert.Equal(sources.Clock.GetUtcNow(), healthy.LastNewEntry);
        Assert.Single(sources.Logs.Messages, message => message.StartsWith("Source news is read again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_feed_is_a_failure_and_an_empty_feed_is_none()
    {
        server.Serve("/feed", "<html><body>Sign in</body></html>");
        Assert.Equal(SourceHealth.Failing, await StateOfPollAsync());

        server.Serve("/feed", FeedServer.Rss());
        Assert.Equal(SourceHealth.Empty, await StateOfPollAsync());
    }

    [Fact]
    public async Task A_successful_poll_counts_as_read_and_a_failed_one_does_not()
    {
        server.Serve("/feed", FeedServer.Rss("Worm in hospitals"));
        await sources.PollAsync("news");
        var read = sources.Clock.GetUtcNow();

        sources.Clock.Advance(TimeSpan.FromHours(3));
        server.Fail("/feed", 500);
        await sources.PollAsync("news");

        Assert.Equal(read, (await sources.SourceAsync("news")).LastPollAt);
    }

    [Fact]
    public async Task An_entry_from_the_future_is_one_version_however_often_it_is_read()
    {
        server.Serve("/feed", FeedServer.Rss("Worm in hospitals").Replace("Mon, 02 Nov 2026", "Sat, 02 Nov 7630", StringComparison.Ordinal));
        for (var day = 0; day < 3; day++)
        {
            await sources.PollAsync("news");
            sources.Clock.Advance(TimeSpan.FromDays(1));
        }

        var article = Assert.Single(await sources.ArticlesAsync("news"));
        Assert.Equal((1, true), (article.Version, article.PublishedClamped));
    }

    [Fact]
    public async Task What_an_administrator_removed_does_not_come_back_with_the_next_poll()
    {
        server.Serve("/feed", FeedServer.Rss("Worm in hospitals"));
        await sources.PollAsync("news");
        await sources.Corpus.Store.WithdrawAsync((await sources.ArticlesAsync("news")).Single().Id, "takedown", TestContext.Current.CancellationToken);

        server.Serve("/feed", FeedServer.Rss("", [("Worm in hospitals", "More is known.")]));
        await sources.PollAsync("news");

        Assert.Empty(await sources.ArticlesAsync("news"));
    }

    [Fact]
    public async Task A_marked_source_keeps_its_own_article_of_an_address_that_an_open_one_has_too()
    {
        await sources.ApplyAsync($$"""
            sources:
              - {id: news, kind: feed, url: '{{server.UrlOf("/feed")}}'}
              - {id: paid, kind: feed, url: '{{server.UrlOf("/paid")}}', tlp: amber}
            """);
        server.Serve("/feed", FeedServer.Rss("", [("Worm in hospitals", "What all may know.")]));
        server.Serve("/paid", FeedServer.Rss("", [("Worm in hospitals", "What few may know.")]));
        await sources.PollAsync("news");
        await sources.PollAsync("paid");
        await sources.PollAsync("news");

        Assert.Equal(["What all may know."], (await sources.ArticlesAsync("news")).Select(article => article.Text));
        Assert.Equal(["What few may know."], (await sources.ArticlesAsync("paid")).Select(article => article.Text));
    }

    private static (int Entries, int Added) Counts(BriefingBot.Feeds.Polling.SourcePoll poll) => (poll.Kept.Entries, poll.Kept.Added);

    private async Task<SourceHealth> StateOfPollAsync() => (await sources.PollAsync("news")).State;
}
