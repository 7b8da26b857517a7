using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using BriefingBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Feeds.Pages;

/// <summary>A feed of summaries, polled over and over, and the pages behind it.</summary>
public sealed class PageFillingTests : IAsyncLifetime
{
    private const string Summary = "A worm went through the hospitals. [&#8230;]";
    private const string StoredSummary = "A worm went through the hospitals. […]";

    private readonly ReadSources sources = new();
    private NewsSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsSite.StartAsync();
        await ApplyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        sources.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_summary_becomes_the_text_of_its_page_and_title_and_date_stay_the_feeds()
    {
        site.Entry("worm", Summary, title: "Worm in the hospitals");
        site.Page("worm", NewsSite.Article("the worm", head: """<meta property="article:published_time" content="2020-01-01T00:00:00Z">"""));

        Assert.Equal(1, (await sources.PollAsync("news")).Kept.Added);

        var article = await OnlyArticleAsync();
        Assert.Equal(("Worm in the hospitals", new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero), 1), (article.Title, article.PublishedAt, article.Version));
        Assert.Equal(string.Join("\n\n", Enumerable.Range(1, 6).Select(number => NewsSite.Paragraph("the worm", number))), article.Text);
        Assert.Equal(TextCoverage.Full, (await sources.StatusAsync("news")).Coverage);
    }

    [Fact]
    public async Task What_the_feed_leaves_open_the_page_fills()
    {
        site.Entry("worm", Summary, title: "", date: null);
        site.Page("worm", NewsSite.Article("the worm", head: """<meta property="og:title" content="The worm"><meta property="article:published_time" content="2026-11-01T00:00:00Z">"""));

        await sources.PollAsync("news");

        var article = await OnlyArticleAsync();
        Assert.Equal(("The worm", new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)), (article.Title, article.PublishedAt));
    }

    [Fact]
    public async Task A_page_is_asked_for_once_however_often_the_feed_is_polled_also_after_a_restart()
    {
        site.Entry("worm", Summary);
        site.Page("worm", NewsSite.Article("the worm"));
        site.Entry("login", Summary);
        site.Server.Fail("/login", 403);

        for (var poll = 0; poll < 4; poll++)
        {
            await sources.PollAsync("news");
            sources.Clock.Advance(TimeSpan.FromHours(1));
            sources.Restart();
        }

        Assert.Equal(["/login", "/worm"], site.Pages.Order());
        Assert.All(await sources.ArticlesAsync("news"), article => Assert.Equal(1, article.Version));
        Assert.Equal([StoredSummary, NewsSite.Paragraph("the worm", 1)], (await sources.ArticlesAsync("news")).Select(FirstParagraph).Order());
    }

    [Fact]
    public async Task An_edited_entry_is_read_again_and_no_version_of_less_lies_between()
    {
        site.Entry("worm", Summary, title: "Worm");
        site.Page("worm", NewsSite.Article("the worm"));
        await sources.PollAsync("news");

        site.Entry("worm", Summary, title: "Worm, updated");
        site.Server.Fail("/worm", 500);
        await sources.PollAsync("news");
        var between = await OnlyArticleAsync();

        site.Page("worm", NewsSite.Article("the second worm"));
        await sources.PollAsync("news");
        var after = await OnlyArticleAsync();

        Assert.Equal((2, "Worm, updated", NewsSite.Paragraph("the worm", 1)), (between.Version, between.Title, FirstParagraph(between)));
        Assert.Equal((3, NewsSite.Paragraph("the second worm", 1)), (after.Version, FirstParagraph(after)));
        Assert.Equal(3, site.Pages.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_failure_that_may_pass_is_tried_three_times_in_all(int status)
    {
        site.Entry("worm", Summary);
        site.Server.Fail("/worm", status);
        for (var poll = 0; poll < 5; poll++)
        {
            await sources.PollAsync("news");
            sources.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, site.Pages.Count);
        Assert.Equal((StoredSummary, 1), ((await OnlyArticleAsync()).Text, (await OnlyArticleAsync()).Version));
        Assert.Equal(TextCoverage.Summary, (await sources.StatusAsync("news")).Coverage);
    }

    [Fact]
    public async Task A_page_that_comes_back_is_read_also_when_the_feed_did_not_change()
    {
        site.Entry("worm", Summary);
        site.Freeze();
        site.Server.Fail("/worm", 500);
        await sources.PollAsync("news");

        site.Page("worm", NewsSite.Article("the worm"));
        var second = await sources.PollAsync("news");

        Assert.Equal((SourceHealth.NotModified, 1), (second.State, second.Kept.Revised));
        Assert.Equal((2, NewsSite.Paragraph("the worm", 1)), ((await OnlyArticleAsync()).Version, FirstParagraph(await OnlyArticleAsync())));

        await sources.PollAsync("news");
        Assert.Equal(2, site.Pages.Count);
    }

    [Fact]
    public async Task A_server_that_says_when_to_come_back_is_left_alone_until_then()
    {
        site.Entry("worm", Summary);
        site.Server.Fail("/worm", 503, retryAfter: "7200");
        await sources.PollAsync("news");
        site.Page("worm", NewsSite.Article("the worm"));

        sources.Clock.Advance(TimeSpan.FromHours(1));
        await sources.PollAsync("news");
        Assert.Single(site.Pages);

        sources.Clock.Advance(TimeSpan.FromHours(1));
        await sources.PollAsync("news");
        Assert.Equal(2, site.Pages.Count);
        Assert.Equal(NewsSite.Paragraph("the worm", 1), FirstParagraph(await OnlyArticleAsync()));
    }

    [Fact]
    public async Task A_poll_asks_for_twenty_pages_and_the_next_ones_for_the_rest_the_newest_first()
    {
        for (var number = 0; number < 45; number++)
        {
            var slug = string.Create(CultureInfo.InvariantCulture, $"story-{number:00}");
            site.Entry(slug, Summary, title: slug, date: new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddHours(-number).ToString("R", CultureInfo.InvariantCulture));
            site.Page(slug, NewsSite.Article(slug, paragraphs: 2));
        }

        site.Freeze();
        Assert.Equal((45, 45), await CountsAsync());
        Assert.Equal(20, site.Pages.Count);
        Assert.Equal("/story-00", site.Pages[0]);
        Assert.Equal((20, 0), await CountsAsync());
        Assert.Equal((5, 0), await CountsAsync());
        Assert.Equal((0, 0), await CountsAsync());

        Assert.Equal(45, site.Pages.Distinct().Count());
        Assert.All(await sources.ArticlesAsync("news"), article => Assert.Equal(NewsSite.Paragraph(article.Title, 1), FirstParagraph(article)));
    }

    [Fact]
    public async Task A_host_that_fails_twice_is_left_alone_until_the_next_poll()
    {
        for (var number = 1; number <= 5; number++)
        {
            site.Entry($"story-{number}", Summary);
            site.Server.Fail($"/story-{number}", 500);
        }

        Assert.Equal((5, 5), await CountsAsync());
        Assert.Equal(2, site.Pages.Count);
    }

    [Fact]
    public async Task A_host_sees_the_pages_of_a_feed_one_after_the_other()
    {
        var (now, most) = (0, 0);
        for (var number = 1; number <= 5; number++)
        {
            site.Entry($"story-{number}", Summary);
            site.Server.On($"/story-{number}", async context =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync(NewsSite.Article("the worm"));
                Interlocked.Decrement(ref now);
            });
        }

        await sources.PollAsync("news");

        Assert.Equal((5, 1, 1), (site.Pages.Count, site.RobotsRequests, most));
    }

    [Theory]
    [InlineData("excerpt", StoredSummary, TextCoverage.Summary)]
    [InlineData("link", "", null)]
    public async Task A_source_that_may_not_be_kept_in_full_reads_no_page(string mode, string kept, TextCoverage? coverage)
    {
        await ApplyAsync($"text: {mode}");
        site.Entry("worm", Summary);
        site.Page("worm", NewsSite.Article("the worm"));

        await sources.PollAsync("news");

        Assert.Equal(kept, (await OnlyArticleAsync()).Text);
        Assert.Empty(site.Pages);
        Assert.Equal(0, site.RobotsRequests);
        Assert.Equal(coverage, (await sources.StatusAsync("news")).Coverage);
    }

    [Fact]
    public async Task A_whole_text_in_the_feed_is_kept_without_its_page()
    {
        site.Entry("worm", string.Join(' ', Enumerable.Range(1, 20).Select(number => NewsSite.Paragraph("the worm", number))));

        await sources.PollAsync("news");

        Assert.Empty(site.Pages);
        Assert.Equal(TextCoverage.Full, (await sources.StatusAsync("news")).Coverage);
    }

    [Fact]
    public async Task A_summary_that_counts_comments_does_not_ask_for_its_page_for_ever()
    {
        site.Page("worm", NewsSite.Article("the worm"));
        for (var poll = 0; poll < 20; poll++)
        {
            site.Entry("worm", $"A worm. {poll} comments");
            await sources.PollAsync("news");
        }

        Assert.Equal(12, site.Pages.Count);
        Assert.Equal((1, NewsSite.Paragraph("the worm", 1)), ((await OnlyArticleAsync()).Version, FirstParagraph(await OnlyArticleAsync())));

        var whole = string.Join(' ', Enumerable.Range(1, 20).Select(number => NewsSite.Paragraph("the worm in the feed", number)));
        site.Entry("worm", whole);
        await sources.PollAsync("news");
        Assert.Equal(whole, (await OnlyArticleAsync()).Text);
    }

    [Fact]
    public async Task The_time_of_all_pages_is_bounded()
    {
        // The host's clock does not move by itself: each page moves it, and three take the whole time.
        for (var number = 1; number <= 5; number++)
        {
            site.Entry($"story-{number}", Summary);
            site.Server.On($"/story-{number}", context =>
            {
                sources.Clock.Advance(TimeSpan.FromSeconds(21));
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync(NewsSite.Article("the worm"));
            });
        }

        Assert.Equal((5, 5), await CountsAsync());
        Assert.Equal(3, site.Pages.Count);
    }

    private async Task ApplyAsync(string more = "text: full") =>
        await sources.ApplyAsync($"sources:\n  - id: news\n    kind: feed\n    url: {site.FeedUrl}\n    {more}\n");

    private async Task<(int Kept, int Added)> CountsAsync()
    {
        var kept = (await sources.PollAsync("news")).Kept;
        return (kept.Entries, kept.Added);
    }

    private async Task<Article> OnlyArticleAsync() => Assert.Single(await sources.ArticlesAsync("news"));

    private static string FirstParagraph(Article article) => article.Text.Split("\n\n")[0];
}
