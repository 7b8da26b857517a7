using BriefingBot.Feeds.Pages;
using BriefingBot.Storage;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Pages;

public sealed class EntryPagesTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase desk;
    private readonly EntryPages pages;

    public EntryPagesTests()
    {
        desk = DeskStore.Open(folder.Path);
        pages = new(desk.Source);
    }

    public void Dispose()
    {
        desk.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_is_remembered_comes_back_as_it_was()
    {
        EntryPage[] all =
        [
            Page("feed", PageOutcome.InFeed),
            Page("awaited", PageOutcome.Awaited) with
            {
                Tries = 1,
                Fetches = 4,
                RetryAt = Now.AddHours(2),
                Entry = new("id", "https://news.example/a", "Worm \"2\"", Now, "A worm […]", "en", HasMadeTitle: false),
                Article = new(null, null, "As it was before."),
            },
            Page("page", PageOutcome.OnPage) with { Article = new("The worm", Now.AddDays(-1), "All of it.") },
        ];
        await pages.SaveAsync(all, TestContext.Current.CancellationToken);
        await pages.SaveAsync([all[1]], TestContext.Current.CancellationToken);

        Assert.Equal(all.OrderBy(page => page.Key), (await pages.ListAsync("news", TestContext.Current.CancellationToken)).Values.OrderBy(page => page.Key));
        Assert.Equal([all[1]], await pages.ListAwaitedAsync("news", TestContext.Current.CancellationToken));
        Assert.Empty(await pages.ListAsync("other", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Entries_that_no_feed_has_had_for_ninety_days_are_forgotten()
    {
        await pages.SaveAsync(
            [Page("gone", PageOutcome.OnPage, Now.AddDays(-91)), Page("there", PageOutcome.OnPage, Now.AddDays(-89)), Page("named", PageOutcome.OnPage)],
            TestContext.Current.CancellationToken);
        await pages.SaveAsync([Page("gone", PageOutcome.OnPage, Now.AddDays(-91)) with { SourceId = "removed" }], TestContext.Current.CancellationToken);

        await pages.ForgetAsync("news", ["named"], Now, TestContext.Current.CancellationToken);

        Assert.Equal(["there"], (await pages.ListAsync("news", TestContext.Current.CancellationToken)).Keys);
        Assert.Empty(await pages.ListAsync("removed", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_feed_that_does_not_change_keeps_its_entries_known()
    {
        await pages.SaveAsync([Page("old", PageOutcome.OnPage, Now.AddDays(-89))], TestContext.Current.CancellationToken);
        await pages.SeeAgainAsync("news", Now, Now.AddDays(-1), TestContext.Current.CancellationToken);
        await pages.ForgetAsync("news", [], Now.AddDays(30), TestContext.Current.CancellationToken);

        Assert.Equal(Now, Assert.Single(await pages.ListAsync("news", TestContext.Current.CancellationToken)).Value.SeenAt);
    }

    private static EntryPage Page(string key, PageOutcome outcome, DateTimeOffset? seen = null) => new("news", key, "hash of " + key) { Outcome = outcome, SeenAt = seen ?? Now };
}
