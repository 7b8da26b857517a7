using System.Text.Json.Serialization;
using BriefingBot.Articles;

namespace BriefingBot.Cli.Shapes;

/// <summary>An article with all that is kept of it, for <c>articles show --json</c>.</summary>
/// <param name="Source">The publisher's name.</param>
/// <param name="Url">Of the newest version, as the title.</param>
/// <param name="Versions">Oldest first.</param>
/// <param name="Mentions">Of the newest version.</param>
/// <param name="WithdrawnAt">Null while it may be cited.</param>
/// <param name="Reason">Why it was withdrawn.</param>
internal sealed record ShownArticle(
    string Id,
    string Source,
    string Url,
    string Title,
    IReadOnlyList<ShownArticle.Version> Versions,
    IReadOnlyList<ShownArticle.MentionOf> Mentions,
    DateTimeOffset? WithdrawnAt,
    string? Reason)
{
    /// <summary>Whether it is reference, such as a catalog's entry; left out of JSON for news.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Reference { get; init; }

    public static ShownArticle Of(ArticleHistory history, Source source)
    {
        var newest = history.Versions[^1];
        return new(
            newest.Id,
            source.Name,
            newest.Url,
            newest.Title,
            [.. history.Versions.Select(version => new Version(
                version.Version, version.Title, version.Url, version.PublishedAt, version.CapturedAt, version.Text))],
            [.. history.Mentions.Select(mention => new MentionOf(
                mention.Identifier.Kind.ToString().ToLowerInvariant(), mention.Identifier.Value, mention.InTitle, mention.Start, mention.Length))],
            history.WithdrawnAt,
            history.WithdrawnReason)
        {
            Reference = source.Reference,
        };
    }

    /// <param name="Number">1 for the first; <c>version</c> in JSON.</param>
    internal sealed record Version(
        [property: JsonPropertyName("version")] int Number,
        string Title,
        string Url,
        DateTimeOffset? PublishedAt,
        DateTimeOffset CapturedAt,
        string Text);

    /// <param name="Start">Into the title or the text, in UTF-16 units.</param>
    internal sealed record MentionOf(string Kind, string Value, bool InTitle, int Start, int Length);
}
