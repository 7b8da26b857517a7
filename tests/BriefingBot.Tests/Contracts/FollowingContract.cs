using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Contracts;

/// <summary>Does who follows the changes see each once, in order?</summary>
public abstract class FollowingContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    [Fact]
    public async Task An_empty_store_has_no_changes()
    {
        Assert.Empty(await ChangesAsync());
        Assert.Equal(new(0, 0, 0), await Store.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Each_change_has_the_next_number_and_the_time_at_which_it_was_made()
    {
        await AddAsync(Some.Import("a"));
        Clock.Advance(TimeSpan.FromHours(1));
        await StoreAsync(Some.Import("a", "Another text."));
        Clock.Advance(TimeSpan.FromHours(1));
        await Store.WithdrawAsync("a", "a takedown", Cancellation);

        var start = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            [
                new ArticleChange(1, "a", 1, ChangeKind.Added, start),
                new ArticleChange(2, "a", 2, ChangeKind.Revised, start.AddHours(1)),
                new ArticleChange(3, "a", 2, ChangeKind.Withdrawn, start.AddHours(2)),
            ],
            await Store.ReadChangesAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task A_batch_gives_its_changes_in_its_order()
    {
        await StoreAsync(Some.Import("c"), Some.Import("a"), Some.Import("b"));
        Assert.Equal(["Added c 1", "Added a 1", "Added b 1"], await ChangesAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Read_in_pieces_from_a_cursor_each_change_comes_once(int limit)
    {
        await StoreAsync(Some.Imports("a", 10));
        var seen = new List<long>();
        while (await Store.ReadChangesAsync(seen.LastOrDefault(), limit, Cancellation) is { Count: > 0 } piece)
        {
            Assert.True(piece.Count <= limit);
            seen.AddRange(piece.Select(change => change.Sequence));
        }

        Assert.Equal(Enumerable.Range(1, 10).Select(number => (long)number), seen);
        Assert.Equal(10, (await Store.CountAsync(Cancellation)).Sequence);
    }

    [Fact]
    public async Task What_did_not_change_is_no_change()
    {
        await StoreAsync(Some.Import("a"), Some.Import("b"));
        await StoreAsync(Some.Import("a"), Some.Import("b"), Some.Import("a") with { Url = "https://other.example/" });
        await Store.WithdrawAsync("c", "there is none", Cancellation);

        Assert.Empty(await ChangesAsync(after: 2));
        Assert.Equal(2, (await Store.CountAsync(Cancellation)).Sequence);
    }
}
