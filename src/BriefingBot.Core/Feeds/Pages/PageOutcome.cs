namespace BriefingBot.Feeds.Pages;

/// <summary>Where an entry's text comes from.</summary>
internal enum PageOutcome
{
    /// <summary>The feed carries it whole; the page is not read.</summary>
    InFeed,

    /// <summary>The page is still to be read, or to be tried again; until then there is what the feed gives.</summary>
    Awaited,

    /// <summary>The page.</summary>
    OnPage,

    /// <summary>The feed's summary, for good: the page must not be read, or has no more to say.</summary>
    Summary,

    /// <summary>The feed's summary, for good: the page is for those who pay.</summary>
    Paywalled,
}
