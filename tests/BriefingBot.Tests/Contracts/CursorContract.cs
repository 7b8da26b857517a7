namespace BriefingBot.Tests.Contracts;

/// <summary>Does a follower find its place again?</summary>
public abstract class CursorContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    [Fact]
    public async Task Who_never_said_stands_at_the_start() => Assert.Equal(0, await Store.ReadCursorAsync("stories", Cancellation));

    [Fact]
    public async Task A_cursor_moves_on_and_never_back()
    {
        await Store.AdvanceCursorAsync("stories", 5, Cancellation);
        await Store.AdvanceCursorAsync("stories", 3, Cancellation);
        Assert.Equal(5, await Store.ReadCursorAsync("stories", Cancellation));
        await Store.AdvanceCursorAsync("stories", long.MaxValue, Cancellation);
        Assert.Equal(long.MaxValue, await Store.ReadCursorAsync("stories", Cancellation));
    }

    [Fact]
    public async Task Each_follower_has_its_own_whoever_opened_the_store()
    {
        await Store.AdvanceCursorAsync("stories", 5, Cancellation);
        await Store.AdvanceCursorAsync("watches", 2, Cancellation);
        var again = OpenAgain().Store;
        Assert.Equal((5, 2), (await again.ReadCursorAsync("stories", Cancellation), await again.ReadCursorAsync("watches", Cancellation)));
    }
}
