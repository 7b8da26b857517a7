using BriefingBot.Replies;

namespace BriefingBot.Chat.Inboxes;

/// <summary>
/// Where a worker that has the answer and an acknowledgement that waits for it meet. Whoever comes first decides: the reply goes with
/// the acknowledgement, or the acknowledgement has gone without and the worker sends it. Never both.
/// </summary>
internal sealed class EarlyAnswer
{
    private readonly TaskCompletionSource<Reply?> decided = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int begun;

    /// <returns>True for the first call.</returns>
    public bool TryBegin() => Interlocked.Exchange(ref begun, 1) == 0;

    /// <summary>The worker has the answer. Waits until the acknowledgement has gone, so that what follows arrives after it.</summary>
    /// <returns>Whether the acknowledgement carried it.</returns>
    public async Task<bool> OfferAsync(Reply reply)
    {
        var taken = decided.TrySetResult(reply);
        return await acknowledged.Task && taken;
    }

    /// <summary>The acknowledgement waits for the answer, at the longest for the time given.</summary>
    /// <returns>Null when it has to go without.</returns>
    public async Task<Reply?> WaitAsync(TimeSpan longest, TimeProvider clock)
    {
        if (longest > TimeSpan.Zero)
        {
            try
            {
                return await decided.Task.WaitAsync(longest, clock);
            }
            catch (TimeoutException)
            {
                // It may be offered in this moment: what was decided first holds.
            }
        }

        decided.TrySetResult(null);
        return await decided.Task;
    }

    /// <param name="delivered">Whether the platform got the acknowledgement.</param>
    public void Acknowledged(bool delivered)
    {
        decided.TrySetResult(null);
        acknowledged.TrySetResult(delivered);
    }
}
