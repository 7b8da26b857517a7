using BriefingBot.Feeds.Health;

namespace BriefingBot.Cli.Shapes;

/// <summary>What one poll of every source came to, for <c>ingest --json</c>.</summary>
/// <param name="Dropped">Entries that the rules of their source do not want.</param>
internal sealed record IngestOutcome(int Polled, int Failed, int Added, int Revised, int Withdrawn, int Dropped, IReadOnlyList<IngestOutcome.OfSource> Sources)
{
    internal sealed record OfSource(
        string Id, SourceHealth State, int Entries, int Added, int Revised, int Withdrawn, int Dropped, string? Error, DateTimeOffset? NextPoll);
}
