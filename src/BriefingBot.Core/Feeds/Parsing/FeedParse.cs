namespace BriefingBot.Feeds.Parsing;

/// <summary>What a feed holds.</summary>
/// <param name="Problems">What was wrong with it, in words for an administrator.</param>
public sealed record FeedParse(FeedStatus Status, string? Format, string? Title, IReadOnlyList<FeedEntry> Entries, IReadOnlyList<string> Problems)
{
    /// <summary>How long the feed asks to be left alone.</summary>
    public TimeSpan? TimeToLive { get; init; }
}
