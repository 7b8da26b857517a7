using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Polling;

namespace BriefingBot.Feeds.Checks;

/// <summary>Which sources may be polled when somebody checks again, and in which order. Pure.</summary>
internal static class DueSources
{
    /// <summary>Those of authorities first: what they say is what is worth waiting for. Then those that were read longest ago.</summary>
    public static IReadOnlyList<Source> Of(IEnumerable<Source> polled, IReadOnlyDictionary<string, SourceState> stored, DateTimeOffset now) =>
    [
        .. from source in polled
           let state = SourceStates.Of(source, stored.GetValueOrDefault(source.Id))
           where IsDue(source.Origin!, state, now)
           orderby RankOf(source), state.LastSuccess ?? DateTimeOffset.MinValue, source.Id
           select source,
    ];

    /// <summary>
    /// Due by its schedule, or read longer ago than its own pace, when only our jitter holds it back. What a server asked for is kept; so
    /// is the whole backoff of a source that fails, for its server may have asked for it.
    /// </summary>
    private static bool IsDue(SourceOrigin origin, SourceState state, DateTimeOffset now) =>
        state.NextPoll is not { } next || next <= now
        || (state.Failures == 0
            && state.LastSuccess + origin.Poll <= now
            && next - state.LastPoll <= origin.Poll * (1 + PollSchedule.Jitter)
            && !(state.TimeToLive > origin.Poll));

    private static int RankOf(Source source) =>
        source.Origin!.Kind == SourceKind.Kev ? 0
        : source.Class is "authority" or "vendor" ? 1
        : 2;
}
