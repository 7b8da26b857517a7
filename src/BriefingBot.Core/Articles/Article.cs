namespace BriefingBot.Articles;

/// <summary>One version of an article, as kept.</summary>
/// <param name="Id">An import's own id where one was given, else one made by the store.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="Title">May be empty.</param>
/// <param name="PublishedAt">What the publisher says; null where it says nothing that can be read.</param>
/// <param name="PublishedClamped">The publisher's date lay in the future and was brought back to the day of capture.</param>
/// <param name="CapturedAt">When this version was stored.</param>
/// <param name="Text">Plain text. Offsets of passages, quotes and mentions are into this string.</param>
public sealed record Article(
    string Id,
    int Version,
    string SourceId,
    string Title,
    string Url,
    DateTimeOffset? PublishedAt,
    bool PublishedClamped,
    DateTimeOffset CapturedAt,
    string Text);
