using System.Globalization;
using System.Net;
using System.Text.Json;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Slack;

/// <summary>What is let in, over HTTP. The clock stands, so that five minutes are five minutes.</summary>
public sealed class SlackRequestTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Only_what_slack_signed_lately_is_let_in()
    {
        await using var world = await SlackHost.StartAsync(new FakeTimeProvider(Now));
        var body = world.Command("help", "trigger").Body();
        var stamp = Stamp(0);
        var cases = new (string What, Func<HttpRequestMessage> Request, HttpStatusCode Expected)[]
        {
            ("as Slack signs", () => Signed(body, stamp), HttpStatusCode.OK),
            ("300 s old", () => Signed(body, Stamp(-300)), HttpStatusCode.OK),
            ("300 s ahead", () => Signed(body, Stamp(300)), HttpStatusCode.OK),
            ("301 s old", () => Signed(body, Stamp(-301)), HttpStatusCode.Unauthorized),
            ("301 s ahead", () => Signed(body, Stamp(301)), HttpStatusCode.Unauthorized),
            ("unsigned", () => SlackCommand.Unsigned(body), HttpStatusCode.Unauthorized),
            ("another secret", () => SlackCommand.Signed(body, stamp, "another"), HttpStatusCode.Unauthorized),
            ("an empty secret", () => SlackCommand.Signed(body, stamp, ""), HttpStatusCode.Unauthorized),
            ("another body", () => With(SlackCommand.Unsigned(body + "&x=1"), stamp, SlackCommand.SignatureOf(body, stamp, SlackCommand.Secret)), HttpStatusCode.Unauthorized),
            ("another order of fields", () => With(SlackCommand.Unsigned(Reserialised(body)), stamp, SlackCommand.SignatureOf(body, stamp, SlackCommand.Secret)), HttpStatusCode.Unauthorized),
            ("another encoding of a field", () => With(SlackCommand.Unsigned(body.Replace("%2F", "%2f", StringComparison.Ordinal)), stamp, SlackCommand.SignatureOf(body, stamp, SlackCommand.Secret)), HttpStatusCode.Unauthorized),
            ("another timestamp", () => With(SlackCommand.Unsigned(body), Stamp(1), SlackCommand.SignatureOf(body, stamp, SlackCommand.Secret)), HttpStatusCode.Unauthorized),
            ("two signatures", () => Twice(Signed(body, stamp), "X-Slack-Signature"), HttpStatusCode.Unauthorized),
            ("two timestamps", () => Twice(Signed(body, stamp), "X-Slack-Request-Timestamp"), HttpStatusCode.Unauthorized),
            ("no timestamp", () => Without(Signed(body, stamp), "X-Slack-Request-Timestamp"), HttpStatusCode.Unauthorized),
            ("no signature", () => Without(Signed(body, stamp), "X-Slack-Signature"), HttpStatusCode.Unauthorized),
            ("not UTF-8, not a form", () => Signed("\u0000%%%zz", stamp), HttpStatusCode.BadRequest),
            ("a field missing", () => Signed(body.Replace("trigger_id", "other", StringComparison.Ordinal), stamp), HttpStatusCode.BadRequest),
            ("a field twice", () => Signed(body + "&trigger_id=2", stamp), HttpStatusCode.BadRequest),
            ("a body too large", () => Signed(body + "&pad=" + new string('x', 70_000), stamp), HttpStatusCode.RequestEntityTooLarge),
            ("a check of the certificate", () => Signed("ssl_check=1&token=t", stamp), HttpStatusCode.OK),
            ("an unsigned check of the certificate", () => SlackCommand.Unsigned("ssl_check=1&token=t"), HttpStatusCode.Unauthorized),
        };
        foreach (var (what, request, expected) in cases)
        {
            using var response = await world.Host.Chat.SendAsync(request(), TestContext.Current.CancellationToken);
            Assert.True(expected == response.StatusCode, $"{what}: {response.StatusCode}");
            if (expected != HttpStatusCode.OK)
            {
                Assert.DoesNotContain("brief", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task Without_a_signing_secret_nobody_is_let_in(string? secret)
    {
        await using var world = await SlackHost.StartAsync(new FakeTimeProvider(Now), new Dictionary<string, string?> { ["Slack:SigningSecret"] = secret });
        var body = world.Command("help", "trigger").Body();
        foreach (var request in new[] { Signed(body, Stamp(0)), SlackCommand.Signed(body, Stamp(0), ""), SlackCommand.Unsigned(body) })
        {
            using var response = await world.Host.Chat.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Contains("A request to /slack/commands was refused: Slack:SigningSecret is not set.", world.Host.Logs.Messages);
    }

    [Fact]
    public async Task The_console_has_no_slack()
    {
        await using var world = await SlackHost.StartAsync(new FakeTimeProvider(Now));
        using var request = Signed(world.Command("help", "trigger").Body(), Stamp(0));
        request.Headers.Add("Origin", world.Host.Running.Console.GetLeftPart(UriPartial.Authority));
        using var response = await world.Host.Console.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("Slack:AllowedTeams", "T1,T2", "I do not answer in this workspace.")]
    [InlineData("Slack:AllowedChannels", "C1", "I do not answer in this channel.")]
    [InlineData("Slack:ResponseUrlHosts", "hooks.slack.com", "I may not post to the address")]
    public async Task Who_is_not_allowed_is_told_so_privately_and_not_answered(string setting, string value, string said)
    {
        await using var world = await SlackHost.StartAsync(new FakeTimeProvider(Now), new Dictionary<string, string?> { [setting] = value });

        using var response = await world.SendAsync(world.Command("help", "trigger"));
        var message = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("ephemeral", message.GetProperty("response_type").GetString());
        Assert.StartsWith(said, message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(world.Slack.Posts);
    }

    [Fact]
    public async Task Who_is_listed_is_answered()
    {
        await using var world = await SlackHost.StartAsync(new FakeTimeProvider(Now), new Dictionary<string, string?>
        {
            ["Slack:AllowedTeams"] = "T1, T012AB3CD",
            ["Slack:AllowedChannels:0"] = "C1",
            ["Slack:AllowedChannels:1"] = "C012AB3CD",
        });
        Assert.Equal("What you can ask", await world.AskAsync(world.Command("help", "trigger")));
    }

    private static string Stamp(int seconds) => (Now.ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);

    private static HttpRequestMessage Signed(string body, string stamp) => SlackCommand.Signed(body, stamp, SlackCommand.Secret);

    private static HttpRequestMessage With(HttpRequestMessage request, string stamp, string signature)
    {
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", signature);
        return request;
    }

    /// <summary>The header a second time, on a line of its own where the client does so, else behind a comma.</summary>
    private static HttpRequestMessage Twice(HttpRequestMessage request, string header)
    {
        request.Headers.Add(header, request.Headers.GetValues(header).Single());
        return request;
    }

    private static HttpRequestMessage Without(HttpRequestMessage request, string header)
    {
        request.Headers.Remove(header);
        return request;
    }

    private static string Reserialised(string body) => string.Join('&', body.Split('&').Reverse());
}
