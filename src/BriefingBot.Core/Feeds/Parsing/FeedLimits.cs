namespace BriefingBot.Feeds.Parsing;

/// <summary>What one document may cost. Honest feeds stay far below; beyond a limit the rest is left out, and that is said.</summary>
internal static class FeedLimits
{
    /// <summary>Of the decoded body. The largest security feed met is a tenth.</summary>
    public const int Bytes = 16 * 1024 * 1024;

    /// <summary>Elements inside elements; a deeper document is refused.</summary>
    public const int Depth = 256;

    /// <summary>Of a whole document.</summary>
    public const int Elements = 300_000;

    /// <summary>Of one element.</summary>
    public const int Attributes = 64;

    /// <summary>Of one poll; the newest are kept.</summary>
    public const int Entries = 1_000;

    /// <summary>The KEV catalog lists every vulnerability since 2021 in one document: 1,400 by 2025.</summary>
    public const int CatalogEntries = 20_000;

    public const int EntryId = 1_000;

    /// <summary>Longer addresses are left out: browsers and chat platforms stop sooner.</summary>
    public const int Url = 4_000;

    public const int Author = 200;

    /// <summary>A title that is made from the text.</summary>
    public const int MadeTitle = 120;

    public const int Problems = 20;

    public const int DiscoveredFeeds = 10;
}
