using System.Runtime.CompilerServices;
using BriefingBot.Articles;
using BriefingBot.Feeds.Extraction;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Parsing;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Feeds.Pages;

/// <summary>
/// Gives entries of which a feed has only a summary the text of their pages, where the source may be kept in full. What a page gave
/// is remembered, so that every poll makes the same article of the same entry.
/// </summary>
internal sealed partial class PageFilling(EntryPages pages, PageReader reader, TimeProvider clock, ILogger logger)
{
    /// <summary>Of one host in one poll: after these it is left alone until the next.</summary>
    private const int MostFailures = 2;

    /// <summary>That an entry is still there is written down so often.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromDays(1);

    public PageFilling(EntryPages pages, Fetcher fetcher, PageExtractor extractor, TimeProvider clock, ILogger logger)
        : this(pages, new(fetcher, extractor, clock), clock, logger)
    {
    }

    /// <param name="entries">What the drafts were made of.</param>
    /// <returns>The drafts in their order, as they are to be kept.</returns>
    public async Task<IReadOnlyList<ArticleDraft>> FillAsync(
        Source source, IReadOnlyList<FeedEntry> entries, IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        if (!ReadsPages(source) || drafts.Count == 0)
        {
            return drafts;
        }

        var known = await pages.ListAsync(source.Id, cancellationToken);
        var seen = See(known, entries, drafts);
        await pages.SaveAsync([.. seen.Values.Where(page => IsNews(page, known.GetValueOrDefault(page.Key)))], cancellationToken);
        await pages.ForgetAsync(source.Id, Dropped(known, seen), clock.GetUtcNow(), cancellationToken);
        await foreach (var read in ReadAsync(source, [.. seen.Values], cancellationToken))
        {
            // Each at once: a process that is stopped, and polls again, asks for none twice.
            await pages.SaveAsync([read], cancellationToken);
            seen[read.Key] = read;
        }

        return [.. drafts.Select(draft => seen[EntryPage.KeyOf(draft)].Article?.Into(draft) ?? draft)];
    }

    /// <summary>Reads pages that are still awaited of a feed that did not change.</summary>
    /// <param name="keep">Stores the article of an entry whose text is settled now.</param>
    public async Task CompleteAsync(Source source, Func<ArticleDraft, Task> keep, CancellationToken cancellationToken)
    {
        if (!ReadsPages(source))
        {
            return;
        }

        var now = clock.GetUtcNow();
        await pages.SeeAgainAsync(source.Id, now, now - SeenEvery, cancellationToken);
        var awaited = (await pages.ListAwaitedAsync(source.Id, cancellationToken)).ToDictionary(page => page.Key);
        await foreach (var read in ReadAsync(source, awaited.Values, cancellationToken))
        {
            if (read.Outcome != PageOutcome.Awaited)
            {
                // Before it is remembered as done: the feed may say "not modified" for months.
                var draft = awaited[read.Key].Entry!.ToDraft(source);
                await keep(read.Article?.Into(draft) ?? draft);
            }

            await pages.SaveAsync([read], cancellationToken);
        }
    }

    private static bool ReadsPages(Source source) => source.Origin is { Kind: SourceKind.Feed, Text: TextMode.Full };

    private Dictionary<string, EntryPage> See(
        IReadOnlyDictionary<string, EntryPage> known, IReadOnlyList<FeedEntry> entries, IReadOnlyList<ArticleDraft> drafts)
    {
        var now = clock.GetUtcNow();
        var entryOf = entries.Where(entry => entry.Url is not null).ToLookup(entry => (CanonicalUrl.Of(entry.Url!), entry.Title));
        var seen = new Dictionary<string, EntryPage>();
        foreach (var draft in drafts)
        {
            var key = EntryPage.KeyOf(draft);
            seen[key] = EntryPage.Seen(known.GetValueOrDefault(key), draft, entryOf[(CanonicalUrl.Of(draft.Url), draft.Title)].FirstOrDefault(), now);
        }

        return seen;
    }

    private static bool IsNews(EntryPage page, EntryPage? before) =>
        before is null || page with { SeenAt = before.SeenAt } != before || page.SeenAt - before.SeenAt >= SeenEvery;

    private static IReadOnlyCollection<string> Dropped(IReadOnlyDictionary<string, EntryPage> known, Dictionary<string, EntryPage> seen) =>
    [
        .. known.Values.Where(page => !seen.ContainsKey(page.Key))
            .OrderByDescending(page => page.SeenAt)
            .Skip(EntryPages.MostDropped)
            .Select(page => page.Key),
    ];

    /// <summary>The newest first, those that failed last.</summary>
    /// <returns>Those that were asked for, as they are now.</returns>
    private async IAsyncEnumerable<EntryPage> ReadAsync(
        Source source, IEnumerable<EntryPage> pagesOfSource, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var begin = clock.GetUtcNow();
        var due = pagesOfSource.Where(page => page.IsDue(begin)).OrderBy(page => page.Tries).ThenByDescending(page => page.Entry!.PublishedAt);
        var failures = new Dictionary<string, int>();
        foreach (var page in due.Take(PageLimitsOfPoll.Pages))
        {
            var host = new Uri(page.Entry!.Url).Authority;
            var left = PageLimitsOfPoll.Time - (clock.GetUtcNow() - begin);
            if (left <= TimeSpan.Zero)
            {
                break;
            }

            if (failures.GetValueOrDefault(host) >= MostFailures)
            {
                continue;
            }

            var outcome = await reader.ReadAsync(page.Entry, left, cancellationToken);
            failures[host] = failures.GetValueOrDefault(host) + outcome switch
            {
                PageRead.NotAsked or PageRead.Later { HostIsAway: true } => MostFailures,
                PageRead.Later => 1,
                _ => 0,
            };
            if (outcome is not PageRead.NotAsked)
            {
                Tell(source, page.Entry, outcome);
                yield return page.After(outcome, clock.GetUtcNow());
            }
        }
    }

    private void Tell(Source source, AwaitedEntry entry, PageRead outcome)
    {
        switch (outcome)
        {
            case PageRead.NotWhole refused:
                Log.KeptSummary(logger, source.Id, entry.Url, refused.Reason);
                break;
            case PageRead.Later later:
                Log.TriedAgain(logger, source.Id, entry.Url, later.Reason);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Source {SourceId}: the feed's own text of {Url} stays. {Reason}")]
        public static partial void KeptSummary(ILogger logger, string sourceId, string url, string reason);

        [LoggerMessage(2, LogLevel.Debug, "Source {SourceId}: the page {Url} could not be read this time. {Reason}")]
        public static partial void TriedAgain(ILogger logger, string sourceId, string url, string reason);
    }
}
