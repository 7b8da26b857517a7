namespace BriefingBot.Chat.Inboxes;

/// <summary>How much the inbox takes on, and for how long.</summary>
internal sealed record InboxLimits
{
    /// <summary>
    /// Beyond so many unanswered requests the bot says that it is busy. With every answer at a model's deadline of 20 s, the last
    /// one is answered within six minutes; Slack's address for it lives for thirty.
    /// </summary>
    public int MostOpen { get; init; } = 1024;

    /// <summary>So many are answered at a time: they wait for a model most of it.</summary>
    public int AtOnce { get; init; } = 64;

    /// <summary>A host that has not renewed its lease for so long is taken for dead.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan Renewal => Lease / 3;

    /// <summary>A request whose answer fails so often, or ends the host so often, is told so.</summary>
    public int MostAttempts { get; init; } = 4;

    /// <summary>How long a done request is known, so that a repeat is not answered again.</summary>
    public TimeSpan KeepDone { get; init; } = TimeSpan.FromDays(1);
}
