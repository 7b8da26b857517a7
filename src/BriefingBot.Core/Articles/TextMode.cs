namespace BriefingBot.Articles;

/// <summary>How much of what a source publishes may be kept.</summary>
public enum TextMode
{
    Full,

    /// <summary>Title and summary.</summary>
    Excerpt,

    /// <summary>Title and address alone.</summary>
    Link,
}
