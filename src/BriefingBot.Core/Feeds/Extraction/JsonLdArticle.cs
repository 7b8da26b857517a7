using System.Text.Json;
using AngleSharp.Dom;

namespace BriefingBot.Feeds.Extraction;

/// <summary>What a page says of its article in JSON-LD with the words of schema.org.</summary>
internal sealed record JsonLdArticle(string? Title, string? Byline, string? PublishedAt, string? SiteName)
{
    private static readonly HashSet<string> Types =
    [
        "Article", "AdvertiserContentArticle", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle",
        "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "Report", "SatiricalArticle", "ScholarlyArticle",
        "MedicalScholarlyArticle", "SocialMediaPosting", "BlogPosting", "LiveBlogPosting", "DiscussionForumPosting", "TechArticle", "APIReference",
    ];

    /// <summary>Whether it says that it, or a part of it, is not free to read.</summary>
    /// <remarks>https://schema.org/isAccessibleForFree</remarks>
    public bool IsPaywalled { get; init; }

    public static JsonLdArticle None { get; } = new(null, null, null, null);

    /// <returns>The first article that is described; <see cref="None"/> where there is none.</returns>
    public static JsonLdArticle Find(IDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => Read(script.TextContent, page.Title ?? ""))
            .FirstOrDefault(found => found is not null) ?? None;

    private static JsonLdArticle? Read(string json, string pageTitle)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal),
                new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return IsSchemaOrg(document.RootElement) && Article(document.RootElement) is { } article ? Of(article, pageTitle) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsSchemaOrg(JsonElement root) => root.ValueKind == JsonValueKind.Array
        ? root.EnumerateArray().Any(IsSchemaOrg)
        : Property(root, "@context") is { } context
            && ((Text(context) ?? Text(Property(context, "@vocab"))) ?? "").Contains("schema.org", StringComparison.OrdinalIgnoreCase);

    private static JsonElement? Article(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? Each(element).Select(Article).FirstOrDefault(found => found is not null)
        : Each(Property(element, "@type")).Any(type => Text(type) is { } name && Types.Contains(name)) ? element
        : Property(element, "@graph") is { ValueKind: JsonValueKind.Array } graph ? Article(graph)
        : null;

    private static JsonLdArticle Of(JsonElement article, string pageTitle) => new(
        TitleOf(Text(Property(article, "headline")), Text(Property(article, "name")), pageTitle),
        Names(Property(article, "author")),
        Text(Property(article, "datePublished")),
        Text(Property(Property(article, "publisher"), "name")))
    {
        IsPaywalled = IsNotFree(article) || Each(Property(article, "hasPart")).Any(IsNotFree),
    };

    /// <summary>Some write the word, some its text, some the type of schema.org.</summary>
    private static bool IsNotFree(JsonElement element) => Property(element, "isAccessibleForFree") is { } free
        && (free.ValueKind == JsonValueKind.False || Text(free)?.EndsWith("false", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Some sites put a description into the headline and the title into the name; what the page's own title begins with tells.</summary>
    private static string? TitleOf(string? headline, string? name, string pageTitle) =>
        name is not null && (headline is null || (pageTitle.StartsWith(name, StringComparison.Ordinal) && !pageTitle.Contains(headline, StringComparison.Ordinal)))
            ? name
            : headline;

    private static string? Names(JsonElement? author) =>
        string.Join(", ", Each(author).Select(one => Text(Property(one, "name"))).OfType<string>()) is { Length: > 0 } names ? names : Text(author);

    private static IEnumerable<JsonElement> Each(JsonElement? element) =>
        element is not { } found ? [] : found.ValueKind == JsonValueKind.Array ? found.EnumerateArray() : [found];

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } found && found.GetString()!.Trim() is { Length: > 0 } text ? text : null;
}
