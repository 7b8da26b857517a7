using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace BriefingBot.Feeds.Extraction;

/// <summary>
/// What a page states about its article, in the order of Readability: JSON-LD, then the <c>meta</c> elements of Dublin Core, Open
/// Graph, Parse.ly and the rest. SmartReader's own reading is used only where none of them speaks.
/// </summary>
internal sealed partial record PageMetadata(string? Title, string? Byline, DateTimeOffset? PublishedAt, string? Language, string? SiteName)
{
    /// <inheritdoc cref="ExtractedPage.IsPaywalled"/>
    public bool IsPaywalled { get; private init; }

    public static PageMetadata Read(IDocument page)
    {
        var article = JsonLdArticle.Find(page);
        var meta = new MetaTags(page);
        return new(
            Clean(article.Title ?? meta.First("dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title", "twitter:title", "parsely-title")),
            Clean(article.Byline ?? meta.First("dc:creator", "dcterm:creator", "author", "parsely-author") ?? Person(meta.First("property=article:author", "property=og:article:author"))),
            Date(article.PublishedAt)
                ?? Date(meta.First("article:published_time", "parsely-pub-date"))
                ?? Date(meta.First("datepublished", "og:published_time", "dc:date:issued", "dcterms:created", "dc:date", "sailthru:date", "pubdate", "publishdate", "date"))
                ?? Date(page.QuerySelector("time[itemprop='datePublished'],time[pubdate],article header time[datetime],time.entry-date,time.published")?.GetAttribute("datetime")),
            Clean(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang") ?? meta.First("content-language")),
            Clean(article.SiteName ?? meta.First("og:site_name")))
        {
            IsPaywalled = article.IsPaywalled || meta.First("article:content_tier")?.Equals("locked", StringComparison.OrdinalIgnoreCase) == true,
        };
    }

    /// <summary>Without markup and with its blanks joined; entities are read once more, for many pages escape twice.</summary>
    public static string? Clean(string? text) =>
        text is not null && Blanks().Replace(WebUtility.HtmlDecode(text), " ").Trim() is { Length: > 0 } clean ? clean : null;

    /// <summary>Facebook's tag for authors often holds the address of a profile.</summary>
    private static string? Person(string? author) => Uri.TryCreate(author, UriKind.Absolute, out _) ? null : author;

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
