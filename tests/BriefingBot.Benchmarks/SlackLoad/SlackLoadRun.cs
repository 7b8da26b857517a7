using System.Collections.Concurrent;
using BriefingBot.Articles.Import;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Configuration;
using BriefingBot.Hosting;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.SlackLoad;

/// <summary>
/// The real host under signed commands at a fixed rate, while its writer takes a minute for each. Commands are sent when they are
/// due, whether the ones before were acknowledged or not. Afterwards the writer recovers, and every promised answer has to come.
/// </summary>
internal static class SlackLoadRun
{
    /// <returns>1 when an answer is missing, or acknowledgements took too long.</returns>
    public static async Task<int> RunAsync(LoadOptions options)
    {
        using var folder = new TemporaryFolder();
        await using var slack = await FakeSlack.StartAsync(CancellationToken.None);
        var settings = SettingsFor(folder, slack);
        var writer = new SlowWriter();
        await using var host = await RunningHost.StartAsync(settings, settings.Desk with { Writer = writer }, TimeProvider.System, TimeSpan.Zero, NullLoggerFactory.Instance, CancellationToken.None);
        await FillAsync(host, options);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.Chat[0] };

        // The first requests of a process compile what they run; the figures are of a host that has run for a while.
        for (var command = 0; command < 50; command++)
        {
            using var warm = await client.SendAsync(CommandOf("help", $"warm-{command}", slack));
        }

        using var watch = new MemoryWatch();
        var acknowledged = await SendAsync(options, client, slack);
        writer.Recover();
        var missing = await MissingAsync(slack, [.. acknowledged.Where(one => one.Kind == AcknowledgementKind.Follows).Select(one => one.Command)]);
        var report = new LoadReport(
            options,
            [.. acknowledged.Select(one => one.Milliseconds)],
            acknowledged.Count(one => one.Kind == AcknowledgementKind.Answer),
            acknowledged.Count(one => one.Kind == AcknowledgementKind.Follows),
            acknowledged.Count(one => one.Kind == AcknowledgementKind.Busy),
            acknowledged.Count(one => one.Kind == AcknowledgementKind.Failed),
            missing,
            watch.Before,
            watch.AtMost);
        report.Print(Console.Out);
        return report.IsGood ? 0 : 1;
    }

    private static Settings SettingsFor(TemporaryFolder folder, FakeSlack slack) => Settings.Read(new Dictionary<string, string?>
    {
        ["DataDirectory"] = folder.Path,
        ["Samples"] = folder.File("no-samples"),
        ["Manifest"] = folder.File("no-sources.yaml"),
        ["Console:Url"] = "http://127.0.0.1:0",
        ["Urls"] = "http://127.0.0.1:0",
        ["Slack:SigningSecret"] = SlackCommand.Secret,
        ["Slack:ResponseUrlHosts"] = slack.Address.Authority,
    });

    private static async Task FillAsync(RunningHost host, LoadOptions options)
    {
        await using var lines = new MemoryStream(Topics.ArticlesFor(options.Commands));
        await host.Desk.Articles.Corpus.Import.RunAsync(ImportFile.ReadAsync(lines, sample: false, CancellationToken.None), null, CancellationToken.None);
        var target = (await host.Desk.Articles.Corpus.Store.CountAsync(CancellationToken.None)).Sequence;
        while (host.Desk.Articles.IndexedSequence < target)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static async Task<IReadOnlyCollection<Acknowledged>> SendAsync(LoadOptions options, HttpClient client, FakeSlack slack)
    {
        var acknowledged = new ConcurrentBag<Acknowledged>();
        var sending = new List<Task>(options.Commands);
        var started = TimeProvider.System.GetTimestamp();
        for (var command = 0; command < options.Commands; command++)
        {
            var due = TimeSpan.FromSeconds((double)command / options.Rate);
            if (due - TimeProvider.System.GetElapsedTime(started) is { TotalMilliseconds: >= 1 } early)
            {
                await Task.Delay(early, TimeProvider.System);
            }

            var request = CommandOf(Topics.NameOf(command), $"load-{command}", slack);
            var name = $"load-{command}";
            sending.Add(Task.Run(async () =>
            {
                var kind = await AcknowledgementKinds.ReadAsync(client, request);
                acknowledged.Add(new(name, kind, (TimeProvider.System.GetElapsedTime(started) - due).TotalMilliseconds));
            }));
        }

        await Task.WhenAll(sending);
        return acknowledged;
    }

    /// <summary>Waits for the answers, as long as they keep coming.</summary>
    /// <returns>How many did not come, or came twice.</returns>
    private static async Task<int> MissingAsync(FakeSlack slack, HashSet<string> awaited)
    {
        using var patience = new CancellationTokenSource();
        try
        {
            for (var came = 0; came < awaited.Count; came++)
            {
                patience.CancelAfter(TimeSpan.FromSeconds(60));
                await slack.NextAsync(patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // What is missing is counted below.
        }

        var answered = slack.Posts.GroupBy(post => post.Path.Split('/')[2]).ToDictionary(posts => posts.Key, posts => posts.Count());
        return awaited.Count(name => answered.GetValueOrDefault(name) != 1);
    }

    private static HttpRequestMessage CommandOf(string topic, string name, FakeSlack slack) =>
        new SlackCommand(topic, name, slack.ResponseUrl(name)).SignedAt(TimeProvider.System.GetUtcNow());

    private sealed record Acknowledged(string Command, AcknowledgementKind Kind, double Milliseconds);
}
