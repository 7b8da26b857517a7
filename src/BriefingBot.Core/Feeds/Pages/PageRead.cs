namespace BriefingBot.Feeds.Pages;

/// <summary>How asking for an entry's page ended.</summary>
internal abstract record PageRead
{
    private PageRead()
    {
    }

    /// <summary>It has the entry's whole text.</summary>
    public sealed record Whole(PageArticle Article) : PageRead;

    /// <summary>It has not, or must not be read; asking again changes nothing.</summary>
    /// <param name="Reason">A sentence.</param>
    /// <param name="IsPaywalled">Whether it is for those who pay.</param>
    public sealed record NotWhole(string Reason, bool IsPaywalled = false) : PageRead;

    /// <summary>It could not be had this time.</summary>
    /// <param name="RetryAfter">How long the server asks to be left alone; null when it does not say.</param>
    /// <param name="HostIsAway">Whether its other pages would certainly fare no better now.</param>
    public sealed record Later(string Reason, TimeSpan? RetryAfter, bool HostIsAway) : PageRead;

    /// <summary>It was not asked for: the pause that its host wants between two pages is longer than this poll can wait.</summary>
    public sealed record NotAsked : PageRead;
}
