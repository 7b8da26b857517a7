using BriefingBot.Feeds.Health;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Polling;

/// <summary>A source that gives nothing new, whatever its server says.</summary>
public sealed class SilentSourceTests : IAsyncLifetime
{
    private readonly ReadSources sources = new();
    private readonly List<string> entries = [];
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

    [Fact]
    public async Task A_daily_source_without_anything_new_for_days_is_silent_and_well_again_with_the_next_entry()
    {
        await PublishDailyAsync(15);
        for (var day = 0; day < 3; day++)
        {
            Assert.Equal(SourceHealth.NotModified, await PollNextDayAsync());
        }

        Assert.Equal(SourceHealth.Silent, await PollNextDayAsync());
        var silent = await sources.StatusAsync("news");
        Assert.Equal("nothing new since 17 Nov 2026, while something new usually comes within 1 day", silent.Error);
        Assert.Equal(sources.Clock.GetUtcNow().AddDays(-1), silent.LastSuccess);

        Publish("Worm at last");
        Assert.Equal(SourceHealth.Healthy, await PollNextDayAsync());
        Assert.Equal(
            [(SourceNoticeKind.Silent, "Source news is silent: nothing new since 17 Nov 2026, while something new usually comes within 1 day."), (SourceNoticeKind.Recovered, "Source news is well again.")],
            sources.Notices.Select(notice => (notice.Kind, notice.Text)));
    }

    [Fact]
    public async Task A_source_that_fails_is_failing_and_not_silent()
    {
        await PublishDailyAsync(15);
        server.Fail("/feed", 500);
        for (var day = 0; day < 10; day++)
        {
            Assert.Equal(SourceHealth.Failing, await PollNextDayAsync());
        }
    }

    [Fact]
    public async Task What_a_dead_source_published_long_ago_shows_its_silence_at_the_first_poll()
    {
        var items = string.Concat(Enumerable.Range(1, 12).Select(day =>
            $"<item><title>Entry {day}</title><link>https://news.example/{day}</link><pubDate>{day:00} Mar 2026 08:00:00 GMT</pubDate></item>"));
        server.Serve("/feed", $"<rss version=\"2.0\"><channel><title>T</title>{items}</channel></rss>");

        Assert.Equal(SourceHealth.Silent, (await sources.PollAsync("news")).State);
    }

    [Fact]
    public async Task A_server_that_says_not_modified_for_ever_is_found_out_and_asked_for_everything_from_then_on()
    {
        await PublishDailyAsync(15);
        server.On("/feed", async context =>
        {
            context.Response.Headers.ETag = "\"for ever\"";
            if (context.Request.Headers.IfNoneMatch.Count > 0)
            {
                context.Response.StatusCode = 304;
                return;
            }

            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(FeedServer.Rss([.. entries])));
        });
        for (var day = 0; day < 9; day++)
        {
            entries.Add($"Hidden worm {day}");
            await PollNextDayAsync();
        }

        // Silent on the fourth day, asked without the tag a week after the last full answer.
        Assert.Equal(3, server.Requests.TakeLast(9).Count(request => request.IfNoneMatch is null));
        Assert.Equal(entries.Count, (await sources.ArticlesAsync("news")).Count);
        var status = await sources.StatusAsync("news");
        Assert.Equal(SourceHealth.Healthy, status.State);
        Assert.StartsWith("The server says \"not modified\" when there is something new", status.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_tells_the_truth_is_asked_for_everything_once_a_week_at_most()
    {
        await PublishDailyAsync(15);
        for (var day = 0; day < 28; day++)
        {
            await PollNextDayAsync();
        }

        Assert.Equal(SourceHealth.Silent, (await sources.StatusAsync("news")).State);
        Assert.InRange(server.Requests.TakeLast(28).Count(request => request.IfNoneMatch is null), 3, 4);
    }

    private async Task PublishDailyAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            Publish($"Worm of day {day}");
            await PollNextDayAsync();
        }
    }

    private void Publish(string title)
    {
        entries.Add(title);
        server.Serve("/feed", FeedServer.Rss([.. entries]), $"\"{entries.Count}\"");
    }

    private async Task<SourceHealth> PollNextDayAsync()
    {
        var state = (await sources.PollAsync("news")).State;
        sources.Clock.Advance(TimeSpan.FromDays(1));
        return state;
    }
}
