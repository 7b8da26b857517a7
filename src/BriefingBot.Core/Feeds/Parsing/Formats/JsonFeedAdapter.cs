using System.Globalization;
using System.Text.Json;
using BriefingBot.Feeds.Parsing.Dates;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeedAdapter
{
    private const string VersionAddress = "jsonfeed.org/version/";

    public static bool Accepts(JsonElement root) =>
        root.TryGetProperty("items", out var items) ? items.ValueKind == JsonValueKind.Array
        : root.TextOf("version")?.Contains(VersionAddress, StringComparison.OrdinalIgnoreCase) == true
            || (root.TextOf("version") is not null && root.TextOf("title") is not null);

    public static FeedParse Read(JsonElement root, Uri? url, ProblemList problems)
    {
        var language = FeedLanguage.Of(root.TextOf("language"));
        var author = AuthorOf(root);
        var items = root.ListOf("items").ToList();
        var unidentified = items.Count(item => item.TextOf("id") is null);
        if (unidentified > 0)
        {
            problems.AddFault(string.Create(CultureInfo.InvariantCulture, $"{unidentified} items have no id."));
        }

        return new(
            FeedStatus.Ok,
            FormatOf(root),
            PlainText.Line(root.TextOf("title") ?? ""),
            items.Select(item => Entry(item, url, language, author)).ToList(),
            [])
        {
            SiteUrl = FeedLink.Text(root.TextOf("home_page_url"), url),
            Language = language,
            Next = FeedLink.Resolve(root.TextOf("next_url"), url),
        };
    }

    private static FeedEntry Entry(JsonElement item, Uri? url, string? language, string? feedAuthor) => new()
    {
        EntryId = item.TextOf("id") ?? item.TextOf("url"),
        Url = FeedLink.Text(item.TextOf("url"), url) ?? FeedLink.Text(item.TextOf("external_url"), url) ?? FeedLink.Text(item.TextOf("id"), null),
        Title = PlainText.Line(item.TextOf("title") ?? ""),
        Author = AuthorOf(item) ?? feedAuthor,
        PublishedAt = FeedDate.Parse(item.TextOf("date_published")) ?? FeedDate.Parse(item.TextOf("date_modified")),
        UpdatedAt = FeedDate.Parse(item.TextOf("date_modified")),
        Summary = PlainText.Lines(item.TextOf("summary") ?? ""),
        Text = item.TextOf("content_html") is { } html ? HtmlText.Of(html) : PlainText.Lines(item.TextOf("content_text") ?? ""),
        Language = FeedLanguage.Of(item.TextOf("language")) ?? language,
    };

    /// <summary>1.1 has a list of authors, 1.0 had one.</summary>
    private static string? AuthorOf(JsonElement element) =>
        AuthorName.Joined(element.ListOf("authors").Select(author => AuthorName.Of(author.TextOf("name"))))
        ?? (element.TryGetProperty("author", out var author) ? AuthorName.Of(author.TextOf("name")) : null);

    private static string FormatOf(JsonElement root)
    {
        var version = root.TextOf("version") ?? "";
        var number = version[(version.LastIndexOf('/') + 1)..];
        return number switch
        {
            "1" or "1.0" => "JSON Feed 1.0",
            "1.1" => "JSON Feed 1.1",
            _ => "JSON Feed",
        };
    }
}
