using System.Collections.Concurrent;

namespace BriefingBot.Chat.Inboxes;

/// <summary>The acknowledgements of this host that may still carry an answer.</summary>
internal sealed class EarlyAnswers
{
    private readonly ConcurrentDictionary<RequestId, EarlyAnswer> open = [];
    private int unbegun;

    /// <summary>How many of their requests no worker has begun: each of them will take a slot.</summary>
    public int Unbegun => Volatile.Read(ref unbegun);

    /// <summary>Null when the same request is being acknowledged already.</summary>
    public EarlyAnswer? Open(RequestId id)
    {
        var early = new EarlyAnswer();
        if (!open.TryAdd(id, early))
        {
            return null;
        }

        Interlocked.Increment(ref unbegun);
        return early;
    }

    public EarlyAnswer? Find(RequestId id) => open.GetValueOrDefault(id);

    /// <summary>A worker begins the request.</summary>
    public void Begin(RequestId id)
    {
        if (Find(id) is { } early)
        {
            Begin(early);
        }
    }

    public void Close(RequestId id)
    {
        if (open.TryRemove(id, out var early))
        {
            Begin(early);
        }
    }

    private void Begin(EarlyAnswer early)
    {
        if (early.TryBegin())
        {
            Interlocked.Decrement(ref unbegun);
        }
    }
}
