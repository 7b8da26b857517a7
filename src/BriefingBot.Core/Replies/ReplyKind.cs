namespace BriefingBot.Replies;

/// <summary>What a reply is, for platforms that frame kinds differently.</summary>
public enum ReplyKind
{
    Briefing,
    NothingFound,

    /// <summary>Dated events of a topic.</summary>
    Timeline,

    /// <summary>Addresses, domains and hashes of a topic.</summary>
    Indicators,

    Help,

    /// <summary>The health of the sources.</summary>
    Sources,

    /// <summary>The words could not be understood; the reply says what would be right.</summary>
    Usage,

    /// <summary>The command is known and cannot be done yet.</summary>
    NotBuilt,

    /// <summary>The answer failed; the reply says so.</summary>
    Failed,
}
