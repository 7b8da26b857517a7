namespace BriefingBot.Hosting;

/// <summary>The doors of the host: each serves its own paths to its own callers.</summary>
[Flags]
internal enum Listener
{
    None = 0,

    /// <summary>People at this machine.</summary>
    Console = 1,

    /// <summary>Chat platforms, and whatever probes the host's health; a proxy may stand before it.</summary>
    Chat = 2,
}
