namespace BriefingBot.Chat.Inboxes;

/// <summary>A request that this host holds a lease on.</summary>
/// <param name="Attempt">1 for the first time that it is worked on.</param>
/// <param name="Request">Null when it cannot be read: the key that it was encrypted with is gone.</param>
internal sealed record TakenRequest(RequestId Id, int Attempt, ChatRequest? Request);
