using BriefingBot.Articles;
using BriefingBot.Tests.Support;
using BriefingBot.Threats;

namespace BriefingBot.Tests.Contracts;

/// <summary>What an article mentions may be read again.</summary>
public abstract class RereadingContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    private const int Newer = 77;

    private static readonly Mention Name = new(new(IdentifierKind.Actor, "APT28"), InTitle: false, 0, 5, Newer);

    [Fact]
    public async Task Articles_that_were_read_by_another_revision_are_told_a_few_at_a_time()
    {
        await StoreAsync(Some.Imports("a", 3));

        Assert.Empty(await Store.ReadOutdatedAsync(IdentifierExtractor.Revision, 10, Cancellation));
        Assert.Equal(2, (await Store.ReadOutdatedAsync(Newer, 2, Cancellation)).Count);
    }

    [Fact]
    public async Task Other_mentions_replace_the_old_ones_with_a_change_of_their_own()
    {
        await AddAsync(Some.Import("a", "APT28 used CVE-2017-0144."));

        Assert.Equal(1, await Store.StoreMentionsAsync([new("a", 1, [Name], Newer)], Cancellation));

        Assert.Equal([Name], (await HistoryAsync("a")).Mentions);
        Assert.Equal(["Reread a 1"], await ChangesAsync(after: 1));
        Assert.Empty(await Store.ReadOutdatedAsync(Newer, 10, Cancellation));
    }

    [Fact]
    public async Task The_same_mentions_are_no_change()
    {
        await AddAsync(Some.Import("a", "Nothing is named."));

        Assert.Equal(0, await Store.StoreMentionsAsync([new("a", 1, [], Newer)], Cancellation));

        Assert.Empty(await ChangesAsync(after: 1));
        Assert.Empty(await Store.ReadOutdatedAsync(Newer, 10, Cancellation));
    }

    [Fact]
    public async Task A_version_that_is_no_longer_the_newest_is_left_alone()
    {
        await StoreAsync(Some.Import("a", "One."));
        await StoreAsync(Some.Import("a", "Two."));
        var last = (await Store.CountAsync(Cancellation)).Sequence;

        Assert.Equal(0, await Store.StoreMentionsAsync([new("a", 1, [Name], Newer)], Cancellation));

        Assert.Empty((await HistoryAsync("a")).Mentions);
        Assert.Empty(await ChangesAsync(last));
        Assert.Equal("a", Assert.Single(await Store.ReadOutdatedAsync(Newer, 10, Cancellation)).Id);
    }

    [Fact]
    public async Task Withdrawn_articles_are_not_read_again()
    {
        await AddAsync(Some.Import("a"));
        await Store.WithdrawAsync("a", "a test's", Cancellation);

        Assert.Empty(await Store.ReadOutdatedAsync(Newer, 10, Cancellation));
    }
}
