using BriefingBot.Articles;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Folders;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Feeds.Polling;
using BriefingBot.Feeds.Rules;

namespace BriefingBot.Feeds.Health;

/// <summary>Reads a source as a poll would, and keeps nothing: no article, no state, no validator.</summary>
public sealed class SourceTrial(Fetcher fetcher)
{
    public async Task<TrialOutcome> TryAsync(SourceOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return origin.Kind == SourceKind.Folder ? LookInto(origin.Address) : await FetchAsync(origin, cancellationToken);
    }

    private async Task<TrialOutcome> FetchAsync(SourceOrigin origin, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(new(new Uri(origin.Address)), cancellationToken) switch
        {
            FetchResult.Fetched fetched => Read(origin, fetched),
            FetchResult.Refused refused => new(TrialStatus.Refused, refused.Reason, 0, null),
            FetchResult.Failed failed => new(TrialStatus.Failed, failed.Reason, 0, null),
            _ => new(TrialStatus.Failed, FeedReading.UnaskedNotModified, 0, null),
        };

    private static TrialOutcome Read(SourceOrigin origin, FetchResult.Fetched fetched)
    {
        var parse = FeedReading.Parse(fetched, origin.Kind);
        return parse.Status == FeedStatus.Refused
            ? new(TrialStatus.Failed, FeedReading.Refusal(parse), 0, null)
            : new(TrialStatus.Ok, FeedReading.FirstProblem(parse), parse.Entries.Count, parse.Title, DroppedOf(origin, parse));
    }

    private static int DroppedOf(SourceOrigin origin, FeedParse parse)
    {
        var source = new Source("trial", "trial") { Origin = origin };
        return SourceSieve.Sieve(source, EntryDrafts.Of(source, parse.Entries)).Dropped;
    }

    private static TrialOutcome LookInto(string path) => Directory.Exists(path)
        ? new(TrialStatus.Ok, null, Directory.EnumerateFiles(path, "*", FolderFile.Walk).Count(FolderFile.IsOne), null)
        : new(TrialStatus.Failed, $"there is no folder {path}", 0, null);
}
