namespace BriefingBot.Feeds.Health;

/// <summary>What trying a source came to.</summary>
/// <param name="Reason">What went wrong; also for a malformed feed that could be read.</param>
/// <param name="Title">What the feed calls itself.</param>
/// <param name="Dropped">Of the entries, those that the source's rules do not want.</param>
public sealed record TrialOutcome(TrialStatus Status, string? Reason, int Entries, string? Title, int Dropped = 0);
