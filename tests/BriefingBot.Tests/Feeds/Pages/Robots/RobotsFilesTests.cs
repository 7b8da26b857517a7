using BriefingBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Feeds.Pages.Robots;

/// <summary>What a site's robots.txt, or the lack of one, does to its pages. Feeds are asked for whatever it says.</summary>
public sealed class RobotsFilesTests : IAsyncLifetime
{
    private readonly ReadSources sources = new();
    private NewsSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsSite.StartAsync();
        await sources.ApplyAsync($"sources:\n  - id: news\n    kind: feed\n    url: {site.FeedUrl}\n");
        foreach (var slug in new[] { "worm", "flaw", "leak" })
        {
            site.Entry(slug, $"In short: {slug}.");
            site.Page(slug, NewsSite.Article(slug));
        }
    }

    public async ValueTask DisposeAsync()
    {
        sources.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Pages_that_it_forbids_are_never_asked_for_and_the_feed_is()
    {
        site.Robots("User-agent: *\nDisallow: /\nAllow: /flaw\n");
        for (var poll = 0; poll < 4; poll++)
        {
            await PollAsync();
        }

        Assert.Equal(["/flaw"], site.Pages);
        Assert.Equal(["In short: leak.", "In short: worm.", NewsSite.Paragraph("flaw", 1)], await TextsAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_site_without_one_forbids_nothing(int status)
    {
        site.Server.Fail("/robots.txt", status);
        await PollAsync();
        Assert.Equal(3, site.Pages.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_site_that_cannot_be_asked_is_not_read_until_it_can(int status)
    {
        site.Server.Fail("/robots.txt", status);
        await PollAsync();
        Assert.Empty(site.Pages);
        Assert.Equal(1, site.RobotsRequests);

        site.Robots("");
        await PollAsync();
        Assert.Equal(3, site.Pages.Count);
    }

    [Fact]
    public async Task It_is_asked_for_once_a_day_and_what_it_said_last_holds_while_it_is_away()
    {
        site.Robots("User-agent: *\nDisallow: /worm\n");
        await PollAsync();
        await PollAsync();
        Assert.Equal(1, site.RobotsRequests);

        sources.Clock.Advance(TimeSpan.FromHours(24));
        site.Server.Fail("/robots.txt", 500);
        site.Entry("later", "In short: later.");
        site.Page("later", NewsSite.Article("later"));
        await PollAsync();

        Assert.Equal(2, site.RobotsRequests);
        Assert.Equal(["/flaw", "/later", "/leak"], site.Pages.Order());
    }

    [Fact]
    public async Task A_page_that_redirects_to_a_forbidden_one_is_not_followed()
    {
        site.Robots("User-agent: BriefingBot\nDisallow: /paid/\n");
        site.Server.On("/worm", context =>
        {
            context.Response.Redirect("/paid/worm");
            return Task.CompletedTask;
        });
        await PollAsync();

        Assert.DoesNotContain("/paid/worm", site.Pages);
        Assert.Contains("In short: worm.", await TextsAsync());
    }

    [Fact]
    public async Task The_pause_that_it_asks_for_lies_between_two_pages_whichever_poll_reads_them()
    {
        var times = new List<DateTimeOffset>();
        site.Robots("User-agent: *\nCrawl-delay: 40\n");
        foreach (var slug in new[] { "worm", "flaw", "leak" })
        {
            site.Server.On("/" + slug, context =>
            {
                times.Add(sources.Clock.GetUtcNow());
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync(NewsSite.Article(slug));
            });
        }

        // The third page would be due after 80 seconds, longer than a poll gives its pages.
        await PollAfterPauseAsync();
        Assert.Equal(2, times.Count);
        await PollAfterPauseAsync();

        Assert.Equal([TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(40)], times.Zip(times.Skip(1), (first, second) => second - first));
    }

    private async Task PollAfterPauseAsync()
    {
        var pause = TimeSpan.FromSeconds(40);
        var poll = PollAsync();
        await sources.Clock.WaitForTimerAsync(pause);
        sources.Clock.Advance(pause);
        await poll;
    }

    private Task PollAsync() => sources.PollAsync("news");

    private async Task<IEnumerable<string>> TextsAsync() => (await sources.ArticlesAsync("news")).Select(article => article.Text.Split("\n\n")[0]).Order();
}
