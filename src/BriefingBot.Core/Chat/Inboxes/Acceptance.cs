namespace BriefingBot.Chat.Inboxes;

/// <summary>What became of a request at the inbox.</summary>
internal enum Acceptance
{
    /// <summary>It is on disk.</summary>
    Accepted,

    /// <summary>It is there already, open or done.</summary>
    Repeated,

    /// <summary>So many are open that it was not taken.</summary>
    Busy,
}
