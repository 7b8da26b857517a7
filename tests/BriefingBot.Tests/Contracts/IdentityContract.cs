using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Contracts;

/// <summary>When is an article that comes in one that is there already?</summary>
public abstract class IdentityContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    [Theory]
    [InlineData("http://www.news.example/a/")]
    [InlineData("https://NEWS.example:443/a#comments")]
    [InlineData("https://news.example/a?utm_source=rss&utm_medium=feed")]
    public async Task The_same_address_in_another_form_is_the_same_article(string url)
    {
        var id = await AddAsync(Some.Article("https://news.example/a"));
        Assert.Equal([new StoreOutcome.Unchanged(id)], await StoreAsync(Some.Article(url)));
    }

    [Fact]
    public async Task Another_address_is_another_article()
    {
        await AddAsync(Some.Article("https://news.example/a?id=1"));
        await AddAsync(Some.Article("https://news.example/a?id=2"));
        Assert.Equal(2, (await Store.CountAsync(Cancellation)).Articles);
    }

    [Fact]
    public async Task The_date_is_no_part_of_it()
    {
        var id = await AddAsync(Some.Article());
        Assert.Equal([new StoreOutcome.Revised(id, 2)], await StoreAsync(Some.Article() with { PublishedAt = null }));
    }

    [Fact]
    public async Task The_sources_own_id_of_the_entry_holds_over_a_new_address()
    {
        var id = await AddAsync(Some.Article("https://news.example/draft") with { EntryId = "7" });
        Assert.Equal([new StoreOutcome.Revised(id, 2)], await StoreAsync(Some.Article("https://news.example/final") with { EntryId = "7" }));
        Assert.Equal("https://news.example/final", Assert.Single(await Store.ReadAsync([id], Cancellation)).Url);

        // From then on both addresses are its own.
        Assert.Equal([new StoreOutcome.Revised(id, 3)], await StoreAsync(Some.Article("https://news.example/draft")));
    }

    [Fact]
    public async Task An_entry_whose_id_changed_is_known_by_its_address()
    {
        var id = await AddAsync(Some.Article() with { EntryId = "http://news.example/?p=7" });
        Assert.Equal([new StoreOutcome.Unchanged(id)], await StoreAsync(Some.Article() with { EntryId = "https://news.example/?p=7" }));

        // And then by its new id.
        Assert.IsType<StoreOutcome.Revised>(Assert.Single(
            await StoreAsync(Some.Article("https://news.example/b") with { EntryId = "https://news.example/?p=7" })));
    }

    [Fact]
    public async Task Two_sources_may_give_the_same_entry_id_to_different_articles()
    {
        await AddAsync(Some.Article("https://news.example/a") with { EntryId = "7" });
        await AddAsync(Some.Article("https://other.example/a") with { EntryId = "7", Source = Some.Source("other.example") });
        Assert.Equal(2, (await Store.CountAsync(Cancellation)).Articles);
    }

    [Fact]
    public async Task An_import_with_an_id_is_not_recognised_by_its_address()
    {
        await StoreAsync(Some.Import("a") with { Url = "https://news.example/" }, Some.Import("b") with { Url = "https://news.example/" });
        Assert.Equal(["a", "b"], await IdsAsync());
    }

    [Fact]
    public async Task An_id_with_another_address_is_a_conflict_and_changes_nothing()
    {
        await AddAsync(Some.Import("a"));
        var outcome = Assert.Single(await StoreAsync(Some.Import("a", "Another text.") with { Url = "https://other.example/" }));

        Assert.Equal("id a is kept with another address, https://news.example/a", Assert.IsType<StoreOutcome.Conflict>(outcome).Reason);
        Assert.Equal("A text.", Assert.Single((await HistoryAsync("a")).Versions).Text);
        Assert.Equal(["Added a 1"], await ChangesAsync());
    }

    [Fact]
    public async Task An_id_that_the_store_made_can_be_imported()
    {
        // Somebody puts what search --json printed into an import file: the article, not a second one.
        var id = await AddAsync(Some.Article());
        Assert.Equal([new StoreOutcome.Revised(id, 2)], await StoreAsync(Some.Article(text: "Another text.") with { Id = id }));

        // And the feed goes on.
        Assert.Equal([new StoreOutcome.Revised(id, 3)], await StoreAsync(Some.Article(text: "A third text.")));
    }

    [Fact]
    public async Task An_imported_id_that_another_store_made_is_met_by_its_feed()
    {
        string made;
        using (var other = new TSubject())
        {
            var (store, sources) = other.Open(Clock);
            made = ((StoreOutcome.Added)(await new ArticleIngester(store, sources, Clock).IngestAsync([Some.Article()], Cancellation))[0]).ArticleId;
        }

        await AddAsync(Some.Article() with { Id = made });
        Assert.Equal([new StoreOutcome.Unchanged(made)], await StoreAsync(Some.Article()));
    }

    [Fact]
    public async Task Ids_and_addresses_of_any_length_are_told_apart()
    {
        var far = "https://news.example/" + new string('x', 5_000);
        await StoreAsync(Some.Article(far + "1"), Some.Article(far + "2") with { EntryId = far + "e" });
        Assert.Equal(2, (await Store.CountAsync(Cancellation)).Articles);
        Assert.All(await StoreAsync(Some.Article(far + "1"), Some.Article(far + "2")), outcome => Assert.IsType<StoreOutcome.Unchanged>(outcome));
    }

    [Fact]
    public async Task Its_own_name_is_made_once()
    {
        var name = await Store.ReadIdentityAsync(Cancellation);
        Assert.NotEmpty(name);
        Assert.Equal(name, await Store.ReadIdentityAsync(Cancellation));
        Assert.Equal(name, await OpenAgain().Store.ReadIdentityAsync(Cancellation));
        using var other = new TSubject();
        Assert.NotEqual(name, await other.Open(Clock).Store.ReadIdentityAsync(Cancellation));
    }
}
