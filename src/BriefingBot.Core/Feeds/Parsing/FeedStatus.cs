namespace BriefingBot.Feeds.Parsing;

/// <summary>How a document could be read.</summary>
public enum FeedStatus
{
    /// <summary>As its format says.</summary>
    Ok,

    /// <summary>It breaks its format's rules and was read as far as it can be; the problems say where.</summary>
    Salvaged,

    /// <summary>It is no feed, or no honest one; the problems say why.</summary>
    Refused,
}
