using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Cli.Shapes;

/// <summary>A saved feed with the entries that would be stored, for <c>feed --json</c>.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Status"><c>ok</c>, <c>salvaged</c> or <c>refused</c>.</param>
internal sealed record ParsedFeed(
    string File,
    string Status,
    string? Format,
    string? Title,
    IReadOnlyList<ParsedFeed.Entry> Entries,
    IReadOnlyList<string> Problems)
{
    public static ParsedFeed Of(string file, FeedParse parse) => new(
        file,
        parse.Status.ToString().ToLowerInvariant(),
        parse.Format,
        parse.Title,
        [.. parse.Entries.Select(entry => new Entry(
            entry.EntryId, entry.Url, entry.Title, entry.Author, entry.PublishedAt, entry.UpdatedAt, entry.Summary, entry.Text, entry.Language))],
        parse.Problems);

    internal sealed record Entry(
        string? Id,
        string? Url,
        string Title,
        string? Author,
        DateTimeOffset? PublishedAt,
        DateTimeOffset? UpdatedAt,
        string Summary,
        string Text,
        string? Language);
}
