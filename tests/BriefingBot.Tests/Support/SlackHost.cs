using System.Text;
using System.Text.Json;
using BriefingBot.Articles.Import;
using BriefingBot.Briefings.Writing;
using BriefingBot.Hosting;

namespace BriefingBot.Tests.Support;

/// <summary>The real host with a fake Slack, which may be answered at.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    /// <summary>An article to ask for: <c>foobar</c>.</summary>
    public const string Article = """
        {"id":"a-1","title":"Foobar strikes","url":"https://news.example/foobar","published":"2026-10-01T00:00:00Z","text":"Foobar is a worm that struck Acme on 12 May 2026. Foobar infected 20,000 computers at Acme."}
        """;

    private readonly TimeProvider clock;

    private SlackHost(TestHost host, FakeSlack slack, TimeProvider clock) => (Host, Slack, this.clock) = (host, slack, clock);

    public TestHost Host { get; }

    public FakeSlack Slack { get; }

    public static async Task<SlackHost> StartAsync(
        TimeProvider? clock = null, IReadOnlyDictionary<string, string?>? settings = null, IBriefingWriter? writer = null)
    {
        var slack = await FakeSlack.StartAsync(TestContext.Current.CancellationToken);
        var host = await TestHost.StartAsync(clock, With(settings, slack), writer);
        return new(host, slack, clock ?? TimeProvider.System);
    }

    /// <summary>The settings of a host that trusts this Slack; what is given goes before.</summary>
    public static Dictionary<string, string?> With(IReadOnlyDictionary<string, string?>? settings, FakeSlack slack) => new((settings ?? new Dictionary<string, string?>())
        .Concat(new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = SlackCommand.Secret,
            ["Slack:ResponseUrlHosts"] = slack.Address.Authority,
        })
        .DistinctBy(setting => setting.Key));

    /// <summary>Stores <see cref="Article"/> and waits until a search finds it. Needs a clock that runs.</summary>
    public Task FillAsync() => FillAsync(Host.Running);

    /// <inheritdoc cref="FillAsync()"/>
    public static async Task FillAsync(RunningHost host)
    {
        await using var lines = new MemoryStream(Encoding.UTF8.GetBytes(Article));
        await host.Desk.Articles.Corpus.Import.RunAsync(
            ImportFile.ReadAsync(lines, sample: false, TestContext.Current.CancellationToken), null, TestContext.Current.CancellationToken);
        while (host.Desk.Articles.IndexedSequence == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public SlackCommand Command(string text, string triggerId) => new(text, triggerId, Slack.ResponseUrl(triggerId));

    public Task<HttpResponseMessage> SendAsync(SlackCommand command) =>
        Host.Chat.SendAsync(command.SignedAt(clock.GetUtcNow()), TestContext.Current.CancellationToken);

    /// <summary>Sends a command.</summary>
    /// <returns>The text of the acknowledgement; empty for an empty one.</returns>
    public async Task<string> AskAsync(SlackCommand command)
    {
        using var response = await SendAsync(command);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return body.Length == 0 ? "" : JsonDocument.Parse(body).RootElement.GetProperty("text").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
