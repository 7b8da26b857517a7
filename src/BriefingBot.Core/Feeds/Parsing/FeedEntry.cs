using BriefingBot.Threats;

namespace BriefingBot.Feeds.Parsing;

/// <summary>One published thing, whatever the feed's format. All texts are plain: no markup, no entities, no unseen characters.</summary>
public sealed record FeedEntry
{
    /// <summary>
    /// The publisher's own id: guid, Atom id, <c>rdf:about</c>. Where several entries of one document share it, their addresses are added.
    /// </summary>
    public string? EntryId { get; init; }

    /// <summary>An absolute http or https address without credentials; null where there is none.</summary>
    public string? Url { get; init; }

    /// <summary>On one line. The beginning of the text where the feed gives no title; empty where it gives neither.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether <see cref="Title"/> is not the feed's.</summary>
    public bool HasMadeTitle { get; init; }

    /// <summary>Names, in the feed's order, joined by commas; an address of mail where there is no name.</summary>
    public string? Author { get; init; }

    /// <summary>As the publisher says, however absurd, in UTC; null where it cannot be read, or is the epoch or earlier.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>See <see cref="PublishedAt"/>.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The feed's own summary; empty where it has none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The full text, where the feed carries it; else the summary.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of the entry, else of the feed: a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>What else the catalog says, where the document is CISA's KEV catalog; else null.</summary>
    public KnownExploitedVulnerability? KnownExploited { get; init; }
}
