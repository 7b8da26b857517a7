using BriefingBot.Articles;
using BriefingBot.Feeds.Archives;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Archives;

/// <summary>A feed, read backwards against a real server. The clock stands at 3 November 2026 and moves by the waits.</summary>
public sealed class BackFillTests : IAsyncLifetime
{
    private readonly ReadSources sources = new();
    private FeedServer server = null!;
    private ArchiveSite site = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        site = new(server, sources.Clock);
        await sources.ApplyAsync($"sources:\n  - {{id: news, kind: feed, url: '{server.UrlOf("/news")}'}}\n");
    }

    public async ValueTask DisposeAsync()
    {
        sources.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_pages_of_WordPress_are_read_to_the_last_one_with_ten_seconds_between_two()
    {
        site.ServeWordPress("/news", ["2026-11-01 Three"], ["2026-10-01 Two", "2026-09-01 One and a half"], ["2026-08-01 One"]);
        await sources.PollAsync("news");

        var outcome = await BackFillAsync("2025-11-03");

        Assert.Equal((2, 3, Day("2026-08-01"), null), (outcome.Pages, outcome.Added, outcome.ReachesBackTo, outcome.Stopped));
        Assert.Equal(["/news", "/news", "/news?paged=2", "/news?paged=3", "/news?paged=4"], site.Asked);
        Assert.All(site.Times.Zip(site.Times.Skip(1)), pair => Assert.Equal(TimeSpan.FromSeconds(10), pair.Second - pair.First));
        Assert.Equal(["One", "One and a half", "Three", "Two"], await TitlesAsync());
        Assert.Equal(Day("2026-08-01"), (await sources.StatusAsync("news")).ReachesBackTo);

        await BackFillAsync("2025-11-03");
        Assert.Equal(5, site.Asked.Count);
    }

    [Fact]
    public async Task A_run_that_was_killed_is_gone_on_with_at_the_page_it_had_come_to()
    {
        site.Serve("/news", "/archive/3", "2026-11-01 Four");
        site.Serve("/archive/3", "/archive/2", "2026-10-01 Three");
        site.Serve("/archive/2", "/archive/1", "2026-09-01 Two");
        site.Serve("/archive/1", null, "2026-08-01 One");
        await sources.PollAsync("news");
        using var kill = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BackFillAsync("2025-11-03", soFar =>
        {
            if (soFar.Pages == 1)
            {
                kill.Cancel();
            }
        }, kill));
        Assert.Equal(["Four", "Three"], await TitlesAsync());
        sources.Restart();
        var outcome = await BackFillAsync("2025-11-03");

        Assert.Equal((2, 2, Day("2026-08-01")), (outcome.Pages, outcome.Added, outcome.ReachesBackTo));
        Assert.Equal(["/news", "/news", "/archive/3", "/archive/2", "/archive/1"], site.Asked);
    }

    [Fact]
    public async Task It_stops_at_entries_that_are_older_than_wanted_and_a_longer_run_takes_those_too()
    {
        site.ServeWordPress("/news", ["2026-11-01 Four"], ["2026-10-01 Three", "2026-06-01 Two"], ["2026-05-01 One"]);
        await sources.PollAsync("news");

        Assert.Equal((1, 1, Day("2026-10-01")), Summed(await BackFillAsync("2026-08-01")));
        Assert.Equal(["Four", "Three"], await TitlesAsync());

        Assert.Equal((2, 2, Day("2026-05-01")), Summed(await BackFillAsync("2026-01-01")));
        Assert.Equal(["/news", "/news", "/news?paged=2", "/news?paged=2", "/news?paged=3", "/news?paged=4"], site.Asked);
    }

    [Fact]
    public async Task Entries_without_dates_and_an_old_one_that_is_pinned_above_do_not_stop_it()
    {
        site.ServeWordPress("/news", ["2026-11-01 Four"], ["2011-01-01 Pinned", "2026-10-01 Three"], ["Undated"], ["2026-09-01 One"]);
        await sources.PollAsync("news");

        Assert.Equal((3, 3, Day("2026-09-01")), Summed(await BackFillAsync("2026-08-01")));
        Assert.Equal(["Four", "One", "Three", "Undated"], await TitlesAsync());
    }

    [Fact]
    public async Task Archives_that_lead_in_a_circle_end()
    {
        site.Serve("/news", "/a", "2026-11-01 Three");
        site.Serve("/a", "/b", "2026-10-01 Two");
        site.Serve("/b", "/a", "2026-09-01 One");
        await sources.PollAsync("news");

        Assert.Equal((2, 2, Day("2026-09-01")), Summed(await BackFillAsync("2020-01-01")));
        Assert.Equal(["/news", "/news", "/a", "/b"], site.Asked);
    }

    [Fact]
    public async Task A_server_that_does_not_know_pages_is_asked_for_one()
    {
        site.On("/news", _ => ArchiveSite.Feed("<generator>WordPress</generator>", "2026-11-01 One"));
        await sources.PollAsync("news");

        Assert.Equal((0, 0, Day("2026-11-01")), Summed(await BackFillAsync("2020-01-01")));
        Assert.Equal(["/news", "/news", "/news?paged=2"], site.Asked);
    }

    [Fact]
    public async Task A_feed_that_names_no_older_pages_is_asked_for_none()
    {
        site.On("/news", _ => ArchiveSite.Feed("<generator>Hugo</generator>", "2026-11-01 One"));
        await sources.PollAsync("news");

        Assert.Equal((0, 0, Day("2026-11-01")), Summed(await BackFillAsync("2020-01-01")));
        Assert.Equal(["/news", "/news"], site.Asked);
    }

    [Fact]
    public async Task An_archive_without_end_is_left_after_the_pages_of_one_run()
    {
        site.On("/news", number => ArchiveSite.Feed("<generator>WordPress</generator>", $"Entry {number}"));
        await sources.PollAsync("news");

        var outcome = await BackFillAsync("2020-01-01");

        Assert.Equal((ArchiveLimits.Pages, ArchiveLimits.Pages), (outcome.Pages, outcome.Added));
        Assert.Equal("200 pages are enough for one run", outcome.Stopped);
    }

    [Fact]
    public async Task A_server_that_fails_ends_the_run_and_the_next_one_asks_for_the_same_page()
    {
        site.Serve("/news", "/archive", "2026-11-01 Two");
        server.Fail("/archive", 503);
        await sources.PollAsync("news");
        Assert.Contains("503", (await BackFillAsync("2020-01-01")).Stopped, StringComparison.Ordinal);

        site.Serve("/archive", null, "2026-10-01 One");
        Assert.Equal((1, 1, Day("2026-10-01")), Summed(await BackFillAsync("2020-01-01")));
        Assert.Equal(["/news", "/news", "/archive"], site.Asked);
    }

    [Fact]
    public async Task An_archive_link_to_an_address_that_must_not_be_fetched_is_not_followed()
    {
        site.Serve("/news", "http://10.0.0.1/archive", "2026-11-01 One");
        await sources.PollAsync("news");

        Assert.Contains("10.0.0.1", (await BackFillAsync("2020-01-01")).Stopped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_back_filled_is_no_arrival_revises_nothing_and_brings_nothing_back()
    {
        site.Serve("/news", "/archive", "2026-11-01 Two");
        site.Serve("/archive", null, "2026-11-01 Two", "2026-10-01 One", "2026-09-01 Gone");
        await sources.PollAsync("news");
        var withdrawn = (await sources.Corpus.Ingester.IngestAsync([Draft(await sources.SourceAsync("news"), "gone", "Gone")], Cancelled)).Single().KeptId!;
        await sources.Corpus.Store.WithdrawAsync(withdrawn, "unwanted", Cancelled);
        await sources.Corpus.Ingester.IngestAsync([Draft(await sources.SourceAsync("news"), "two", "Two, with the text of its page")], Cancelled);
        var before = await sources.Corpus.Store.ReadSequenceAsync(Cancelled);

        await BackFillAsync("2020-01-01");

        var change = Assert.Single(await sources.Corpus.Store.ReadChangesAsync(before, 10, Cancelled));
        Assert.Equal((ChangeKind.BackFilled, "One"), (change.Kind, (await sources.Corpus.Store.ReadAsync([change.ArticleId], Cancelled)).Single().Title));
        Assert.Equal(["One", "Two, with the text of its page"], await TitlesAsync());
        Assert.Null((await sources.StatusAsync("news")).Delay);
    }

    private static ArticleDraft Draft(Source source, string slug, string title) =>
        new() { Source = source, Title = title, Url = $"https://news.example/{slug}", Text = title, Polled = true };

    private static (int, int, DateTimeOffset?) Summed(BackFill outcome)
    {
        Assert.Null(outcome.Stopped);
        return (outcome.Pages, outcome.Added, outcome.ReachesBackTo);
    }

    private static DateTimeOffset? Day(string day) => DateTimeOffset.Parse(day + "Z", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<BackFill> BackFillAsync(string since, Action<BackFill>? progress = null, CancellationTokenSource? kill = null) =>
        await sources.Clock.MoveWhileAsync(
            ArchiveLimits.BetweenRequests, sources.Reader.BackFillAsync(await sources.SourceAsync("news"), Day(since)!.Value, progress, kill?.Token ?? Cancelled));

    private async Task<IEnumerable<string>> TitlesAsync() => (await sources.ArticlesAsync("news")).Select(article => article.Title).Order(StringComparer.Ordinal);
}
