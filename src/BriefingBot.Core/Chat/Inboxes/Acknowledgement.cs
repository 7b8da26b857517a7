using BriefingBot.Replies;

namespace BriefingBot.Chat.Inboxes;

/// <summary>What a platform is told at once.</summary>
public abstract record Acknowledgement
{
    private Acknowledgement()
    {
    }

    /// <summary>The answer was ready; it goes with the acknowledgement.</summary>
    public sealed record Answered(Reply Reply) : Acknowledgement;

    /// <summary>The request is kept, and its answer follows at its return address, come what may.</summary>
    public sealed record Working : Acknowledgement;

    /// <summary>It was received before: whatever answers it, this repeat does not.</summary>
    public sealed record Repeated : Acknowledgement;

    /// <summary>Too many wait. The request is not kept and will not be answered.</summary>
    public sealed record Busy : Acknowledgement;
}
