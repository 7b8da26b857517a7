namespace BriefingBot.Articles;

/// <summary>How much of what a source publishes may be kept.</summary>
public enum TextMode
{
    /// <summary>All of it, from the feed or, where that has only a summary, from the entry's page.</summary>
    Full,

    /// <summary>Title and summary.</summary>
    Excerpt,

    /// <summary>Title and address alone.</summary>
    Link,
}
