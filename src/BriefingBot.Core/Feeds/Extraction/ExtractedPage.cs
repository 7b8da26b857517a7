namespace BriefingBot.Feeds.Extraction;

/// <summary>The article of a web page. What the page does not state is null.</summary>
/// <param name="Byline">As the page words it, with blanks joined: "By Erin Cunningham".</param>
/// <param name="PublishedAt">As the page states it, unchecked; without an offset it is taken as UTC.</param>
/// <param name="Language">The tag of the page, as "en" or "pt-BR".</param>
/// <param name="Text">Plain text, never markup: paragraphs between blank lines.</param>
public sealed record ExtractedPage(
    string? Title,
    string? Byline,
    DateTimeOffset? PublishedAt,
    string? Language,
    string? SiteName,
    string Text)
{
    /// <summary>Whether the page itself says that not everybody may read all of it.</summary>
    public bool IsPaywalled { get; init; }
}
