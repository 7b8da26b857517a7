namespace BriefingBot.Chat.Inboxes;

/// <summary>Wakes one who waits; set while nobody waits, it wakes the next at once.</summary>
internal sealed class Signal
{
    private readonly Lock turn = new();
    private TaskCompletionSource raised = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Set()
    {
        lock (turn)
        {
            raised.TrySetResult();
        }
    }

    /// <summary>Waits for the signal, at the longest for the time given.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        Task waited;
        lock (turn)
        {
            waited = raised.Task;
        }

        try
        {
            await waited.WaitAsync(longest, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return;
        }

        lock (turn)
        {
            raised = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
