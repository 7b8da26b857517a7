namespace BriefingBot.Feeds.Pages;

/// <summary>What the pages of one source may cost in one poll.</summary>
internal static class PageLimitsOfPoll
{
    /// <summary>
    /// Pages that are asked for, one after the other. A feed seldom has as many new entries; those of a feed's first poll that find
    /// no place are kept with their summaries and get their texts at the next polls, the newest first.
    /// </summary>
    public const int Pages = 20;

    /// <summary>
    /// In all. The entries of the poll wait for it, for an article that comes whole is one version and not two; a poll that takes its
    /// time holds one of the places on the network.
    /// </summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(60);
}
