using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Parsing;

/// <summary>Reads RSS 2.0 and Atom 1.0.</summary>
public static class FeedParser
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 15_000_000 };

    public static FeedParse Parse(FeedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            using var stream = new MemoryStream(document.Bytes.ToArray());
            using var reader = XmlReader.Create(stream, Safe);
            var root = XDocument.Load(reader).Root!;
            return root.Name == "rss" && root.Element("channel") is { } channel
                    ? new(FeedStatus.Ok, "rss 2.0", Line(channel.Element("title")), [.. channel.Elements("item").Select(OfItem)], [])
                    {
                        TimeToLive = int.TryParse(channel.Element("ttl")?.Value, CultureInfo.InvariantCulture, out var minutes) ? TimeSpan.FromMinutes(minutes) : null,
                    }
                : root.Name == Atom + "feed"
                    ? new(FeedStatus.Ok, "atom 1.0", Line(root.Element(Atom + "title")), [.. root.Elements(Atom + "entry").Select(OfEntry)], [])
                : Refused($"the root element is {root.Name.LocalName}, which is no feed's");
        }
        catch (XmlException failure)
        {
            return Refused(failure.Message);
        }
    }

    private static FeedParse Refused(string problem) => new(FeedStatus.Refused, null, null, [], [problem]);

    private static FeedEntry OfItem(XElement item) => new()
    {
        EntryId = Value(item.Element("guid")),
        Url = Value(item.Element("link")) ?? Value(item.Element("guid")),
        Title = Line(item.Element("title")),
        Author = Value(item.Element("author")),
        PublishedAt = Date(item.Element("pubDate")),
        Summary = Text(item.Element("description")),
        Text = Text(item.Element(Content + "encoded") ?? item.Element("description")),
    };

    private static FeedEntry OfEntry(XElement entry) => new()
    {
        EntryId = Value(entry.Element(Atom + "id")),
        Url = (string?)entry.Elements(Atom + "link").FirstOrDefault(link => (string?)link.Attribute("rel") is null or "alternate")?.Attribute("href"),
        Title = Line(entry.Element(Atom + "title")),
        Author = Value(entry.Element(Atom + "author")?.Element(Atom + "name")),
        PublishedAt = Date(entry.Element(Atom + "published") ?? entry.Element(Atom + "updated")),
        UpdatedAt = Date(entry.Element(Atom + "updated")),
        Summary = Text(entry.Element(Atom + "summary")),
        Text = Text(entry.Element(Atom + "content") ?? entry.Element(Atom + "summary")),
    };

    private static string? Value(XElement? element) => element?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static string Line(XElement? element) => element is null ? "" : HtmlText.LineOf(element.Value);

    private static string Text(XElement? element) => element is null ? "" : HtmlText.Of(element.Value);

    private static DateTimeOffset? Date(XElement? element) => DateTimeOffset.TryParse(
        element?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
}
