using BriefingBot.Feeds.Parsing.Reading;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>The link elements of Atom, which RSS feeds use too.</summary>
/// <remarks>RFC 4287 section 4.2.7; a link without <c>rel</c> is an alternate.</remarks>
internal static class AtomLinks
{
    /// <summary>The web page that says the same: rather HTML than another type; null where there is none.</summary>
    public static string? Alternate(FeedElement element) =>
        element.All("atom:link", "link")
            .Where(link => IsOf(link, "alternate") && link.Attribute("href") is not null)
            .OrderByDescending(link => link.Attribute("type") is null or "text/html" or "application/xhtml+xml")
            .Select(link => FeedLink.Text(link.Attribute("href"), link.BaseUrl))
            .FirstOrDefault(link => link is not null);

    public static Uri? Find(FeedElement element, string relation) =>
        element.All("atom:link", "link")
            .Where(link => IsOf(link, relation))
            .Select(link => FeedLink.Resolve(link.Attribute("href"), link.BaseUrl))
            .FirstOrDefault(link => link is not null);

    private static bool IsOf(FeedElement link, string relation)
    {
        var written = link.Attribute("rel")?.Trim() ?? "";
        const string Registered = "http://www.iana.org/assignments/relation/";
        written = written.StartsWith(Registered, StringComparison.OrdinalIgnoreCase) ? written[Registered.Length..] : written;
        return (written.Length == 0 ? "alternate" : written).Equals(relation, StringComparison.OrdinalIgnoreCase);
    }
}
