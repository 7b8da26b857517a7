namespace BriefingBot.Feeds.Parsing;

/// <summary>One published thing, whatever the format of its feed.</summary>
public sealed record FeedEntry
{
    /// <summary>The feed's own id of it (guid, Atom id).</summary>
    public string? EntryId { get; init; }

    public string? Url { get; init; }

    public required string Title { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public required string Summary { get; init; }

    public required string Text { get; init; }

    public string? Language { get; init; }
}
