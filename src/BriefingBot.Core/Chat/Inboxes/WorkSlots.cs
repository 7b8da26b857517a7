namespace BriefingBot.Chat.Inboxes;

/// <summary>How many requests may be worked on at a time.</summary>
internal sealed class WorkSlots(InboxLimits limits) : IDisposable
{
    private readonly SemaphoreSlim free = new(limits.AtOnce);

    public int Free => free.CurrentCount;

    /// <summary>Waits until one is free, and leaves it so.</summary>
    public async Task WaitForOneAsync(CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        free.Release();
    }

    /// <summary>Waits until none is taken, and takes them all: nothing begins any more.</summary>
    public async Task CloseAsync()
    {
        for (var taken = 0; taken < limits.AtOnce; taken++)
        {
            await free.WaitAsync(CancellationToken.None);
        }
    }

    /// <summary>Takes one that is free: only the worker takes.</summary>
    public void Take() => free.Wait(0, CancellationToken.None);

    public void GiveBack() => free.Release();

    public void Dispose() => free.Dispose();
}
