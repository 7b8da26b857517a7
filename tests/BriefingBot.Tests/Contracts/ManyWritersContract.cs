using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Contracts;

/// <summary>What do several processes see of each other's work?</summary>
public abstract class ManyWritersContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    private const int Writers = 4;

    [Fact]
    public async Task What_one_committed_the_other_sees()
    {
        var other = OpenAgain();
        await AddAsync(Some.Import("a"));
        Assert.Single(await other.Store.ReadAsync(["a"], Cancellation));

        await other.Store.WithdrawAsync("a", "a takedown", Cancellation);
        Assert.Empty(await Store.ReadAsync(["a"], Cancellation));
        Assert.Equal(["Added a 1", "Withdrawn a 1"], await ChangesAsync());
    }

    [Fact]
    public async Task Numbers_have_no_gaps_and_become_visible_in_their_order()
    {
        const int Batches = 6;
        const int Size = 5;
        const int All = Writers * Batches * Size;
        var writing = Task.WhenAll(Enumerable.Range(1, Writers).Select(writer => WriteAsync(async ingester =>
        {
            for (var batch = 1; batch <= Batches; batch++)
            {
                var prefix = string.Create(CultureInfo.InvariantCulture, $"w{writer}-b{batch}-");
                Assert.All(await ingester.IngestAsync(Some.Imports(prefix, Size), Cancellation), outcome => Assert.IsType<StoreOutcome.Added>(outcome));
            }
        })));

        // One that follows meanwhile must never be shown a number before all below it are there.
        var last = 0L;
        while (last < All)
        {
            var finished = writing.IsCompleted;
            var changes = await Store.ReadChangesAsync(last, 7, Cancellation);
            Assert.All(changes, change => Assert.Equal(++last, change.Sequence));
            if (finished && changes.Count == 0)
            {
                break;
            }

            await Task.Yield();
        }

        await writing;
        Assert.Equal(All, last);
        Assert.Equal(new(All, 1, All), await Store.CountAsync(Cancellation));
    }

    [Fact]
    public async Task The_same_articles_from_all_of_them_at_once_are_added_once()
    {
        const int Articles = 20;
        var outcomes = await Task.WhenAll(Enumerable.Range(1, Writers).Select(_ => WriteAsync(ingester => ingester.IngestAsync(
            [.. from number in Enumerable.Range(1, Articles) select Some.Article(string.Create(CultureInfo.InvariantCulture, $"https://news.example/{number}"))],
            Cancellation))));

        Assert.Equal(Articles, outcomes.SelectMany(batch => batch).OfType<StoreOutcome.Added>().Count());
        Assert.Equal((Writers - 1) * Articles, outcomes.SelectMany(batch => batch).OfType<StoreOutcome.Unchanged>().Count());
        Assert.Equal(new(Articles, 1, Articles), await Store.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Withdrawn_by_all_of_them_at_once_it_is_withdrawn_once()
    {
        await AddAsync(Some.Import("a"));
        var stores = Enumerable.Range(1, Writers).Select(_ => OpenAgain().Store).ToList();
        var withdrawn = await Task.WhenAll(stores.Select(store => Task.Run(() => store.WithdrawAsync("a", "a takedown", Cancellation))));
        Assert.Single(withdrawn, did => did);
        Assert.Equal(["Withdrawn a 1"], await ChangesAsync(after: 1));
    }

    private Task WriteAsync(Func<ArticleIngester, Task> write) => WriteAsync(async ingester =>
    {
        await write(ingester);
        return true;
    });

    /// <summary>On a thread of its own: an engine in this process does not give its thread back while it waits.</summary>
    private Task<T> WriteAsync<T>(Func<ArticleIngester, Task<T>> write)
    {
        var (store, sources) = OpenAgain();
        return Task.Run(() => write(new ArticleIngester(store, sources, Clock)), Cancellation);
    }
}
