namespace BriefingBot.Replies;

/// <summary>What is said when the answer failed for reasons of ours.</summary>
public static class FailureReply
{
    public static Reply Create() => new(
        ReplyKind.Failed,
        Visibility.Private,
        [new ReplyBlock.Note("This could not be answered, and the fault is not yours. Please ask again; the host's log says why.")],
        []);
}
