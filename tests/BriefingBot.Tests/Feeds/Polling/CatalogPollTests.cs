using System.Text.Json.Nodes;
using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Polling;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Polling;

/// <summary>CISA's catalog, polled over and over against a real server.</summary>
public sealed class CatalogPollTests : IAsyncLifetime
{
    private readonly ReadSources sources = new();
    private FeedServer server = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        await sources.ApplyAsync($"sources:\n  - {{id: kev, kind: kev, url: '{server.UrlOf("/kev")}'}}\n");
    }

    public async ValueTask DisposeAsync()
    {
        sources.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Each_addition_is_reported_once_and_only_what_changed_has_a_new_version()
    {
        Assert.Equal("2 entries, 2 added, 0 revised, 0 withdrawn", await PollAsync(Entry(1), Entry(2)));
        Assert.Equal("2 entries, 0 added, 0 revised, 0 withdrawn", await PollAsync(Entry(2), Entry(1)));
        Assert.Equal("3 entries, 1 added, 1 revised, 0 withdrawn", await PollAsync(Entry(3), Entry(1), Entry(2, ("knownRansomwareCampaignUse", "Unknown"))));
        Assert.Equal("3 entries, 0 added, 0 revised, 0 withdrawn", await PollAsync(Entry(3), Entry(1), Entry(2, ("knownRansomwareCampaignUse", "Unknown"))));

        Assert.Equal(
            ["CVE-2026-10001 1", "CVE-2026-10002 2", "CVE-2026-10003 1"],
            (await sources.ArticlesAsync("kev")).Select(article => $"{article.Title.Split(':')[0]} {article.Version}").Order());
        Assert.False((await sources.Corpus.KnownExploited.FindAsync("CVE-2026-10002", Cancelled))!.UsedByRansomware);
    }

    [Fact]
    public async Task Entries_have_an_address_each_and_the_day_on_which_they_were_added()
    {
        await PollAsync(Entry(1), Entry(2));

        var articles = (await sources.ArticlesAsync("kev")).OrderBy(article => article.Title, StringComparer.Ordinal).ToList();
        Assert.Equal(2, articles.Select(article => CanonicalUrl.Of(article.Url)).Distinct().Count());
        Assert.All(articles, article => Assert.Equal(new DateTimeOffset(2022, 2, 10, 0, 0, 0, TimeSpan.Zero), article.PublishedAt));
        Assert.Equal(articles[0].Id, (await sources.Corpus.Store.FindByAddressAsync(articles[0].Url, Cancelled))?.Id);
    }

    [Fact]
    public async Task What_the_catalog_takes_back_is_withdrawn_and_returns_with_it()
    {
        await PollAsync(Entry(1), Entry(2), Entry(3));
        Assert.Equal("2 entries, 0 added, 0 revised, 1 withdrawn", await PollAsync(Entry(1), Entry(3)));
        Assert.Null(await sources.Corpus.KnownExploited.FindAsync("CVE-2026-10002", Cancelled));
        Assert.Equal(2, (await sources.ArticlesAsync("kev")).Count);

        Assert.Equal("3 entries, 1 added, 0 revised, 0 withdrawn", await PollAsync(Entry(1), Entry(2), Entry(3)));
        Assert.NotNull(await sources.Corpus.KnownExploited.FindAsync("CVE-2026-10002", Cancelled));
    }

    [Fact]
    public async Task What_an_administrator_removed_stays_removed()
    {
        await PollAsync(Entry(1));
        await sources.Corpus.Store.WithdrawAsync((await sources.ArticlesAsync("kev"))[0].Id, "a takedown", Cancelled);
        Assert.Equal("1 entries, 0 added, 0 revised, 0 withdrawn", await PollAsync(Entry(1)));
        Assert.Empty(await sources.ArticlesAsync("kev"));
    }

    [Fact]
    public async Task A_catalog_that_shrank_or_broke_off_on_its_way_takes_nothing_back()
    {
        var entries = Enumerable.Range(1, 10).Select(n => (JsonNode?)Entry(n)).ToArray();
        await PollAsync(entries);

        server.Serve("/kev", KevCatalog.Of(Entry(1), Entry(2)));
        var shrunk = await sources.PollAsync("kev");
        Assert.Equal((SourceHealth.Healthy, 0), (shrunk.State, shrunk.Kept.Withdrawn));
        Assert.Equal("the catalog lacks 8 of 10 vulnerabilities that it listed before; they are kept. If it is meant, run articles remove --source kev", shrunk.Error);

        server.Serve("/kev", KevCatalog.Of([.. Enumerable.Range(20, 10).Select(n => Entry(n))]));
        Assert.Equal((SourceHealth.Healthy, 0), await StateAsync());

        var whole = KevCatalog.Of([.. Enumerable.Range(1, 9).Select(n => Entry(n))]);
        server.Serve("/kev", whole[..^20]);
        Assert.Equal((SourceHealth.Salvaged, 0), await StateAsync());

        server.Serve("/kev", KevCatalog.Of());
        Assert.Equal((SourceHealth.Empty, 0), await StateAsync());
        Assert.Equal(20, (await sources.ArticlesAsync("kev")).Count);
        Assert.NotNull(await sources.Corpus.KnownExploited.FindAsync("CVE-2026-10010", Cancelled));
    }

    [Fact]
    public async Task A_feed_in_the_catalogs_place_is_a_failure_and_none_of_it_is_kept()
    {
        server.Serve("/kev", FeedServer.Rss("Worm in hospitals"));
        var poll = await sources.PollAsync("kev");

        Assert.Equal((SourceHealth.Failing, 0), (poll.State, poll.Kept.Added));
        Assert.Equal("what came is no feed that can be read: it is RSS 2.0, and not CISA's catalog", poll.Error);
        Assert.Empty(await sources.ArticlesAsync("kev"));
    }

    [Fact]
    public async Task The_real_catalog_is_kept_and_is_neither_news_nor_counted()
    {
        SharedData.Require();
        server.Serve("/kev", await File.ReadAllTextAsync(SharedData.PathOf("kev", "known_exploited_vulnerabilities.json"), Cancelled));

        Assert.Equal(1_404, (await sources.PollAsync("kev")).Kept.Added);
        Assert.Equal(new(0, 0, 0), await sources.Corpus.Store.CountAsync(Cancelled));
        Assert.Empty(await sources.Corpus.Store.ReadChangesAsync(0, 1, Cancelled));
    }

    private static JsonObject Entry(int number, params (string Field, string? Value)[] changes) => KevCatalog.Entry($"CVE-2026-{10_000 + number}", changes);

    private async Task<string> PollAsync(params JsonNode?[] entries)
    {
        server.Serve("/kev", KevCatalog.Of(entries));
        var poll = await sources.PollAsync("kev");
        Assert.Equal((SourceHealth.Healthy, null), (poll.State, poll.Error));
        return $"{poll.Kept.Entries} entries, {poll.Kept.Added} added, {poll.Kept.Revised} revised, {poll.Kept.Withdrawn} withdrawn";
    }

    private async Task<(SourceHealth State, int Withdrawn)> StateAsync()
    {
        var poll = await sources.PollAsync("kev");
        return (poll.State, poll.Kept.Withdrawn);
    }
}
