using System.Data.Common;
using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Feeds.Polling;

/// <summary>
/// Stores a feed's entries so that one that cannot be stored keeps no other back: a batch that fails is tried entry by entry, and an
/// entry that failed in three polls is left out of the fourth.
/// </summary>
internal sealed partial class EntryIngest(ArticleIngester ingester, ILogger logger)
{
    /// <summary>Entries a transaction: a feed seldom has more, and a long one does not hold the store for long.</summary>
    private const int BatchSize = 100;

    /// <summary>So many entries in a row that the store itself refuses: it is full, locked or away, and no entry is to blame.</summary>
    private const int RefusalsInARow = 3;

    /// <param name="known">The entries that could not be stored at the polls before.</param>
    public async Task<TakenEntries> StoreAsync(IReadOnlyList<ArticleDraft> drafts, IReadOnlyList<PoisonEntry> known, CancellationToken cancellationToken)
    {
        var failed = known.ToDictionary(entry => entry.Key);
        var poison = new List<PoisonEntry>();
        var tried = failed.Count == 0 ? drafts : drafts.Where(draft => !IsSetAside(draft)).ToList();
        var stored = new List<StoreOutcome>(tried.Count);
        foreach (var batch in tried.Chunk(BatchSize))
        {
            try
            {
                stored.AddRange(await ingester.IngestAsync(batch, cancellationToken));
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                Log.BatchFailed(logger, failure, batch[0].Source.Id);
                await StoreOneByOneAsync(batch, stored, Math.Min(RefusalsInARow, tried.Count), (draft, cause) => poison.Add(Counted(draft, cause)), cancellationToken);
            }
        }

        return new(stored, [.. poison.OrderByDescending(entry => entry.Tries).Take(Quarantine.MostRemembered)]);

        bool IsSetAside(ArticleDraft draft)
        {
            if (failed.GetValueOrDefault(PoisonEntry.KeyOf(draft)) is not { } entry || !Quarantine.IsSetAside(entry))
            {
                return false;
            }

            poison.Add(entry);
            return true;
        }

        PoisonEntry Counted(ArticleDraft draft, Exception cause)
        {
            var entry = PoisonEntry.Of(draft, (failed.GetValueOrDefault(PoisonEntry.KeyOf(draft))?.Tries ?? 0) + 1, cause);
            if (Quarantine.IsSetAside(entry))
            {
                Log.SetAside(logger, cause, draft.Source.Id, draft.Url, entry.Tries);
            }

            return entry;
        }
    }

    /// <param name="refusals">So many in a row are the store's failure, and end it.</param>
    private async Task StoreOneByOneAsync(
        ArticleDraft[] batch, List<StoreOutcome> stored, int refusals, Action<ArticleDraft, Exception> fails, CancellationToken cancellationToken)
    {
        var inARow = 0;
        foreach (var draft in batch)
        {
            try
            {
                stored.AddRange(await ingester.IngestAsync([draft], cancellationToken));
                inARow = 0;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                inARow = failure is DbException or IOException ? inARow + 1 : 0;
                if (inARow == refusals)
                {
                    throw;
                }

                fails(draft, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Entries of source {SourceId} could not be stored together; they are tried one by one.")]
        public static partial void BatchFailed(ILogger logger, Exception failure, string sourceId);

        [LoggerMessage(2, LogLevel.Error, "Source {SourceId}: the entry {Url} could not be stored in {Tries} polls and is set aside. The others are kept.")]
        public static partial void SetAside(ILogger logger, Exception failure, string sourceId, string url, int tries);
    }
}
