using BriefingBot.Articles;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Pages;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Feeds.Parsing.Formats;
using BriefingBot.Feeds.Rules;

namespace BriefingBot.Feeds.Polling;

/// <summary>Reads a feed, or CISA's catalog, and keeps what is new in it.</summary>
internal sealed class FeedReading(Fetcher fetcher, EntryIngest ingest, PageFilling pages, CatalogKeeping catalogs)
{
    public const string UnaskedNotModified = "the server answered 304, not modified, to a request that named no earlier answer";

    public async Task<Reading> ReadAsync(Source source, SourceState state, CancellationToken cancellationToken)
    {
        // Under other rules other entries are wanted, also of a feed that did not change.
        var (etag, modified) = source.RulesRead == source.Origin!.Rules ? (state.ETag, state.LastModified) : default;
        var request = new FetchRequest(new(state.MovedTo ?? state.Address)) { ETag = etag, LastModified = modified };
        return await fetcher.FetchAsync(request, cancellationToken) switch
        {
            FetchResult.Fetched fetched => await KeepAsync(source, state, fetched, cancellationToken),
            FetchResult.NotModified when etag is null && modified is null =>
                new Reading.Unread(UnaskedNotModified, Answered: true),
            FetchResult.NotModified same => new Reading.NotModified(same.MovedTo?.AbsoluteUri, same.MaxAge)
            {
                Kept = await CompleteAsync(source, state, cancellationToken),
            },
            FetchResult.Failed failed => new Reading.Unread(failed.Reason, failed.StatusCode is not null, failed.RetryAfter),
            FetchResult.Refused refused => new Reading.Unread(refused.Reason, Answered: true),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>What came, read as its source's kind: a feed in the catalog's place would make reference of news.</summary>
    public static FeedParse Parse(FetchResult.Fetched fetched, SourceKind kind)
    {
        var parse = FeedParser.Parse(new(fetched.Bytes, fetched.ContentType, fetched.FinalAddress));
        return kind == SourceKind.Kev && parse.Status != FeedStatus.Refused && parse.Format != KevAdapter.Format
            ? FeedParse.Refuse($"it is {parse.Format}, and not CISA's catalog")
            : parse;
    }

    /// <summary>Why a feed was not read at all.</summary>
    public static string Refusal(FeedParse parse) => "what came is no feed that can be read: " + (FirstProblem(parse) ?? "it is of an unknown kind");

    public static string? FirstProblem(FeedParse parse) => parse.Problems is [var first, ..] ? first : null;

    private async Task<Reading> KeepAsync(Source source, SourceState state, FetchResult.Fetched fetched, CancellationToken cancellationToken)
    {
        var parse = Parse(fetched, source.Origin!.Kind);
        var drafts = EntryDrafts.Of(source, parse.Entries);
        drafts = await pages.FillAsync(source, parse.Entries, drafts, cancellationToken);
        var sieved = SourceSieve.Sieve(source, drafts);
        var taken = await ingest.StoreAsync(sieved.Wanted, state.Poison, cancellationToken);
        var kept = new EntryCounts(Entries: sieved.Dropped, Dropped: sieved.Dropped).Plus(taken.Stored);
        var problem = ProblemOf(parse, drafts.Count) ?? sieved.Slow.Problem;
        if (source.Origin.Kind == SourceKind.Kev && parse.Entries.Count > 0 && taken.Poison.Count == 0)
        {
            var (withdrawn, shrunk) = await catalogs.KeepAsync(source, parse, taken.Stored, cancellationToken);
            (kept, problem) = (kept with { Withdrawn = withdrawn }, problem ?? shrunk);
        }

        return new Reading.Content(HealthOf(parse), problem, kept)
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

    private async Task<EntryCounts> CompleteAsync(Source source, SourceState state, CancellationToken cancellationToken)
    {
        var kept = new EntryCounts();
        await pages.CompleteAsync(source, KeepAsync, cancellationToken);
        return kept;

        async Task KeepAsync(ArticleDraft draft)
        {
            var sieved = SourceSieve.Sieve(source, [draft]);
            kept = (kept with { Entries = kept.Entries + sieved.Dropped, Dropped = kept.Dropped + sieved.Dropped })
                .Plus((await ingest.StoreAsync(sieved.Wanted, state.Poison, cancellationToken)).Stored);
        }
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
