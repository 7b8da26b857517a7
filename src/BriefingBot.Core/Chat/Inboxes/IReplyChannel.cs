using BriefingBot.Replies;

namespace BriefingBot.Chat.Inboxes;

/// <summary>The way back to somebody who asked, on one platform.</summary>
public interface IReplyChannel
{
    /// <summary>The platform of <see cref="RequestId.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>Delivers the reply, trying as often as the platform allows.</summary>
    /// <param name="cancellationToken">
    /// The host ends, or the request is another's now: no try begins any more. One that is on its way is seen through, for whether it
    /// arrived could not be known otherwise.
    /// </param>
    Task<ReplyOutcome> SendAsync(ChatRequest request, Reply reply, CancellationToken cancellationToken);
}
