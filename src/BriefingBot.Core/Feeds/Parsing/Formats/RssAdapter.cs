using BriefingBot.Feeds.Parsing.Dates;
using BriefingBot.Feeds.Parsing.Reading;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>RSS 0.9x and 2.0 (https://www.rssboard.org/rss-specification), RSS 0.90 and 1.0 (https://validator.w3.org/feed/docs/rss1.html).</summary>
internal static class RssAdapter
{
    public static bool Accepts(FeedElement root) =>
        root.Name is "rss" or "rdf:rdf" or "rdf" or "channel" || root.Name.EndsWith(":rss", StringComparison.Ordinal);

    public static FeedParse Read(FeedElement root, ProblemList problems)
    {
        var channel = root.Name == "channel" ? root : root.First("channel") ?? root;
        var language = FeedLanguage.Of(channel.TextOf("language", "dc:language")) ?? channel.Language;
        var items = new[] { root, channel, root.First("items"), channel.First("items") }
            .OfType<FeedElement>()
            .Distinct()
            .SelectMany(holder => holder.All("item"))
            .Where(item => !item.IsCutOff)
            .ToList();
        if (items.Count == 0 && channel == root && root.Name != "rdf:rdf")
        {
            problems.Add("The feed has neither a channel nor items.");
        }

        return new(
            FeedStatus.Ok,
            FormatOf(root),
            MarkupText.RssTitle(channel.First("title", "dc:title")),
            items.Select(item => RssItem.Read(item, language)).ToList(),
            [])
        {
            SiteUrl = RssItem.LinkOf(channel),
            Generator = channel.TextOf("generator"),
            Language = language,
            TimeToLive = TimeToLives.Of(channel),
            Next = AtomLinks.Find(channel, "next"),
            PreviousArchive = AtomLinks.Find(channel, "prev-archive"),
        };
    }

    private static string FormatOf(FeedElement root)
    {
        if (root.Name is "rdf:rdf" or "rdf")
        {
            return root.Attribute("xmlns")?.Contains("netscape", StringComparison.OrdinalIgnoreCase) == true ? "RSS 0.9" : "RSS 1.0";
        }

        var version = root.Attribute("version")?.Trim() ?? "";
        return version.Length is > 0 and < 8 && version.All(c => char.IsAsciiDigit(c) || c == '.') ? $"RSS {version}" : "RSS";
    }
}
