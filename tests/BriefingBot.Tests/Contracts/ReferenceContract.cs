using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Contracts;

/// <summary>What is kept only to be looked up by its exact name: who meets it, and who does not?</summary>
public abstract class ReferenceContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    private static readonly ArticleDraft Entry = Some.Article("https://catalog.example/?id=1", "CVE-2017-0144", "CVE-2017-0144 is known, like CVE-2017-0145.") with
    {
        Source = KevCatalog.Source,
        EntryId = "CVE-2017-0144",
        ReferenceNames = ["cve:cve-2017-0144", "eternal blue"],
    };

    [Fact]
    public async Task It_is_found_by_each_of_its_names_and_by_nothing_that_it_mentions()
    {
        var id = await AddAsync(Entry);

        Assert.Equal([id], await FindAsync("cve:cve-2017-0144"));
        Assert.Equal([id], await FindAsync("eternal blue", "cve:cve-2017-0144"));
        Assert.Empty(await FindAsync("cve:cve-2017-0145"));
        Assert.Empty(await FindAsync("eternal"));
        Assert.Empty(await Store.FindReferencesAsync(["eternal blue"], ["another"], Cancellation));
        Assert.Empty(await Store.FindReferencesAsync([], [], Cancellation));
    }

    [Fact]
    public async Task It_has_no_changes_and_is_not_counted()
    {
        await AddAsync(Some.Import("a"));
        var before = await Store.CountAsync(Cancellation);

        var id = await AddAsync(Entry);
        await StoreAsync(Entry with { Text = "Another text." });
        await Store.WithdrawAsync(id, "a test's", Cancellation);
        await StoreAsync(Entry);

        Assert.Equal(before, await Store.CountAsync(Cancellation));
        Assert.Equal(new(1, 1, 1), before);
        Assert.Equal(["Added a 1"], await ChangesAsync());
    }

    [Fact]
    public async Task A_new_version_has_the_names_that_came_with_it()
    {
        var id = await AddAsync(Entry);
        await StoreAsync(Entry with { Text = "Another text.", ReferenceNames = ["cve:cve-2017-0144", "smb ghost"] });

        Assert.Equal([id], await FindAsync("smb ghost"));
        Assert.Empty(await FindAsync("eternal blue"));
        Assert.Equal(2, Assert.Single(await Store.FindReferencesAsync(["smb ghost"], ["kev"], Cancellation)).Version);
    }

    [Fact]
    public async Task Withdrawn_it_is_found_no_more()
    {
        var id = await AddAsync(Entry);
        await Store.WithdrawAsync(id, "a takedown", Cancellation);
        Assert.Empty(await FindAsync("cve:cve-2017-0144"));
    }

    [Fact]
    public async Task The_names_of_what_is_news_are_not_kept()
    {
        await AddAsync(Entry with { Source = Some.Source() });
        Assert.Empty(await Store.FindReferencesAsync(["cve:cve-2017-0144"], ["news.example"], Cancellation));
    }

    private async Task<IEnumerable<string>> FindAsync(params string[] names) =>
        (await Store.FindReferencesAsync(names, ["kev"], Cancellation)).Select(article => article.Id);
}
