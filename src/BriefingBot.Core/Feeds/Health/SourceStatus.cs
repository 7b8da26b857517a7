namespace BriefingBot.Feeds.Health;

/// <summary>How a source of the manifest does, for people and <c>sources list</c>.</summary>
/// <param name="Error">What is wrong; for a disabled one, why it is not polled.</param>
public sealed record SourceStatus(
    string Id,
    SourceHealth State,
    DateTimeOffset? LastSuccess,
    DateTimeOffset? LastNewEntry,
    DateTimeOffset? NextPoll,
    string? Error);
