using BriefingBot.Articles;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Retrieval.Index;

/// <summary>Brings the store's changes into the index, in order, and commits them when it has become quiet.</summary>
internal sealed partial class IndexFollower(ArticleIndex index, IArticleStore store, TimeProvider clock, ILogger logger)
{
    /// <summary>How long a change waits at most before a search sees it.</summary>
    internal static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>A commit waits for this long a silence …</summary>
    internal static readonly TimeSpan QuietFor = TimeSpan.FromSeconds(1);

    /// <summary>… but not longer than this.</summary>
    internal static readonly TimeSpan CommitAtLatest = TimeSpan.FromSeconds(15);

    /// <summary>Searches see progress at this pace while many changes come in.</summary>
    private const int BatchSize = 500;

    private const int Tries = 3;

    private DateTimeOffset? firstUncommitted;
    private DateTimeOffset lastApplied;

    /// <summary>Changes that could not be indexed and were passed over.</summary>
    public long SetAside { get; private set; }

    /// <summary>Applies all that has come. True when there was something.</summary>
    /// <param name="progress">Told the last sequence after each batch.</param>
    public async Task<bool> CatchUpAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (index.Sequence > await store.ReadSequenceAsync(cancellationToken))
        {
            // The store was put back from a copy: what the index holds beyond it never happened.
            Log.StoreIsOlder(logger);
            index.Clear();
        }

        var sequence = index.Sequence;
        var any = false;
        while (await store.ReadChangesAsync(sequence, BatchSize, cancellationToken) is { Count: > 0 } changes)
        {
            await ApplyAsync(changes, cancellationToken);
            index.Refresh();
            sequence = changes[^1].Sequence;
            lastApplied = clock.GetUtcNow();
            firstUncommitted ??= lastApplied;
            any = true;
            CommitWhenDue();
            progress?.Report(sequence);
        }

        return any;
    }

    /// <summary>Commits when it is due.</summary>
    public void CommitWhenDue()
    {
        var now = clock.GetUtcNow();
        if (index.HasUncommitted && (now - lastApplied >= QuietFor || now - firstUncommitted >= CommitAtLatest))
        {
            Commit();
        }
    }

    /// <summary>Commits what there is.</summary>
    public void Commit()
    {
        if (index.HasUncommitted)
        {
            index.Commit();
        }

        firstUncommitted = null;
    }

    /// <summary>Follows until it is cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(PollEvery, clock);
        do
        {
            try
            {
                await CatchUpAsync(null, cancellationToken);
                CommitWhenDue();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The store or the disk is away for a while: the next round tries again from the same place.
                Log.RoundFailed(logger, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task ApplyAsync(IReadOnlyList<ArticleChange> changes, CancellationToken cancellationToken)
    {
        string[] ids = [.. changes.Select(change => change.ArticleId).Distinct()];
        var articles = await store.ReadAsync(ids, cancellationToken);
        var mentions = await store.ReadMentionsAsync(ids, cancellationToken);
        try
        {
            index.Apply(changes, articles, mentions);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            Log.BatchFailed(logger, changes[0].Sequence, changes[^1].Sequence, failure);
            foreach (var change in changes)
            {
                ApplyAlone(change, articles, mentions);
            }
        }
    }

    private void ApplyAlone(ArticleChange change, IReadOnlyList<Article> articles, ILookup<string, Mention> mentions)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                index.Apply([change], articles, mentions);
                return;
            }
            catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
            {
                if (attempt == Tries)
                {
                    SetAside++;
                    index.PassOver(change);
                    Log.ChangeSetAside(logger, change.Sequence, change.ArticleId, failure);
                    return;
                }
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store is older than the index: it was put back from a copy. The index is made anew.")]
        public static partial void StoreIsOlder(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "Changes could not be brought into the index in this round; the next one tries again.")]
        public static partial void RoundFailed(ILogger logger, Exception failure);

        [LoggerMessage(3, LogLevel.Warning, "Changes {First} to {Last} could not be indexed together; they are tried one by one.")]
        public static partial void BatchFailed(ILogger logger, long first, long last, Exception failure);

        [LoggerMessage(4, LogLevel.Error, "Change {Sequence} of article {ArticleId} could not be indexed in three tries and was set aside. The article is not found until its next version.")]
        public static partial void ChangeSetAside(ILogger logger, long sequence, string articleId, Exception failure);
    }
}
