using System.Text.RegularExpressions;
using BriefingBot.Feeds.Parsing.Formats;
using BriefingBot.Feeds.Parsing.Reading;

namespace BriefingBot.Feeds.Parsing;

/// <summary>
/// Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed and the KEV catalog. Pure: no network, no files, no clock; the same bytes
/// always give the same entries. What is malformed is read as far as it can be; nothing that a document declares (entities, external
/// parts, style sheets, includes) is ever followed.
/// </summary>
public static partial class FeedParser
{
    /// <summary>Whatever the bytes are, the outcome is a value.</summary>
    public static FeedParse Parse(FeedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Bytes.Length > FeedLimits.Bytes)
        {
            return FeedParse.Refuse($"The body is larger than {FeedLimits.Bytes / (1024 * 1024)} MiB.");
        }

        var body = BodyText.Decode(document.Bytes.Span, document.ContentType);
        var text = XmlCharacters.Clean(body.Text).TrimStart(XmlCharacters.Ignorable);
        if (text.Length == 0)
        {
            return FeedParse.Refuse("The body is empty.");
        }

        var problems = new ProblemList(body.Problem);
        var parse = text[0] is '{' or '['
            ? JsonFeeds.Read(text, document.Url, problems)
            : ReadXml(text, document.Url, problems);
        return parse.Status == FeedStatus.Refused ? parse : EntrySettlement.Settle(parse, FeedLanguage.Of(document.ContentLanguage), problems);
    }

    private static FeedParse ReadXml(string text, Uri? url, ProblemList problems)
    {
        var prolog = XmlProlog.Of(text);
        if (prolog.IsHtml && !IsFeedAt(text, prolog.RootAt))
        {
            return FeedLinksOfPage.Refuse(text, url);
        }

        var rootAt = prolog.RootAt;
        if (!IsFeedAt(text, rootAt) && FeedRoot().Match(text) is { Success: true, Index: var found })
        {
            rootAt = found;
            problems.AddFault("Other text stands before the feed.");
        }

        if (rootAt is not { } start)
        {
            return FeedParse.Refuse("The body is neither XML nor JSON.");
        }

        var xml = text[start..];
        var read = StrictXml.Read(prolog.HasDoctype ? Text.HtmlEntities.DecodeNamed(xml) : xml, url);
        if (read.Root is null && !read.IsTooDeep)
        {
            problems.AddFault(read.Fault!);
            read = LenientXml.Read(xml, url);
            problems.AddFault(read.Fault);
        }

        return read switch
        {
            { IsTooDeep: true } => FeedParse.Refuse($"Elements are nested more than {FeedLimits.Depth} deep."),
            { Root: null } => FeedParse.Refuse("No element of a feed can be read."),
            { Root: { } root } when RssAdapter.Accepts(root) => RssAdapter.Read(root, problems),
            { Root: { } root } when AtomAdapter.Accepts(root) => AtomAdapter.Read(root, problems),
            { Root: { } root } => FeedParse.Refuse($"XML, but no feed: the document is a <{Text.PlainText.Line(root.Tag, 40)}>."),
        };
    }

    /// <summary>Some feeds declare themselves HTML documents.</summary>
    private static bool IsFeedAt(string text, int? at) => 
        at is { } start && FeedRoot().Match(text, start) is { Success: true, Index: var found } && found == start;

    [GeneratedRegex(
        @"<(?:[\w.-]{1,20}:)?(?:rss|feed|rdf)[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex FeedRoot();
}
