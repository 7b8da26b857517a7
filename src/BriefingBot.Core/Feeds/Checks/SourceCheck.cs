using BriefingBot.Articles;

namespace BriefingBot.Feeds.Checks;

/// <summary>What checking again came to.</summary>
/// <param name="Polled">All sources that are polled, due or not.</param>
/// <param name="Due">Those that were due, in the order in which they were read.</param>
/// <param name="At">When it ended: it may have been another asker's check, a moment ago.</param>
public sealed record SourceCheck(IReadOnlyList<Source> Polled, IReadOnlyList<CheckedSource> Due, DateTimeOffset At);
