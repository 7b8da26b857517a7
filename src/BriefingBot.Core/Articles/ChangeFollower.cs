using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Articles;

/// <summary>
/// Follows the store's changes for something that is derived from the articles: batch by batch, in order. A batch that cannot be
/// applied is tried change by change; a change that fails three times is set aside and counted, so that one article holds up no other.
/// </summary>
/// <param name="what">What is derived, for the log: "the index".</param>
internal sealed partial class ChangeFollower(string what, IChangeTarget target, int batchSize, IArticleStore store, TimeProvider clock, ILogger logger)
{
    /// <summary>How long a change waits at most before it is looked at.</summary>
    internal static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(500);

    private const int Tries = 3;

    /// <summary>Changes that could not be applied and were passed over.</summary>
    public long SetAside { get; private set; }

    /// <summary>Applies all that came after a change.</summary>
    /// <returns>The sequence of each batch's last change, when the batch is applied.</returns>
    public async IAsyncEnumerable<long> ApplyAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await store.ReadChangesAsync(after, batchSize, cancellationToken) is { Count: > 0 } changes)
        {
            await ApplyAsync(changes, cancellationToken);
            after = changes[^1].Sequence;
            yield return after;
        }
    }

    /// <summary>Does a round every <see cref="PollEvery"/> until it is cancelled.</summary>
    public async Task FollowAsync(Func<CancellationToken, Task> round, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(PollEvery, clock);
        do
        {
            try
            {
                await round(cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The store or the disk is away for a while: the next round tries again from the same place.
                Log.RoundFailed(logger, what, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task ApplyAsync(IReadOnlyList<ArticleChange> changes, CancellationToken cancellationToken)
    {
        try
        {
            await target.ApplyAsync(changes, cancellationToken);
        }
        catch (Exception failure) when (IsOfArticle(failure))
        {
            Log.BatchFailed(logger, changes[0].Sequence, changes[^1].Sequence, what, failure);
            foreach (var change in changes)
            {
                await ApplyAloneAsync(change, cancellationToken);
            }
        }
    }

    private async Task ApplyAloneAsync(ArticleChange change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await target.ApplyAsync([change], cancellationToken);
                return;
            }
            catch (Exception failure) when (IsOfArticle(failure))
            {
                if (attempt == Tries)
                {
                    SetAside++;
                    await target.PassOverAsync(change, cancellationToken);
                    Log.ChangeSetAside(logger, change.Sequence, change.ArticleId, what, failure);
                    return;
                }
            }
        }
    }

    /// <summary>A store or a disk that is away fails every change alike, and comes back.</summary>
    private static bool IsOfArticle(Exception failure) =>
        failure is not (OperationCanceledException or DbException or IOException or UnauthorizedAccessException or OutOfMemoryException);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Changes could not be brought into {What} in this round; the next one tries again.")]
        public static partial void RoundFailed(ILogger logger, string what, Exception failure);

        [LoggerMessage(2, LogLevel.Warning, "Changes {First} to {Last} could not be brought into {What} together; they are tried one by one.")]
        public static partial void BatchFailed(ILogger logger, long first, long last, string what, Exception failure);

        [LoggerMessage(3, LogLevel.Error, "Change {Sequence} of article {ArticleId} could not be brought into {What} in three tries and was set aside. The article is not there until its next version.")]
        public static partial void ChangeSetAside(ILogger logger, long sequence, string articleId, string what, Exception failure);
    }
}
