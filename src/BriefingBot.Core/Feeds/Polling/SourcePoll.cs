using BriefingBot.Feeds.Health;

namespace BriefingBot.Feeds.Polling;

/// <summary>One poll of one source.</summary>
/// <param name="Error">Null when all of it could be read.</param>
public sealed record SourcePoll(string Id, SourceHealth State, EntryCounts Kept, string? Error, DateTimeOffset? NextPoll);
