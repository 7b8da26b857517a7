using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Parsing;

/// <summary>The feeds that an HTML page names for itself.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/links.html#rel-alternate</remarks>
internal static class FeedLinksOfPage
{
    private static readonly string[] FeedTypes = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"];

    public static FeedParse Refuse(string html, Uri? url)
    {
        var found = Of(html, url);
        var why = found.Count == 0 ? "An HTML page, not a feed." : $"An HTML page, not a feed; it names the feed {found[0].AbsoluteUri}.";
        return FeedParse.Refuse(why) with { DiscoveredFeeds = found };
    }

    public static IReadOnlyList<Uri> Of(string html, Uri? url)
    {
        var found = new List<Uri>();
        var tokens = new HtmlTokenizer(html);
        while (found.Count < FeedLimits.DiscoveredFeeds && tokens.Read())
        {
            if (tokens.Kind != HtmlTokenKind.StartTag)
            {
                continue;
            }

            if (tokens.Name.Equals("base", StringComparison.OrdinalIgnoreCase))
            {
                url = FeedLink.Base(tokens.Attribute("href"), url);
            }
            else if (tokens.Name.Equals("link", StringComparison.OrdinalIgnoreCase)
                && IsFeed(tokens.Attribute("rel"), tokens.Attribute("type"))
                && FeedLink.Resolve(tokens.Attribute("href"), url) is { } feed
                && !found.Contains(feed))
            {
                found.Add(feed);
            }
        }

        return found;
    }

    private static bool IsFeed(string? rel, string? type) =>
        rel is not null
        && rel.Split(' ').Contains("alternate", StringComparer.OrdinalIgnoreCase)
        && FeedTypes.Contains(type?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);
}
