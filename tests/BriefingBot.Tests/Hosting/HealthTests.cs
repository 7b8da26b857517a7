using System.Net;
using System.Net.Http.Json;
using BriefingBot.Hosting;
using BriefingBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Hosting;

public sealed class HealthTests
{
    private const string Article = """{"id":"a-1","title":"Title","url":"https://news.example/1","text":"Some words."}""";

    [Fact]
    public async Task Both_listeners_say_that_the_process_is_alive_and_ready()
    {
        await using var host = await TestHost.StartAsync();
        foreach (var client in new[] { host.Console, host.Chat })
        {
            Assert.Equal("ok", await client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));
            var ready = await client.GetAsync("/readyz", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
            Assert.Equal(
                """{"status":"ready","articles":0,"sequence":0,"indexed":0}""",
                await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task What_is_stored_while_the_host_runs_reaches_the_index()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero));
        await using var host = await TestHost.StartAsync(clock);

        await host.ImportAsync(Article);

        ReadinessReport? report;
        do
        {
            clock.Advance(TimeSpan.FromMilliseconds(500));
            report = await host.Chat.GetFromJsonAsync<ReadinessReport>("/readyz", TestContext.Current.CancellationToken);
        }
        while (report is not { Articles: 1, Sequence: 1, Indexed: 1 });

        Assert.Equal(ReadinessReport.Ready, report.Status);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_said_without_naming_it()
    {
        await using var host = await TestHost.StartAsync();
        await using (var connection = new SqliteConnection($"Data Source={host.Running.Desk.Articles.Corpus.StorePath}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "alter table articles rename to gone";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var answer = await host.Chat.GetAsync("/readyz", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(
            """{"status":"store_unreadable","articles":null,"sequence":null,"indexed":0}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ok", await host.Chat.GetStringAsync("/healthz", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_broken_manifest_is_said_with_its_place_and_nothing_that_stands_in_it()
    {
        await using var host = await TestHost.StartAsync();
        await File.WriteAllTextAsync(host.ManifestPath, "sources:\n  - id: news\n    kind: feed\n    url: secret.corp/feed\n", TestContext.Current.CancellationToken);

        var report = await WaitForManifestAsync(host, said: true);
        Assert.Equal((ReadinessReport.Ready, "sources.yaml:4:10 is broken, and the file changes nothing; sources check says what is wrong"), (report.Status, report.Manifest));

        await File.WriteAllTextAsync(host.ManifestPath, "sources: []\n", TestContext.Current.CancellationToken);
        await WaitForManifestAsync(host, said: false);
    }

    [Fact]
    public async Task A_host_whose_manifest_is_not_the_applied_one_says_so()
    {
        await using var host = await TestHost.StartAsync();
        await File.WriteAllTextAsync(host.ManifestPath, "sources: []\n", TestContext.Current.CancellationToken);
        await host.Running.Sources.ApplyManifestAsync(TestContext.Current.CancellationToken);

        await host.Running.Desk.Articles.Corpus.Sources.ApplyAsync([], "another", DateTimeOffset.UnixEpoch.AddYears(90), TestContext.Current.CancellationToken);

        Assert.Equal("this host's sources.yaml differs from the applied one", (await WaitForManifestAsync(host, said: true)).Manifest);
    }

    private static async Task<ReadinessReport> WaitForManifestAsync(TestHost host, bool said)
    {
        while (true)
        {
            var report = await host.Chat.GetFromJsonAsync<ReadinessReport>("/readyz", TestContext.Current.CancellationToken);
            if (report!.Manifest is not null == said)
            {
                return report;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
