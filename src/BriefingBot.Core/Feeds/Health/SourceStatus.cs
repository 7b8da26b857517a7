using BriefingBot.Articles;

namespace BriefingBot.Feeds.Health;

/// <summary>How a source of the manifest does, for people and <c>sources list</c>.</summary>
/// <param name="Error">What is wrong; for a disabled one, why it is not polled.</param>
public sealed record SourceStatus(
    string Id,
    SourceHealth State,
    DateTimeOffset? LastSuccess,
    DateTimeOffset? LastNewEntry,
    DateTimeOffset? NextPoll,
    string? Error)
{
    /// <summary>How much of its entries is kept, mostly; null when there is none yet, or it has no texts.</summary>
    public TextCoverage? Coverage { get; init; }

    /// <summary>Seconds from publication until an entry is stored, the median of the last; null when nothing is known of it.</summary>
    public long? Delay { get; init; }

    /// <summary>How far back it was read through its archive; null when it never was.</summary>
    public DateTimeOffset? ReachesBackTo { get; init; }

    internal static SourceStatus Of(Source source, SourceState state) => source.Origin!.Enabled
        ? new(source.Id, state.Health, state.LastSuccess, state.LastNewEntry, state.NextPoll, state.Error)
        : new(source.Id, SourceHealth.Disabled, state.LastSuccess, state.LastNewEntry, null, source.Origin.Reason);
}
