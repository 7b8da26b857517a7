namespace BriefingBot.Chat.Inboxes;

/// <summary>What became of a reply on its way.</summary>
public abstract record ReplyOutcome
{
    private ReplyOutcome()
    {
    }

    public sealed record Sent : ReplyOutcome;

    /// <summary>It cannot be delivered, and there is no use in trying again.</summary>
    /// <param name="Reason">For the administrator, in a few words and without addresses.</param>
    public sealed record Undeliverable(string Reason) : ReplyOutcome;
}
