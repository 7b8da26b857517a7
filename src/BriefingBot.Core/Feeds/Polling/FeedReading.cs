using BriefingBot.Articles;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Feeds.Polling;

/// <summary>Reads a feed, or CISA's catalog, and keeps what is new in it.</summary>
internal sealed class FeedReading(Fetcher fetcher, EntryIngest ingest)
{
    public const string UnaskedNotModified = "the server answered 304, not modified, to a request that named no earlier answer";

    public async Task<Reading> ReadAsync(Source source, SourceState state, CancellationToken cancellationToken)
    {
        var request = new FetchRequest(new(state.MovedTo ?? state.Address)) { ETag = state.ETag, LastModified = state.LastModified };
        return await fetcher.FetchAsync(request, cancellationToken) switch
        {
            FetchResult.Fetched fetched => await KeepAsync(source, state, fetched, cancellationToken),
            FetchResult.NotModified when state.ETag is null && state.LastModified is null =>
                new Reading.Unread(UnaskedNotModified, Answered: true),
            FetchResult.NotModified same => new Reading.NotModified(same.MovedTo?.AbsoluteUri, same.MaxAge),
            FetchResult.Failed failed => new Reading.Unread(failed.Reason, failed.StatusCode is not null, failed.RetryAfter),
            FetchResult.Refused refused => new Reading.Unread(refused.Reason, Answered: true),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Why a feed was not read at all.</summary>
    public static string Refusal(FeedParse parse) => "what came is no feed that can be read: " + (FirstProblem(parse) ?? "it is of an unknown kind");

    public static string? FirstProblem(FeedParse parse) => parse.Problems is [var first, ..] ? first : null;

    private async Task<Reading> KeepAsync(Source source, SourceState state, FetchResult.Fetched fetched, CancellationToken cancellationToken)
    {
        var parse = FeedParser.Parse(new(fetched.Bytes, fetched.ContentType, fetched.FinalAddress));
        var drafts = EntryDrafts.Of(source, parse.Entries);
        var taken = await ingest.StoreAsync(drafts, state.Poison, cancellationToken);
        return new Reading.Content(HealthOf(parse), ProblemOf(parse, drafts.Count), taken.Kept)
        {
            Published = [.. drafts.Select(draft => draft.PublishedAt).OfType<DateTimeOffset>()],
            Poison = taken.Poison,
            ETag = fetched.ETag,
            LastModified = fetched.LastModified,
            MovedTo = fetched.MovedTo?.AbsoluteUri,
            FreshFor = fetched.MaxAge,
            TimeToLive = parse.TimeToLive,
        };
    }

    private static SourceHealth HealthOf(FeedParse parse) => parse switch
    {
        { Status: FeedStatus.Refused } => SourceHealth.Failing,
        { Status: FeedStatus.Salvaged } => SourceHealth.Salvaged,
        { Entries.Count: 0 } => SourceHealth.Empty,
        _ => SourceHealth.Healthy,
    };

    private static string? ProblemOf(FeedParse parse, int drafts) => parse switch
    {
        { Status: FeedStatus.Refused } => Refusal(parse),
        { Status: FeedStatus.Salvaged } => "the feed is malformed; what could be read of it is kept: " + FirstProblem(parse),
        { Entries.Count: > 0 } when drafts == 0 => "none of its entries has both words and a web address",
        _ => null,
    };
}
