using BriefingBot.Chat.Inboxes;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Replies;
using BriefingBot.Slack.Answers;
using BriefingBot.Slack.Configuration;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Options;

namespace BriefingBot.Tests.Slack;

public sealed class ResponseUrlTests
{
    private readonly WatchedClock clock = new(new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/2/x", true)]
    [InlineData("https://HOOKS.SLACK.COM/commands/T1/2/x", true)]
    [InlineData("https://hooks.slack.com:443/x", true)]
    [InlineData("http://127.0.0.1:8065/x", true)]
    [InlineData("https://127.0.0.1:8065/x", true)]
    [InlineData("https://mattermost.example:8443/hooks/x", true)]
    [InlineData("http://hooks.slack.com/x", false)]
    [InlineData("https://hooks.slack.com:8443/x", false)]
    [InlineData("https://hooks.slack.com.evil.example/x", false)]
    [InlineData("https://hooks.slack.com@evil.example/x", false)]
    [InlineData("https://user@hooks.slack.com/x", false)]
    [InlineData("https://evil.example/hooks.slack.com", false)]
    [InlineData("https://evil.example#hooks.slack.com", false)]
    [InlineData("https://evil.example\\@hooks.slack.com/x", false)]
    [InlineData("http://127.0.0.1:8066/x", false)]
    [InlineData("http://127.0.0.1/x", false)]
    [InlineData("http://169.254.169.254/latest", false)]
    [InlineData("https://mattermost.example/hooks/x", false)]
    [InlineData("http://mattermost.example:8443/hooks/x", false)]
    [InlineData("ftp://hooks.slack.com/x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//hooks.slack.com/x", false)]
    [InlineData("", false)]
    public void Only_listed_hosts_are_posted_to(string url, bool allowed) =>
        Assert.Equal(allowed, new ResponseUrlRule(["hooks.slack.com", "127.0.0.1:8065", "mattermost.example:8443"]).TryAllow(url) is not null);

    [Fact]
    public async Task A_host_that_is_not_listed_gets_nothing()
    {
        await using var slack = await FakeSlack.StartAsync(TestContext.Current.CancellationToken);
        using var http = TestHost.ClientOf(slack.Address);

        var outcome = await Channel(http, "hooks.slack.com").SendAsync(Request(slack), HelpReply.Create(), TestContext.Current.CancellationToken);

        Assert.Equal(new ReplyOutcome.Undeliverable("the host of its response_url is not in Slack:ResponseUrlHosts"), outcome);
        Assert.Empty(slack.Posts);
    }

    [Fact]
    public async Task Slack_that_is_busy_is_tried_again_when_it_said()
    {
        await using var slack = await FakeSlack.StartAsync(TestContext.Current.CancellationToken);
        using var http = TestHost.ClientOf(slack.Address);
        slack.AnswerNext(429, TimeSpan.FromSeconds(30));
        slack.AnswerNext(503);

        var sending = Channel(http, slack.Address.Authority).SendAsync(Request(slack), HelpReply.Create(), TestContext.Current.CancellationToken);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(30));
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Single(slack.Posts);
        clock.Advance(TimeSpan.FromSeconds(1));
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(2));
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.IsType<ReplyOutcome.Sent>(await sending);
        Assert.Equal(3, slack.Posts.Count);
    }

    [Fact]
    public async Task After_five_posts_it_is_given_up()
    {
        await using var slack = await FakeSlack.StartAsync(TestContext.Current.CancellationToken);
        using var http = TestHost.ClientOf(slack.Address);
        for (var post = 0; post < 9; post++)
        {
            slack.AnswerNext(500);
        }

        var sending = Channel(http, slack.Address.Authority).SendAsync(Request(slack), HelpReply.Create(), TestContext.Current.CancellationToken);
        foreach (var seconds in new[] { 1, 2, 4, 8 })
        {
            await clock.WaitForTimerAsync(TimeSpan.FromSeconds(seconds));
            clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        Assert.Equal(new ReplyOutcome.Undeliverable("Slack answered 500, and Slack allows no further try"), await sending);
        Assert.Equal(5, slack.Posts.Count);
    }

    [Theory]
    [InlineData(404, "", "Slack answered 404")]
    [InlineData(302, "", "Slack answered 302")]
    [InlineData(200, "{\"ok\":false,\"error\":\"used_url\"}", "Slack refused it (used_url)")]
    [InlineData(200, "{\"ok\": false,\"error\":\"<b>\"}", "Slack refused it (no reason given)")]
    public async Task A_refusal_is_not_tried_again_and_a_redirect_not_followed(int status, string body, string reason)
    {
        await using var slack = await FakeSlack.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient(new OutboundHttp(new()).ToHosts(new([slack.Address.Authority])));
        slack.AnswerNext(status, body: body, location: slack.ResponseUrl("elsewhere"));

        var outcome = await Channel(http, slack.Address.Authority).SendAsync(Request(slack), HelpReply.Create(), TestContext.Current.CancellationToken);

        Assert.Equal(new ReplyOutcome.Undeliverable(reason), outcome);
        Assert.Single(slack.Posts);
    }

    [Fact]
    public async Task No_try_begins_after_the_address_has_ended()
    {
        await using var slack = await FakeSlack.StartAsync(TestContext.Current.CancellationToken);
        using var http = TestHost.ClientOf(slack.Address);
        slack.AnswerNext(429, TimeSpan.FromHours(1));

        var outcome = await Channel(http, slack.Address.Authority).SendAsync(Request(slack), HelpReply.Create(), TestContext.Current.CancellationToken);

        Assert.Equal(new ReplyOutcome.Undeliverable("Slack answered 429, and Slack allows no further try"), outcome);
    }

    private ResponseUrlChannel Channel(HttpClient http, string host) => new(http, Options.Create(new SlackOptions { ResponseUrlHosts = [host] }), clock);

    private ChatRequest Request(FakeSlack slack) =>
        new(new("slack", "1"), "help", "slack:T1:C1", "slack:T1:U1", slack.ResponseUrl("1"), clock.GetUtcNow(), clock.GetUtcNow() + TimeSpan.FromMinutes(29));
}
