namespace BriefingBot.Feeds.Parsing;

/// <summary>What a document turned out to be.</summary>
/// <param name="Format"><c>RSS 2.0</c>, <c>Atom 1.0</c>, <c>JSON Feed 1.1</c>, <c>KEV</c>, …; null when refused.</param>
/// <param name="Title">Plain text on one line; null where the feed has none.</param>
/// <param name="Entries">In the document's order.</param>
/// <param name="Problems">What an administrator should know, each in a sentence; few.</param>
public sealed record FeedParse(
    FeedStatus Status,
    string? Format,
    string? Title,
    IReadOnlyList<FeedEntry> Entries,
    IReadOnlyList<string> Problems)
{
    /// <summary>How long the feed asks to be left alone (<c>ttl</c>, or the syndication module's period over its frequency).</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>The web site that the feed belongs to.</summary>
    public string? SiteUrl { get; init; }

    /// <summary>What made the feed, as it says itself: a name, an address, or both.</summary>
    public string? Generator { get; init; }

    /// <summary>A BCP 47 tag as the feed writes it.</summary>
    public string? Language { get; init; }

    /// <summary>The next page of a paged feed, with older entries (RFC 5005 section 3, JSON Feed's <c>next_url</c>).</summary>
    public Uri? Next { get; init; }

    /// <summary>The archive before this document (RFC 5005 section 4, <c>prev-archive</c>).</summary>
    public Uri? PreviousArchive { get; init; }

    /// <summary>The feeds that an HTML page names, in its order; empty for a feed. Offered, never followed by themselves.</summary>
    public IReadOnlyList<Uri> DiscoveredFeeds { get; init; } = [];

    internal static FeedParse Refuse(string why) => new(FeedStatus.Refused, null, null, [], [why]);
}
