using BriefingBot.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Tests.Slack;

/// <summary>The host's own process, killed between the acknowledgement and the answer.</summary>
public sealed class SlackKillTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_answer_comes_after_the_restart_once()
    {
        await using var slack = await FakeSlack.StartAsync(TestContext.Current.CancellationToken);
        await using (var host = await StartAsync(slack))
        {
            // With its store away the host cannot answer, but it takes the question.
            await CorpusAsync("alter table articles rename to articles_away");
            await AskAsync(host, new("foobar", "1", slack.ResponseUrl("1")));
            await host.KillAsync();
        }

        Assert.Empty(slack.Posts);
        await CorpusAsync("alter table articles_away rename to articles");
        await using var restarted = await StartAsync(slack);
        var post = await slack.NextAsync(TestContext.Current.CancellationToken);

        Assert.Equal("/commands/1/secret-part", post.Path);
        Assert.Equal("No article here is about \"foobar\".", post.Text);
        await WaitUntilAllIsDoneAsync();
        Assert.Single(slack.Posts);
    }

    /// <summary>Whether the post arrived cannot be known: the one repeat that is promised at the most.</summary>
    [Fact]
    public async Task An_answer_that_was_on_its_way_is_sent_again_once()
    {
        await using var slack = await FakeSlack.StartAsync(TestContext.Current.CancellationToken);
        await using (var host = await StartAsync(slack))
        {
            await CorpusAsync("alter table articles rename to articles_away");
            await AskAsync(host, new("foobar", "1", slack.ResponseUrl("1")));
            slack.KeepNextWaiting();
            await CorpusAsync("alter table articles_away rename to articles");
            await slack.NextAsync(TestContext.Current.CancellationToken);
            await host.KillAsync();
        }

        await using var restarted = await StartAsync(slack);
        await slack.NextAsync(TestContext.Current.CancellationToken);
        await WaitUntilAllIsDoneAsync();
        Assert.Equal(2, slack.Posts.Count);
    }

    public void Dispose() => folder.Dispose();

    private Task<HostProcess> StartAsync(FakeSlack slack) => HostProcess.StartAsync(folder.Path, SlackHost.With(null, slack));

    private static async Task AskAsync(HostProcess host, SlackCommand command)
    {
        using var response = await host.Chat.SendAsync(command.SignedAt(TimeProvider.System.GetUtcNow()), TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        Assert.Contains("The answer follows", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task WaitUntilAllIsDoneAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={folder.File("desk.db")};Pooling=False");
        while (await connection.ExecuteScalarAsync<int>("select count(*) from inbox where done_at is null") > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private async Task CorpusAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={folder.File("corpus.db")};Pooling=False");
        await connection.ExecuteAsync(sql);
    }
}
