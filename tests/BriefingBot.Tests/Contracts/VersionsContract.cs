using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Contracts;

/// <summary>What makes a new version, and what is kept of the old ones?</summary>
public abstract class VersionsContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    [Theory]
    [MemberData(nameof(DraftsOfOneImport.Revisions), MemberType = typeof(DraftsOfOneImport), DisableDiscoveryEnumeration = true)]
    public async Task What_says_something_else_is_a_new_version(string what, ArticleDraft draft)
    {
        await AddAsync(Some.Import("a"));
        Assert.Equal([new StoreOutcome.Revised("a", 2)], await StoreAsync(draft));
        Assert.Equal(["Revised a 2"], await ChangesAsync(after: 1));
        Assert.True((await HistoryAsync("a")).Versions.Count == 2, what);
    }

    [Theory]
    [MemberData(nameof(DraftsOfOneImport.Repetitions), MemberType = typeof(DraftsOfOneImport), DisableDiscoveryEnumeration = true)]
    public async Task What_says_the_same_is_none(string what, ArticleDraft draft)
    {
        await AddAsync(Some.Import("a"));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await StoreAsync(draft))[0] == new StoreOutcome.Unchanged("a"), what);
        Assert.Single((await HistoryAsync("a")).Versions);
    }

    [Fact]
    public async Task A_date_that_lies_ahead_makes_one_version_however_often_it_is_met()
    {
        var ahead = Some.Article() with { PublishedAt = new(7630, 11, 11, 0, 0, 0, TimeSpan.Zero) };
        var id = await AddAsync(ahead);
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([new StoreOutcome.Unchanged(id)], await StoreAsync(ahead));

        var kept = Assert.Single(await Store.ReadAsync([id], Cancellation));
        Assert.True(kept.PublishedClamped);
        Assert.Equal(kept.CapturedAt, kept.PublishedAt);
    }

    [Fact]
    public async Task Old_versions_stay_as_they_were()
    {
        await AddAsync(Some.Import("a", "First text with CVE-2017-0144."));
        Clock.Advance(TimeSpan.FromHours(1));
        await StoreAsync(Some.Import("a", "Second text."));

        var history = await HistoryAsync("a");
        Assert.Equal(["First text with CVE-2017-0144.", "Second text."], history.Versions.Select(version => version.Text));
        Assert.Equal([1, 2], history.Versions.Select(version => version.Version));
        Assert.Equal(TimeSpan.FromHours(1), history.Versions[1].CapturedAt - history.Versions[0].CapturedAt);
        Assert.Equal("Second text.", Assert.Single(await Store.ReadAsync(["a"], Cancellation)).Text);
    }

    [Fact]
    public async Task Back_to_an_earlier_text_is_a_version_too()
    {
        await AddAsync(Some.Import("a", "One."));
        await StoreAsync(Some.Import("a", "Two."));
        Assert.Equal([new StoreOutcome.Revised("a", 3)], await StoreAsync(Some.Import("a", "One.")));
    }

    [Fact]
    public async Task Two_feeds_that_carry_one_address_do_not_take_turns_in_revising_it()
    {
        var id = await AddAsync(Some.Article(text: "The whole text."));
        var other = Some.Article(text: "Only the start.") with { Source = Some.Source("other.example"), EntryId = "7" };
        Assert.Equal([new StoreOutcome.Unchanged(id)], await StoreAsync(other));
        Assert.Equal("The whole text.", Assert.Single(await Store.ReadAsync([id], Cancellation)).Text);
        Assert.Equal([id], await IdsAsync());
    }

    [Fact]
    public async Task A_marked_sources_text_does_not_get_in_under_another_marking()
    {
        var id = await AddAsync(Some.Article(text: "What everybody may read."));
        var red = new Source("notes", "Notes", Tlp: Tlp.Red);
        await StoreAsync(Some.Article(text: "What nobody may read.") with { Source = red });
        Assert.Equal("What everybody may read.", Assert.Single(await Store.ReadAsync([id], Cancellation)).Text);
    }

    [Fact]
    public async Task A_revision_under_an_imports_id_goes_to_the_source_that_it_names()
    {
        await AddAsync(Some.Import("a"));
        await StoreAsync(Some.Import("a") with { Source = Some.Source("other.example") });
        Assert.Equal("other.example", Assert.Single(await Store.ReadAsync(["a"], Cancellation)).SourceId);
        Assert.Empty(await IdsAsync());
    }
}
