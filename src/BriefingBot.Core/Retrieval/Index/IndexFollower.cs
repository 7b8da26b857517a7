using BriefingBot.Articles;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Retrieval.Index;

/// <summary>Brings the store's changes into the index, in order, and commits them when it has become quiet.</summary>
internal sealed partial class IndexFollower : IChangeTarget
{
    /// <summary>A commit waits for this long a silence …</summary>
    internal static readonly TimeSpan QuietFor = TimeSpan.FromSeconds(1);

    /// <summary>… but not longer than this.</summary>
    internal static readonly TimeSpan CommitAtLatest = TimeSpan.FromSeconds(15);

    /// <summary>Searches see progress at this pace while many changes come in.</summary>
    private const int BatchSize = 500;

    private readonly ArticleIndex index;
    private readonly IArticleStore store;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly ChangeFollower changes;
    private DateTimeOffset? firstUncommitted;
    private DateTimeOffset lastApplied;

    public IndexFollower(ArticleIndex index, IArticleStore store, TimeProvider clock, ILogger logger)
    {
        (this.index, this.store, this.clock, this.logger) = (index, store, clock, logger);
        changes = new("the index", this, BatchSize, store, clock, logger);
    }

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

        var any = false;
        await foreach (var sequence in changes.ApplyAsync(index.Sequence, cancellationToken))
        {
            index.Refresh();
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
    public Task FollowAsync(CancellationToken cancellationToken) => changes.FollowAsync(
        async cancelled =>
        {
            await CatchUpAsync(null, cancelled);
            CommitWhenDue();
        },
        cancellationToken);

    async Task IChangeTarget.ApplyAsync(IReadOnlyList<ArticleChange> changes, CancellationToken cancellationToken)
    {
        string[] ids = [.. changes.Select(change => change.ArticleId).Distinct()];
        var articles = await store.ReadAsync(ids, cancellationToken);
        index.Apply(changes, articles, await store.ReadMentionsAsync(ids, cancellationToken));
    }

    Task IChangeTarget.PassOverAsync(ArticleChange change, CancellationToken cancellationToken)
    {
        index.PassOver(change);
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store is older than the index: it was put back from a copy. The index is made anew.")]
        public static partial void StoreIsOlder(ILogger logger);
    }
}
