using BriefingBot.Feeds.Parsing;
using BriefingBot.Feeds.Parsing.Reading;

namespace BriefingBot.Feeds.Opml;

/// <summary>
/// Reads OPML 1.0 and 2.0, the lists that feed readers export. By the rules for feeds: what is malformed is read as far as it can be,
/// and nothing that a document names (entities, other lists) is ever followed. A document type is refused: no reader writes one.
/// </summary>
/// <remarks>http://opml.org/spec2.opml</remarks>
internal static class OpmlParser
{
    /// <summary>More than the manifest's file can hold.</summary>
    private const int MostFeeds = 5_000;

    public static OpmlParse Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > FeedLimits.Bytes)
        {
            return OpmlParse.Refuse($"it is larger than {FeedLimits.Bytes / (1024 * 1024)} MiB");
        }

        var body = BodyText.Decode(bytes, null);
        var text = XmlCharacters.Clean(body.Text).TrimStart(XmlCharacters.Ignorable);
        var problems = new ProblemList(body.Problem);
        var prolog = XmlProlog.Of(text);
        if (prolog.HasDoctype)
        {
            return OpmlParse.Refuse("it declares a document type, which OPML has no use for");
        }

        if (prolog.RootAt is not { } start)
        {
            return OpmlParse.Refuse("it is no XML");
        }

        var read = StrictXml.Read(text[start..], null);
        if (read.Root is null && !read.IsTooDeep)
        {
            problems.AddFault(read.Fault!);
            read = LenientXml.Read(text[start..], null);
            problems.AddFault(read.Fault);
        }

        return read switch
        {
            { IsTooDeep: true } => OpmlParse.Refuse($"its elements are nested more than {FeedLimits.Depth} deep"),
            { Root: { Name: "opml" } root } => Collect(root, problems),
            { Root: { } root } => OpmlParse.Refuse($"it is no OPML: the document is a <{Text.PlainText.Line(root.Tag, 40)}>"),
            _ => OpmlParse.Refuse("no element of it can be read"),
        };
    }

    private static OpmlParse Collect(FeedElement root, ProblemList problems)
    {
        var feeds = new List<OpmlFeed>();
        foreach (var body in root.All("body"))
        {
            Collect(body, [], feeds, problems);
        }

        if (feeds.Count > MostFeeds)
        {
            problems.AddFault($"It lists more than {MostFeeds} feeds; the rest is left out.");
        }

        return new([.. feeds.Take(MostFeeds)], problems.All);
    }

    /// <summary>Calls itself once a level, and levels are bounded by the reading.</summary>
    private static void Collect(FeedElement parent, IReadOnlyList<string> folders, List<OpmlFeed> feeds, ProblemList problems)
    {
        foreach (var outline in parent.All("outline"))
        {
            var name = NameOf(outline);
            if (outline.Attribute("xmlurl") is { } url)
            {
                feeds.Add(new(url, name, [.. folders, .. CategoriesOf(outline)]));
            }
            else if (outline.Attribute("type") is "include" or "link" && outline.Attribute("url") is not null)
            {
                problems.Add("It refers to other lists, which are not followed; import each by itself.");
            }

            Collect(outline, name.Length > 0 && outline.HasChildren ? [.. folders, name] : folders, feeds, problems);
        }
    }

    private static string NameOf(FeedElement outline)
    {
        var title = Text.PlainText.Line(outline.Attribute("title") ?? "");
        return title.Length > 0 ? title : Text.PlainText.Line(outline.Attribute("text") ?? "");
    }

    /// <summary>Several with commas between; of a path such as <c>/Security/Vendors</c>, each part.</summary>
    private static IEnumerable<string> CategoriesOf(FeedElement outline) =>
        (outline.Attribute("category") ?? "").Split(',', '/').Select(category => category.Trim()).Where(category => category.Length > 0);
}
