namespace BriefingBot.Feeds.Health;

/// <summary>What an administrator is told about the sources.</summary>
public enum SourceNoticeKind
{
    /// <summary>A source cannot be read, or what it gives is set aside.</summary>
    Failing,

    /// <summary>Nothing new came from a source for much longer than is usual.</summary>
    Silent,

    /// <summary>A source of which one of these was told is well again.</summary>
    Recovered,

    /// <summary>No source at all could be read for two hours.</summary>
    NoneRead,

    /// <summary>After that, one was.</summary>
    ReadAgain,
}
