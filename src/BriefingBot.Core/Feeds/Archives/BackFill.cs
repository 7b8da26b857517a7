namespace BriefingBot.Feeds.Archives;

/// <summary>What reading the archive of a source came to.</summary>
/// <param name="Pages">Read in this run.</param>
/// <param name="Added">Articles that were not kept yet.</param>
/// <param name="ReachesBackTo">The oldest date of all that was read of the source, in this run and before; null when nothing has a date.</param>
/// <param name="Stopped">Why it is not done, and is gone on with at the next run; null when it is.</param>
public sealed record BackFill(string Id, int Pages, int Added, DateTimeOffset? ReachesBackTo, string? Stopped);
