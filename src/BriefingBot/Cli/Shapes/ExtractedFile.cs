using BriefingBot.Feeds.Extraction;

namespace BriefingBot.Cli.Shapes;

/// <summary>The article of a saved page, for <c>extract --json</c>.</summary>
/// <param name="Status"><c>ok</c>, <c>failed</c> (no article in it) or <c>refused</c> (it would cost too much).</param>
internal sealed record ExtractedFile(
    string File,
    string Status,
    string? Title,
    string? Byline,
    DateTimeOffset? PublishedAt,
    string? Language,
    string? SiteName,
    string? Text)
{
    public static ExtractedFile Of(string file, PageExtraction extraction) => extraction switch
    {
        PageExtraction.Extracted({ } page) => new(file, "ok", page.Title, page.Byline, page.PublishedAt, page.Language, page.SiteName, page.Text),
        PageExtraction.Refused => new(file, "refused", null, null, null, null, null, null),
        _ => new(file, "failed", null, null, null, null, null, null),
    };
}
