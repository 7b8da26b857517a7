using System.Text.Json;
using BriefingBot.Cli;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

/// <summary>CISA's catalog from its manifest to its answers, on the command line.</summary>
public sealed class ReferenceCommandsTests : IAsyncLifetime
{
    private readonly CliDesk desk = new();
    private FeedServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        server.Serve("/kev", KevCatalog.Of(KevCatalog.Entry("CVE-2017-0144"), KevCatalog.Entry("CVE-2026-10002")));
        await File.WriteAllTextAsync(
            desk.File("sources.yaml"), $"sources:\n  - {{id: kev, kind: kev, url: '{server.UrlOf("/kev")}', name: The catalog}}\n", TestContext.Current.CancellationToken);
        Assert.Contains("2 entries, 2 added, 0 revised", (await RunAsync("ingest")).Output, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Additions_between_two_polls_are_reported_once()
    {
        server.Serve("/kev", KevCatalog.Of(KevCatalog.Entry("CVE-2017-0144"), KevCatalog.Entry("CVE-2026-10002", ("dueDate", "2022-09-01")), KevCatalog.Entry("CVE-2026-10003")));

        Assert.Contains("3 entries, 1 added, 1 revised", (await RunAsync("ingest")).Output, StringComparison.Ordinal);
        Assert.Contains("3 entries, 0 added, 0 revised", (await RunAsync("ingest")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_of_its_id_says_what_the_catalog_says_with_and_without_news()
    {
        await desk.ImportAsync(CliDesk.Worm());

        var withNews = await RunAsync("brief", "CVE-2017-0144");
        Assert.Contains("Known exploited. CVE-2017-0144 is known to be exploited", withNews.Output, StringComparison.Ordinal);
        Assert.Contains("Foobar is a worm", (await RunAsync("brief", "foobar")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("reference", (await RunAsync("brief", "foobar")).Output, StringComparison.Ordinal);

        using var alone = await JsonAsync("brief", "CVE-2026-10002");
        Assert.Equal("answered", alone.RootElement.GetProperty("status").GetString());
        var source = Assert.Single(alone.RootElement.GetProperty("sources").EnumerateArray());
        Assert.True(source.GetProperty("reference").GetBoolean());
        Assert.Equal(1, alone.RootElement.GetProperty("searched").GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task Fields_of_news_are_what_they_were()
    {
        await desk.ImportAsync(CliDesk.Worm());

        using var brief = await JsonAsync("brief", "foobar");
        Assert.All(brief.RootElement.GetProperty("sources").EnumerateArray(), source => Assert.False(source.TryGetProperty("reference", out _)));
        using var search = await JsonAsync("search", "foobar");
        Assert.All(search.RootElement.GetProperty("hits").EnumerateArray(), hit => Assert.False(hit.TryGetProperty("reference", out _)));
    }

    [Fact]
    public async Task A_search_for_its_id_and_the_article_itself_show_it_marked()
    {
        await desk.ImportAsync(CliDesk.Worm());
        using var search = await JsonAsync("search", "CVE-2017-0144");
        var hits = search.RootElement.GetProperty("hits").EnumerateArray().ToList();

        Assert.Equal((2, "1"), (hits.Count, hits[0].GetProperty("articleId").GetString()));
        Assert.True(hits[1].GetProperty("reference").GetBoolean());
        Assert.Contains("reference · CVE-2017-0144: Acme Gateway", (await RunAsync("search", "CVE-2017-0144")).Output, StringComparison.Ordinal);

        var id = hits[1].GetProperty("articleId").GetString()!;
        Assert.Contains($"{id} · The catalog · reference", (await RunAsync("articles", "show", id)).Output, StringComparison.Ordinal);
        using var shown = await JsonAsync("articles", "show", id);
        Assert.True(shown.RootElement.GetProperty("reference").GetBoolean());
    }

    [Fact]
    public async Task It_is_not_counted_and_does_not_retire_the_samples()
    {
        using var stats = await JsonAsync("stats");
        Assert.Equal((0, 0), (stats.RootElement.GetProperty("articles").GetInt32(), stats.RootElement.GetProperty("sources").GetInt32()));

        Assert.Contains("These are sample articles", (await RunAsync("brief", "nothing at all of this")).Output, StringComparison.Ordinal);
        var brief = await RunAsync("brief", "CVE-2026-10002");
        Assert.Contains("CVE-2026-10002 is known to be exploited", brief.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sample", brief.Output + brief.Errors, StringComparison.Ordinal);
        Assert.Contains("reference · CVE-2026-10002", (await RunAsync("search", "CVE-2026-10002")).Output, StringComparison.Ordinal);
    }

    private async Task<CliOutcome> RunAsync(params string[] words)
    {
        var settings = LoopbackFetcher.Settings.Select(setting => $"--{setting.Key}={setting.Value}");
        var outcome = await desk.RunAsync([.. words, $"--Manifest={desk.File("sources.yaml")}", .. settings]);
        Assert.True(outcome.ExitCode == ExitCode.Success, outcome.Errors);
        return outcome;
    }

    private async Task<JsonDocument> JsonAsync(params string[] words) => JsonDocument.Parse((await RunAsync([.. words, "--json"])).Output);
}
