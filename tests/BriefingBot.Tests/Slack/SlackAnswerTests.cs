using System.Text;
using System.Text.Json;
using BriefingBot.Hosting;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Slack;

/// <summary>Questions through the real host, with a Slack that is answered at.</summary>
public sealed class SlackAnswerTests
{
    private const string Working = "Looking through the articles. The answer follows here in a moment.";

    [Fact]
    public async Task An_answer_that_is_ready_is_the_acknowledgement()
    {
        // With a clock that stands, the moment in which it has to be ready does not pass.
        await using var world = await SlackHost.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));

        using var response = await world.SendAsync(world.Command("help", "1"));
        var message = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("ephemeral", message.GetProperty("response_type").GetString());
        Assert.False(message.GetProperty("unfurl_links").GetBoolean());
        Assert.NotEmpty(message.GetProperty("blocks").EnumerateArray());
        Assert.Empty(world.Slack.Posts);
    }

    [Fact]
    public async Task An_answer_that_takes_longer_follows_at_the_response_url_once()
    {
        var writer = new GatedWriter();
        await using var world = await SlackHost.StartAsync(writer: writer);
        await world.FillAsync();

        Assert.Equal(Working, await world.AskAsync(world.Command("foobar", "1")));
        writer.Open();
        var post = await world.Slack.NextAsync(TestContext.Current.CancellationToken);

        Assert.Equal("/commands/1/secret-part", post.Path);
        Assert.StartsWith("Foobar is a worm that struck Acme on 12 May 2026.", post.Text, StringComparison.Ordinal);
        Assert.Equal("ephemeral", post.Body.GetProperty("response_type").GetString());
        Assert.Contains("https://news.example/foobar", post.Body.ToString(), StringComparison.Ordinal);
        Assert.Single(world.Slack.Posts);
    }

    [Fact]
    public async Task A_command_that_comes_four_times_is_answered_once()
    {
        var writer = new GatedWriter();
        await using var world = await SlackHost.StartAsync(writer: writer);
        await world.FillAsync();
        var command = world.Command("foobar", "1");

        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.AskAsync(command)));
        writer.Open();
        await world.Slack.NextAsync(TestContext.Current.CancellationToken);
        var later = await world.AskAsync(command);

        Assert.Single(acknowledged, Working);
        Assert.Equal(3, acknowledged.Count(text => text.Length == 0));
        Assert.Equal("", later);
        Assert.Single(world.Slack.Posts);
    }

    [Fact]
    public async Task A_host_that_is_told_to_end_leaves_the_answer_to_the_next()
    {
        using var folder = new TemporaryFolder();
        await using var slack = await FakeSlack.StartAsync(TestContext.Current.CancellationToken);
        var settings = TestHost.Read(folder, SlackHost.With(null, slack));
        var writer = new GatedWriter();
        await using (var first = await StartAsync(settings, writer))
        {
            await SlackHost.FillAsync(first);
            using var client = TestHost.ClientOf(first.Chat[0]);
            var command = new SlackCommand("foobar", "1", slack.ResponseUrl("1"));
            (await client.SendAsync(command.SignedAt(TimeProvider.System.GetUtcNow()), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            await writer.Asked;
        }

        Assert.Empty(slack.Posts);
        await using var next = await StartAsync(settings);
        var post = await slack.NextAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("Foobar is a worm", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_and_where_it_is_answered_is_in_no_log_and_not_readable_in_the_store()
    {
        using var folder = new TemporaryFolder();
        await using var slack = await FakeSlack.StartAsync(TestContext.Current.CancellationToken);
        using var logs = new RecordingLogs();
        using var logging = LoggerFactory.Create(log => log.AddProvider(logs).SetMinimumLevel(LogLevel.Debug));
        var settings = TestHost.Read(folder, SlackHost.With(null, slack));
        var writer = new GatedWriter();
        await using (var host = await RunningHost.StartAsync(
            settings, settings.Desk with { Writer = writer }, TimeProvider.System, TimeSpan.Zero, logging, TestContext.Current.CancellationToken))
        {
            await SlackHost.FillAsync(host);
            slack.AnswerNext(404);
            using var client = TestHost.ClientOf(host.Chat[0]);
            var command = new SlackCommand("foobar acme", "1", slack.ResponseUrl("1"));
            (await client.SendAsync(command.SignedAt(TimeProvider.System.GetUtcNow()), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            using var refused = SlackCommand.Signed(command.Body(), "1", SlackCommand.Secret);
            await client.SendAsync(refused, TestContext.Current.CancellationToken);
            await writer.Asked;
            AssertNowhere();
            writer.Open();
            await logs.WaitForAsync("An answer for slack could not be delivered: Slack answered 404", TestContext.Current.CancellationToken);
        }

        AssertNowhere();

        void AssertNowhere()
        {
            Assert.Contains("A request to /slack/commands was refused", string.Join('\n', logs.Messages), StringComparison.Ordinal);
            foreach (var secret in new[] { "foobar acme", "foobar%20acme", "secret-part", SlackCommand.Secret, "v0=" })
            {
                Assert.DoesNotContain(logs.Messages, message => message.Contains(secret, StringComparison.OrdinalIgnoreCase));
            }

            // What was asked stands in the answers' records, for as long as Retention:Answers says.
            foreach (var secret in new[] { "secret-part", SlackCommand.Secret })
            {
                foreach (var file in Directory.EnumerateFiles(folder.Path, "desk.db*"))
                {
                    using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                    using var text = new StreamReader(shared, Encoding.Latin1);
                    Assert.DoesNotContain(secret, text.ReadToEnd(), StringComparison.OrdinalIgnoreCase);
                }
            }
        }
    }

    private static Task<RunningHost> StartAsync(BriefingBot.Configuration.Settings settings, GatedWriter? writer = null) => RunningHost.StartAsync(
        settings, writer is null ? settings.Desk : settings.Desk with { Writer = writer }, TimeProvider.System, TimeSpan.FromSeconds(10), NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
}
