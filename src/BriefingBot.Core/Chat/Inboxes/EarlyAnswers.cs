using System.Collections.Concurrent;

namespace BriefingBot.Chat.Inboxes;

/// <summary>The acknowledgements of this host that may still carry an answer.</summary>
internal sealed class EarlyAnswers
{
    private readonly ConcurrentDictionary<RequestId, EarlyAnswer> open = [];

    /// <summary>Null when the same request is being acknowledged already.</summary>
    public EarlyAnswer? Open(RequestId id)
    {
        var early = new EarlyAnswer();
        return open.TryAdd(id, early) ? early : null;
    }

    public EarlyAnswer? Find(RequestId id) => open.GetValueOrDefault(id);

    public void Close(RequestId id) => open.TryRemove(id, out _);
}
