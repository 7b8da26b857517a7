using BriefingBot.Feeds.Health;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Health;

/// <summary>What administrators are told of sources that fail, and how often.</summary>
public sealed class SourceNoticesTests : IAsyncLifetime
{
    private readonly ReadSources sources = new();
    private FeedServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        server.Serve("/feed", FeedServer.Rss("Worm in hospitals"));
        server.Serve("/other", FeedServer.Rss("Second worm"));
        await sources.ApplyAsync($$"""
            sources:
              - {id: news, kind: feed, url: '{{server.UrlOf("/feed")}}'}
              - {id: other, kind: feed, url: '{{server.UrlOf("/other")}}'}
              - {id: notes, kind: folder, path: ./no-such-folder}
            """);
    }

    public async ValueTask DisposeAsync()
    {
        sources.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_source_that_fails_for_an_hour_is_told_once_and_so_is_its_recovery_whatever_restarts()
    {
        server.Fail("/feed", 404);
        await PollAsync("news", "other");
        Assert.Empty(sources.Notices);

        for (var poll = 0; poll < 24; poll++)
        {
            sources.Clock.Advance(TimeSpan.FromMinutes(30));
            await PollAsync("news", "other");
            if (poll % 6 == 0)
            {
                sources.Restart();
            }
        }

        var failing = Assert.Single(sources.Notices);
        Assert.Equal((SourceNoticeKind.Failing, "news", true), (failing.Kind, failing.Source?.Id, failing.IsTrouble));
        Assert.Contains("404", failing.Text, StringComparison.Ordinal);

        server.Serve("/feed", FeedServer.Rss("Worm in hospitals"));
        await PollAsync("news");
        sources.Restart();
        await PollAsync("news");

        Assert.Equal([SourceNoticeKind.Failing, SourceNoticeKind.Recovered], sources.Notices.Select(notice => notice.Kind));
    }

    [Fact]
    public async Task A_hiccup_is_not_told()
    {
        for (var poll = 0; poll < 5; poll++)
        {
            server.Serve("/feed", FeedServer.Rss("Worm in hospitals"));
            await PollAsync("news", "other");
            server.Fail("/feed", 503);
            await PollAsync("news", "other");
            sources.Clock.Advance(TimeSpan.FromMinutes(50));
            await PollAsync("news");
        }

        Assert.Empty(sources.Notices);
    }

    [Fact]
    public async Task While_nothing_at_all_can_be_read_it_is_the_network_and_no_source_s_fault()
    {
        server.Fail("/feed", 502);
        server.Fail("/other", 502);
        for (var poll = 0; poll < 6; poll++)
        {
            await PollAsync("news", "other");
            sources.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Empty(sources.Notices);

        server.Serve("/other", FeedServer.Rss("Second worm"));
        await PollAsync("other", "news");
        Assert.Equal("news", Assert.Single(sources.Notices).Source?.Id);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_waits_for_no_network()
    {
        await PollAsync("notes");
        sources.Clock.Advance(TimeSpan.FromHours(1));
        await PollAsync("notes");

        Assert.Contains("no folder", Assert.Single(sources.Notices).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_told_is_told_with_the_next_poll()
    {
        server.Fail("/feed", 404);
        await PollAsync("news", "other");
        sources.Clock.Advance(TimeSpan.FromHours(1));
        sources.TellingFails = true;
        await PollAsync("other", "news");
        sources.TellingFails = false;
        await PollAsync("news");

        Assert.Single(sources.Notices);
        Assert.Single(sources.Logs.Messages, message => message.StartsWith("The administrators could not be told", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_feed_ten_times_in_a_row_is_quarantined_looked_at_once_a_day_and_well_as_soon_as_it_is_one()
    {
        server.Serve("/feed", "<html><body>Sign in</body></html>");
        for (var answer = 1; answer < Quarantine.UnreadableAnswers; answer++)
        {
            Assert.Equal(SourceHealth.Failing, (await sources.PollAsync("news")).State);
        }

        server.Fail("/feed", 503);
        Assert.Equal(SourceHealth.Failing, (await sources.PollAsync("news")).State);
        server.Serve("/feed", "<html><body>Sign in</body></html>");
        var poll = await sources.PollAsync("news");
        Assert.Equal(SourceHealth.Quarantined, poll.State);
        Assert.StartsWith("set aside, for its last 10 answers could not be read", poll.Error, StringComparison.Ordinal);
        Assert.InRange(poll.NextPoll!.Value, sources.Clock.GetUtcNow().AddHours(24), sources.Clock.GetUtcNow().AddHours(26.5));

        server.Serve("/feed", FeedServer.Rss("Worm in hospitals"));
        Assert.Equal(SourceHealth.Healthy, (await sources.PollAsync("news")).State);
    }

    private async Task PollAsync(params string[] ids)
    {
        foreach (var id in ids)
        {
            await sources.PollAsync(id);
        }
    }
}
