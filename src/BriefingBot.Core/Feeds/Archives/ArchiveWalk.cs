namespace BriefingBot.Feeds.Archives;

/// <summary>How far a source was read backwards.</summary>
/// <param name="Address">The feed that it belongs to.</param>
/// <param name="Next">The page to read next: at first the feed itself, for it says where older ones are; null when none is left.</param>
internal sealed record ArchiveWalk(string SourceId, string Address, Uri? Next)
{
    /// <summary>Null before the feed was looked at.</summary>
    public ArchiveWay? Way { get; init; }

    /// <summary>Beyond the feed, since the walk began.</summary>
    public int Pages { get; init; }

    /// <summary>The oldest date of what was kept.</summary>
    public DateTimeOffset? ReachesBackTo { get; init; }

    /// <summary>Up to when nothing is left to read.</summary>
    public DateTimeOffset? CompleteSince { get; init; }

    public DateTimeOffset WalkedAt { get; init; }

    /// <summary>Whether there is nothing to do for who wants what was published since then.</summary>
    public bool Covers(DateTimeOffset since) => Next is null || CompleteSince <= since;

    /// <summary>As far back as the walk and these dates reach.</summary>
    public DateTimeOffset? ReachWith(IEnumerable<DateTimeOffset> dates) =>
        dates.Append(ReachesBackTo ?? DateTimeOffset.MaxValue).Min() is var oldest && oldest < DateTimeOffset.MaxValue ? oldest : null;
}
