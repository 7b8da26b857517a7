namespace BriefingBot.Feeds.Archives;

/// <summary>How a feed leads to its older entries. A walk keeps to one way: where ways cross they go in circles.</summary>
internal enum ArchiveWay
{
    /// <summary>An archived feed: each document names the one before it (<c>prev-archive</c>, RFC 5005 section 4).</summary>
    PreviousArchive,

    /// <summary>A paged feed: each page names the next (RFC 5005 section 3, JSON Feed's <c>next_url</c>).</summary>
    NextPage,

    /// <summary>WordPress numbers its pages, and names none: <c>?paged=2</c>.</summary>
    WordPress,
}
