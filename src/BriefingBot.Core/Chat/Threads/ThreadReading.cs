namespace BriefingBot.Chat.Threads;

/// <summary>How a question in a thread is understood.</summary>
public enum ThreadReading
{
    /// <summary>It names a topic of its own, which is the thread's from now on.</summary>
    OwnTopic,

    /// <summary>It names the thread's topic itself, and needs nothing from it.</summary>
    SameTopic,

    /// <summary>It makes sense only with the thread's topic.</summary>
    FollowUp,
}
