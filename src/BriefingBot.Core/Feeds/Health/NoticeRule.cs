namespace BriefingBot.Feeds.Health;

/// <summary>When a source's trouble is told.</summary>
internal static class NoticeRule
{
    /// <summary>
    /// A source has failed for so long, in at least two polls, before anybody is told: most hiccups are over by then.
    /// </summary>
    public static readonly TimeSpan FailingFor = TimeSpan.FromHours(1);

    /// <summary>Whether the failures of a source have lasted.</summary>
    public static bool HasLasted(SourceState state, DateTimeOffset now) => state.FailingSince is { } since && now - since >= FailingFor;

    /// <summary>What administrators should know by now; what they know already, when that is not to change yet.</summary>
    /// <param name="othersAreRead">Since it began to fail. While nothing can be read, it is this side's network, and told as one.</param>
    public static SourceTrouble? TroubleOf(SourceState state, DateTimeOffset now, bool othersAreRead) => state switch
    {
        { Failures: > 0 } => othersAreRead && HasLasted(state, now) ? SourceTrouble.Failing : state.Told,
        { Health: SourceHealth.Quarantined } => SourceTrouble.Failing,
        { Health: SourceHealth.Silent } => SourceTrouble.Silent,
        _ => null,
    };
}
