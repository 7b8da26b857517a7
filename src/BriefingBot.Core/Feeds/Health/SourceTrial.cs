using BriefingBot.Articles;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Folders;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Feeds.Polling;

namespace BriefingBot.Feeds.Health;

/// <summary>Reads a source as a poll would, and keeps nothing: no article, no state, no validator.</summary>
public sealed class SourceTrial(Fetcher fetcher)
{
    public Task<TrialOutcome> TryAsync(SourceOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return origin.Kind == SourceKind.Folder ? Task.FromResult(LookInto(origin.Address)) : TryAsync(new(origin.Address), origin.Kind, cancellationToken);
    }

    /// <summary>An address alone: a feed or the catalog, whichever it is.</summary>
    public Task<TrialOutcome> TryAsync(Uri address, CancellationToken cancellationToken) => TryAsync(address, SourceKind.Feed, cancellationToken);

    private async Task<TrialOutcome> TryAsync(Uri address, SourceKind kind, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(new(address), cancellationToken) switch
        {
            FetchResult.Fetched fetched => Read(fetched, kind),
            FetchResult.Refused refused => new(TrialStatus.Refused, refused.Reason, 0, null),
            FetchResult.Failed failed => new(TrialStatus.Failed, failed.Reason, 0, null),
            _ => new(TrialStatus.Failed, FeedReading.UnaskedNotModified, 0, null),
        };

    private static TrialOutcome Read(FetchResult.Fetched fetched, SourceKind kind)
    {
        var parse = FeedReading.Parse(fetched, kind);
        return parse.Status == FeedStatus.Refused
            ? new(TrialStatus.Failed, FeedReading.Refusal(parse), 0, null)
            : new(TrialStatus.Ok, FeedReading.FirstProblem(parse), parse.Entries.Count, parse.Title);
    }

    private static TrialOutcome LookInto(string path) => Directory.Exists(path)
        ? new(TrialStatus.Ok, null, Directory.EnumerateFiles(path, "*", FolderFile.Walk).Count(FolderFile.IsOne), null)
        : new(TrialStatus.Failed, $"there is no folder {path}", 0, null);
}
