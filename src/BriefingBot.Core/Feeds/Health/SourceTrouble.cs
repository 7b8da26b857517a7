namespace BriefingBot.Feeds.Health;

/// <summary>What the administrators are told of a source.</summary>
internal enum SourceTrouble
{
    /// <summary>It cannot be read, or what it gives is set aside.</summary>
    Failing,

    Silent,
}
