using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Contracts;

/// <summary>What is left of an article that was withdrawn, and how does it come back?</summary>
public abstract class WithdrawingContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    [Fact]
    public async Task A_withdrawn_article_is_read_counted_and_listed_no_more()
    {
        await StoreAsync(Some.Import("a", "It names CVE-2017-0144."), Some.Import("b"));
        Assert.True(await Store.WithdrawAsync("a", "a takedown", Cancellation));

        Assert.Equal("b", Assert.Single(await Store.ReadAsync(["a", "b"], Cancellation)).Id);
        Assert.Empty(await Store.ReadMentionsAsync(["a", "b"], Cancellation));
        Assert.Equal(["b"], await IdsAsync());
        Assert.Equal(1, (await Store.CountAsync(Cancellation)).Articles);
        Assert.True(await Store.AnyAsync(Cancellation));
        await Store.WithdrawAsync("b", "a takedown", Cancellation);
        Assert.False(await Store.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task Its_tombstone_keeps_the_reason_the_time_and_the_versions()
    {
        await AddAsync(Some.Import("a", "It names CVE-2017-0144."));
        Clock.Advance(TimeSpan.FromDays(2));
        await Store.WithdrawAsync("a", "a takedown", Cancellation);

        var history = await HistoryAsync("a");
        Assert.Equal("a takedown", history.WithdrawnReason);
        Assert.Equal(Clock.GetUtcNow(), history.WithdrawnAt);
        Assert.Equal("It names CVE-2017-0144.", Assert.Single(history.Versions).Text);
        Assert.Single(history.Mentions);
    }

    [Fact]
    public async Task To_withdraw_is_a_change_of_the_version_that_was_there()
    {
        await AddAsync(Some.Import("a"));
        await StoreAsync(Some.Import("a", "Another text."));
        await Store.WithdrawAsync("a", "a takedown", Cancellation);
        Assert.Equal(["Withdrawn a 2"], await ChangesAsync(after: 2));
    }

    [Fact]
    public async Task Withdrawn_twice_the_first_reason_stays()
    {
        await AddAsync(Some.Import("a"));
        Assert.True(await Store.WithdrawAsync("a", "a takedown", Cancellation));
        Assert.False(await Store.WithdrawAsync("a", "another reason", Cancellation));

        Assert.Equal("a takedown", (await HistoryAsync("a")).WithdrawnReason);
        Assert.Equal(["Withdrawn a 1"], await ChangesAsync(after: 1));
    }

    [Fact]
    public async Task Several_are_withdrawn_at_once_each_with_its_reason_and_what_was_withdrawn_already_is_not_among_them()
    {
        await StoreAsync(Some.Import("a"), Some.Import("b"), Some.Import("c"));
        await Store.WithdrawAsync("b", "a takedown", Cancellation);

        Assert.Equal(["c", "a"], await Store.WithdrawAsync([new("c", "a rule"), new("b", "a rule"), new("none", "a rule"), new("a", "another rule")], Cancellation));

        Assert.Equal(["Withdrawn b 1", "Withdrawn c 1", "Withdrawn a 1"], await ChangesAsync(after: 3));
        Assert.Equal(["another rule", "a takedown", "a rule"], [(await HistoryAsync("a")).WithdrawnReason, (await HistoryAsync("b")).WithdrawnReason, (await HistoryAsync("c")).WithdrawnReason]);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_withdrawn()
    {
        Assert.False(await Store.WithdrawAsync("a", "a takedown", Cancellation));
        Assert.Null(await Store.FindHistoryAsync("a", Cancellation));
    }

    [Theory]
    [InlineData("A text.")]
    [InlineData("Another text.")]
    public async Task Stored_again_it_is_added_as_a_new_version_and_its_tombstone_is_gone(string text)
    {
        await AddAsync(Some.Import("a"));
        await Store.WithdrawAsync("a", "a takedown", Cancellation);
        Assert.Equal("a", await AddAsync(Some.Import("a", text)));

        var article = Assert.Single(await Store.ReadAsync(["a"], Cancellation));
        Assert.Equal((2, text), (article.Version, article.Text));
        var history = await HistoryAsync("a");
        Assert.Equal((null, null), (history.WithdrawnAt, history.WithdrawnReason));
        Assert.Equal(["Added a 1", "Withdrawn a 1", "Added a 2"], await ChangesAsync());
    }

    [Fact]
    public async Task A_withdrawn_import_does_not_come_back_under_another_address()
    {
        await AddAsync(Some.Import("a"));
        await Store.WithdrawAsync("a", "a takedown", Cancellation);
        Assert.IsType<StoreOutcome.Conflict>(Assert.Single(await StoreAsync(Some.Import("a") with { Url = "https://other.example/" })));
        Assert.NotNull((await HistoryAsync("a")).WithdrawnAt);
    }

    [Theory]
    [InlineData("its file was removed", true)]
    [InlineData("dropped by a rule: words", true)]
    [InlineData("a takedown, dropped by a rule: words", false)]
    public async Task What_a_source_gives_again_and_again_comes_back_only_from_the_withdrawals_that_it_may_undo(string reason, bool returns)
    {
        var polled = Some.Article() with { Polled = true, ReturnsFrom = ["its file was removed", "dropped by a rule: "] };
        var id = await AddAsync(polled);
        await Store.WithdrawAsync(id, reason, Cancellation);

        var outcome = Assert.Single(await StoreAsync(polled));

        Assert.Equal(returns, outcome is StoreOutcome.Added);
    }

    [Fact]
    public async Task Who_brings_it_back_is_its_source()
    {
        var id = await AddAsync(Some.Article());
        await Store.WithdrawAsync(id, "a takedown", Cancellation);
        await AddAsync(Some.Article() with { Source = Some.Source("other.example") });
        Assert.Equal([id], await IdsAsync("other.example"));
        Assert.Empty(await IdsAsync());
    }
}
