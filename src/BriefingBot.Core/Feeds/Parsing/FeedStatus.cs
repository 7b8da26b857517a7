namespace BriefingBot.Feeds.Parsing;

/// <summary>How a feed could be read.</summary>
public enum FeedStatus
{
    Ok,

    /// <summary>It is malformed; what could be read is there.</summary>
    Salvaged,

    Refused,
}
