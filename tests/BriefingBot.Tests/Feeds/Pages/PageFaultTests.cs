using System.Text;
using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using BriefingBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Feeds.Pages;

/// <summary>Pages that are not the article: the feed's summary stays, they are not asked for again, and the poll is well.</summary>
public sealed class PageFaultTests : IAsyncLifetime
{
    private const string Summary = "A worm went through the hospitals on Friday, and nobody knows how it came in.";

    private readonly ReadSources sources = new();
    private NewsSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsSite.StartAsync();
        await sources.ApplyAsync($"sources:\n  - id: news\n    kind: feed\n    url: {site.FeedUrl}\n    language: en\n");
        site.Entry("worm", Summary);
    }

    public async ValueTask DisposeAsync()
    {
        sources.Dispose();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData(401, TextCoverage.Paywalled)]
    [InlineData(402, TextCoverage.Paywalled)]
    [InlineData(403, TextCoverage.Summary)]
    [InlineData(404, TextCoverage.Summary)]
    [InlineData(410, TextCoverage.Summary)]
    [InlineData(451, TextCoverage.Summary)]
    public async Task A_page_that_is_refused(int status, TextCoverage coverage)
    {
        site.Server.Fail("/worm", status);
        await AssertKeepsSummaryAsync(coverage);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Worm","isAccessibleForFree":false}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Worm","isAccessibleForFree":"False"}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Worm","hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paid"}}]}</script>""")]
    [InlineData("""<meta property="article:content_tier" content="locked">""")]
    public async Task A_page_that_says_that_it_is_not_free(string head)
    {
        site.Page("worm", NewsSite.Article("the worm", head: head));
        await AssertKeepsSummaryAsync(TextCoverage.Paywalled);
    }

    [Theory]
    [InlineData("<p>Subscribe now to continue reading this story and get all our reporting.</p>")]
    [InlineData("<p>To keep reading, create a free account or log in.</p>")]
    [InlineData("<p>This article is available exclusively for our subscribers.</p>")]
    [InlineData("<p>Already a subscriber? Sign in.</p>")]
    [InlineData("<p>You have reached your free article limit for this month, and others read on.</p>")]
    public async Task A_teaser_that_asks_for_a_subscription(string end)
    {
        site.Page("worm", NewsSite.Article("the worm", paragraphs: 2, end: end));
        await AssertKeepsSummaryAsync(TextCoverage.Paywalled);
    }

    [Theory]
    [InlineData("Checking your browser before accessing news.example. This process is automatic, and your browser will redirect to what you asked for shortly. Please allow up to five seconds.")]
    [InlineData("We value your privacy. We and our 842 partners store and access information on a device, such as cookies, and process personal data, such as unique identifiers.")]
    [InlineData("Please verify you are a human by completing the task below. It needs JavaScript and cookies, and helps us to keep this site safe for all its readers.")]
    public async Task A_check_or_a_consent_in_place_of_the_article(string text)
    {
        site.Page("worm", $"<html><head><title>Just a moment</title></head><body><div><p>{text}</p></div></body></html>");
        await AssertKeepsSummaryAsync();
    }

    [Fact]
    public async Task A_long_article_that_speaks_of_captchas_and_subscriptions_is_an_article()
    {
        site.Page("worm", NewsSite.Article("the worm", paragraphs: 20, end: "<p>The fake page asks victims to verify you are human. Subscribe to read more stories like this one.</p>"));
        await sources.PollAsync("news");
        Assert.StartsWith(NewsSite.Paragraph("the worm", 1), (await ArticleAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_another_language()
    {
        site.Page("worm", NewsSite.Article("the worm", language: "de-DE"));
        await AssertKeepsSummaryAsync();
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("")]
    public async Task A_page_in_the_same_language_or_in_none_that_it_names_is_read(string language)
    {
        site.Page("worm", NewsSite.Article("the worm", language: language));
        await sources.PollAsync("news");
        Assert.StartsWith(NewsSite.Paragraph("the worm", 1), (await ArticleAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("application/rss+xml")]
    [InlineData("text/plain")]
    public async Task A_page_of_another_kind(string type)
    {
        site.Page("worm", NewsSite.Article("the worm"), type);
        await AssertKeepsSummaryAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><article><p>A worm went through the hospitals.</p></article></body></html>")]
    public async Task A_page_with_less_to_say_than_the_feed(string html)
    {
        site.Page("worm", html);
        await AssertKeepsSummaryAsync();
    }

    [Theory]
    [InlineData("http://10.0.0.1/worm")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/worm")]
    [InlineData("file:///etc/passwd")]
    public async Task A_page_that_redirects_to_where_nobody_may_go(string target)
    {
        site.Server.On("/worm", context =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        });
        await AssertKeepsSummaryAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/login?next=/worm")]
    [InlineData("/consent/")]
    [InlineData("/latest")]
    public async Task A_page_that_leads_elsewhere(string target)
    {
        site.Server.On("/worm", context =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        });
        foreach (var page in new[] { "", "login", "consent/", "latest" })
        {
            site.Page(page, NewsSite.Article("another story"));
        }

        await sources.PollAsync("news");
        await sources.PollAsync("news");

        Assert.Equal(Summary, (await ArticleAsync()).Text);
        Assert.Equal(2, site.Pages.Count);
    }

    [Fact]
    public async Task A_link_that_is_counted_elsewhere_first_leads_to_the_article()
    {
        site.Server.On("/worm", context =>
        {
            context.Response.Redirect("/2026/worm?utm_source=rss");
            return Task.CompletedTask;
        });
        site.Page("2026/worm", NewsSite.Article("the worm in hospitals"));

        await sources.PollAsync("news");

        Assert.StartsWith(NewsSite.Paragraph("the worm in hospitals", 1), (await ArticleAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_end_is_left_at_its_limit()
    {
        var ended = new TaskCompletionSource();
        site.Server.On("/worm", async context =>
        {
            context.Response.ContentType = "text/html";
            var part = Encoding.ASCII.GetBytes(new string('a', 64 * 1024));
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(part);
            }

            ended.SetResult();
        });

        await sources.PollAsync("news");

        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Summary, (await ArticleAsync()).Text);
    }

    [Fact]
    public async Task A_page_of_a_hundred_thousand_nested_elements()
    {
        site.Page("worm", string.Concat(Enumerable.Repeat("<div>", 100_000)) + "The worm.");
        await AssertKeepsSummaryAsync();
    }

    private async Task AssertKeepsSummaryAsync(TextCoverage coverage = TextCoverage.Summary)
    {
        for (var poll = 0; poll < 3; poll++)
        {
            Assert.Equal(SourceHealth.Healthy, (await sources.PollAsync("news")).State);
        }

        Assert.Equal((Summary, 1), ((await ArticleAsync()).Text, (await ArticleAsync()).Version));
        Assert.Equal(["/worm"], site.Pages);
        Assert.Equal(coverage, (await sources.StatusAsync("news")).Coverage);
    }

    private async Task<Article> ArticleAsync() => Assert.Single(await sources.ArticlesAsync("news"));
}
