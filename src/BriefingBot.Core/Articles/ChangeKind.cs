namespace BriefingBot.Articles;

/// <summary>What happened to an article.</summary>
public enum ChangeKind
{
    /// <summary>It is new, or is back after it was withdrawn.</summary>
    Added = 1,

    /// <summary>It has a newer version.</summary>
    Revised = 2,

    /// <summary>It was removed by an administrator, a rule, retention or a takedown. Its row stays, with the reason.</summary>
    Withdrawn = 3,

    /// <summary>Its words are the same; what they mention was read again, by a newer extractor or with other names, and differs.</summary>
    Reread = 4,

    /// <summary>
    /// It is new here and old in the world: a back-fill brought it. It is found and briefed like any other; whatever tells of arrivals
    /// (watches, delays) leaves it out.
    /// </summary>
    BackFilled = 5,
}
