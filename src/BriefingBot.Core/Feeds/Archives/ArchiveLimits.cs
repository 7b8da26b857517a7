namespace BriefingBot.Feeds.Archives;

/// <summary>What reading archives may cost, the servers and us. What is left over, the next run reads.</summary>
internal static class ArchiveLimits
{
    /// <summary>Between two requests to one host: nobody waits for what is a year old.</summary>
    public static readonly TimeSpan BetweenRequests = TimeSpan.FromSeconds(10);

    /// <summary>Of one source in one run: half an hour.</summary>
    public const int Pages = 200;

    /// <summary>The same.</summary>
    public const int Entries = 20_000;

    /// <summary>The same, of bodies.</summary>
    public const long Bytes = 256 * 1024 * 1024;

    /// <summary>Of one source in all runs: an archive that goes on for longer is made up as it is read.</summary>
    public const int PagesOfWalk = 5_000;

    /// <summary>Pages in memory at the same time, of all sources.</summary>
    public const int AtOnce = 8;

    /// <summary>Entries a transaction.</summary>
    public const int Batch = 100;

    /// <summary>
    /// A walk that nobody went on with for so long begins anew at the feed: who knows whether the source was polled since, and what was
    /// missed would never be looked for.
    /// </summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromDays(30);
}
