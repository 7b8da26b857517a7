using BriefingBot.Feeds.Health;

namespace BriefingBot.Cli.Shapes;

/// <summary>What one poll of every source came to, for <c>ingest --json</c>.</summary>
/// <param name="Dropped">Entries that the rules of their source do not want.</param>
internal sealed record IngestOutcome(int Polled, int Failed, int Added, int Revised, int Withdrawn, int Dropped, IReadOnlyList<IngestOutcome.OfSource> Sources)
{
    /// <param name="Added">By the poll, and from the archive.</param>
    internal sealed record OfSource(
        string Id, SourceHealth State, int Entries, int Added, int Revised, int Withdrawn, int Dropped, string? Error, DateTimeOffset? NextPoll)
    {
        /// <summary>Of its archive, that were read; null where that was not asked for, or has no sense.</summary>
        public int? Pages { get; init; }

        /// <summary>How far back it was read, now and before.</summary>
        public DateTimeOffset? ReachesBackTo { get; init; }

        /// <summary>Why its archive is not read to the end, and is gone on with by the same command; null when it is.</summary>
        public string? Stopped { get; init; }
    }
}
