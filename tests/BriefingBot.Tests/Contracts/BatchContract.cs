using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Contracts;

/// <summary>Is a batch stored whole or not at all?</summary>
public abstract class BatchContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    [Fact]
    public async Task Outcomes_are_in_the_order_of_the_batch()
    {
        await StoreAsync(Some.Import("same"), Some.Import("old"), Some.Import("moved"));
        Assert.Equal(
            [
                new StoreOutcome.Added("new"),
                new StoreOutcome.Unchanged("same"),
                new StoreOutcome.Revised("old", 2),
                new StoreOutcome.Conflict("id moved is kept with another address, https://news.example/moved"),
            ],
            await StoreAsync(
                Some.Import("new"), Some.Import("same"), Some.Import("old", "Another text."), Some.Import("moved") with { Url = "https://other.example/" }));
    }

    [Fact]
    public async Task An_article_that_stands_twice_in_a_batch_is_one_with_two_versions()
    {
        Assert.Equal(
            [new StoreOutcome.Added("a"), new StoreOutcome.Unchanged("a"), new StoreOutcome.Revised("a", 2)],
            await StoreAsync(Some.Import("a"), Some.Import("a"), Some.Import("a", "Another text.")));
        Assert.Equal(1, (await Store.CountAsync(Cancellation)).Articles);
    }

    [Fact]
    public async Task An_empty_batch_changes_nothing()
    {
        Assert.Empty(await StoreAsync());
        Assert.Empty(await ChangesAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public async Task A_failure_anywhere_in_it_stores_nothing_of_it(int at)
    {
        await StoreAsync(Some.Import("kept"));
        var batch = Some.Imports("a", 10).Select(Some.Prepared).ToList();
        batch[3] = Some.Prepared(Some.Import("kept", "Another text."));

        // No source of that id was ever added, so no engine takes the row.
        batch.Insert(at, Some.Prepared(Some.Import("bad") with { Source = Some.Source("unknown.example") }));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Store.StoreAsync(batch, Cancellation));

        Assert.Equal(["kept"], await IdsAsync());
        Assert.Equal("A text.", Assert.Single((await HistoryAsync("kept")).Versions).Text);
        Assert.Equal(["Added kept 1"], await ChangesAsync());

        // Numbers that were taken in it are free again: who follows sees no gap.
        await StoreAsync(Some.Import("next"));
        Assert.Equal(2, Assert.Single(await Store.ReadChangesAsync(1, 10, Cancellation)).Sequence);
    }

    [Fact]
    public async Task A_cancelled_batch_stores_nothing_and_leaves_the_store_usable()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ArticleIngester(Store, Sources, Clock).IngestAsync(Some.Imports("a", 3), cancelled.Token));
        Assert.Empty(await ChangesAsync());
        await AddAsync(Some.Import("a1"));
    }
}
