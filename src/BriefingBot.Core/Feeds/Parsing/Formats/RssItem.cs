using BriefingBot.Feeds.Parsing.Dates;
using BriefingBot.Feeds.Parsing.Reading;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>
/// An item, with the modules that carry what it lacks: Dublin Core (https://www.dublincore.org/specifications/dublin-core/dces/),
/// content, Media RSS, iTunes, and Atom inside RSS.
/// </summary>
internal static class RssItem
{
    public static FeedEntry Read(FeedElement item, string? feedLanguage)
    {
        var content = item.First("content:encoded", "atom:content", "xhtml:body", "fullitem");
        var published = FeedDate.Parse(item.TextOf("pubdate"))
            ?? FeedDate.Parse(item.TextOf("atom:published", "atom:issued", "dcterms:issued", "dcterms:created"));
        var date = FeedDate.Parse(item.TextOf("dc:date"));
        return new()
        {
            EntryId = item.First("guid", "atom:id")?.InnerHtml(escapes: false) ?? item.Attribute("rdf:about")?.Trim(),
            Url = LinkOf(item) ?? PermanentLinkOf(item),
            Title = MarkupText.RssTitle(item.First("title", "dc:title", "atom:title", "media:title")),
            Author = AuthorOf(item),
            PublishedAt = published ?? date,
            UpdatedAt = FeedDate.Parse(item.TextOf("atom:updated", "atom:modified", "dcterms:modified")) ?? date,
            Summary = SummaryOf(item),
            Text = content?.Name == "atom:content" ? MarkupText.AtomBody(content) : MarkupText.RssBody(content),
            Language = FeedLanguage.Of(item.TextOf("dc:language", "language")) ?? item.Language ?? feedLanguage,
        };
    }

    /// <summary>Of an item or a channel. Where there are several, the last: earlier ones are those of a template.</summary>
    public static string? LinkOf(FeedElement element) =>
        element.All("link").Select(link => FeedLink.Text(WrittenIn(link), link.BaseUrl)).LastOrDefault(link => link is not null)
        ?? AtomLinks.Alternate(element);

    private static string WrittenIn(FeedElement link) => link.InnerText is { Length: > 0 } text ? text : link.Attribute("href") ?? "";

    /// <summary>A guid is an address unless it says that it is none; RSS 1.0's <c>about</c> should be the link.</summary>
    private static string? PermanentLinkOf(FeedElement item)
    {
        var guid = item.First("guid");
        var mayBeLink = !string.Equals(guid?.Attribute("ispermalink")?.Trim(), "false", StringComparison.OrdinalIgnoreCase);
        return (mayBeLink ? FeedLink.Text(guid?.InnerText, null) : null) ?? FeedLink.Text(item.Attribute("rdf:about"), null);
    }

    private static string SummaryOf(FeedElement item)
    {
        if (item.First("description", "dc:description") is { } description)
        {
            return MarkupText.RssBody(description);
        }

        if (item.First("atom:summary") is { } summary)
        {
            return MarkupText.AtomBody(summary);
        }

        return MarkupText.RssBody(
            item.First("itunes:summary", "itunes:subtitle", "media:description") ?? item.First("media:group")?.First("media:description"));
    }

    /// <summary>A name from anywhere goes before an address of mail.</summary>
    private static string? AuthorOf(FeedElement item)
    {
        string?[] candidates =
        [
            AuthorName.Of(InnerOf(item.First("author"))),
            AuthorName.Joined(item.All("dc:creator").Select(creator => AuthorName.Of(InnerOf(creator)))),
            AuthorName.Of(item.TextOf("dc:author", "dc:contributor")),
            AuthorName.Joined(item.All("atom:author").Select(AtomAdapter.NameOf)),
            AuthorName.Of(item.TextOf("itunes:author")),
        ];
        return candidates.FirstOrDefault(name => name is not null && !AuthorName.IsMailAddress(name)) ?? candidates.FirstOrDefault(name => name is not null);
    }

    private static string? InnerOf(FeedElement? author) =>
        author is null ? null : author.HasChildren ? HtmlText.LineOf(author.InnerHtml(escapes: false)) : author.InnerText;
}
