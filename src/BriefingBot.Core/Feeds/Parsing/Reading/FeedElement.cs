using System.Net;
using System.Text;

namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>An element of a feed, with what it inherits already worked out. It is never deeper than <see cref="FeedLimits.Depth"/>.</summary>
/// <param name="name">See <see cref="Vocabulary"/>.</param>
/// <param name="tag">The local name, as written.</param>
internal sealed class FeedElement(string name, string tag, FeedElement? parent, Uri? baseUrl)
{
    private List<KeyValuePair<string, string>>? attributes;
    private readonly List<FeedNode> nodes = [];

    /// <summary>Lower case, with the usual prefix of its vocabulary: <c>title</c>, <c>dc:creator</c>, <c>atom:link</c>.</summary>
    public string Name { get; } = name;

    public string Tag { get; } = tag;

    public FeedElement? Parent { get; } = parent;

    /// <summary>The address of the document, or the nearest <c>xml:base</c>.</summary>
    public Uri? BaseUrl { get; private set; } = parent?.BaseUrl ?? baseUrl;

    /// <summary>The nearest <c>xml:lang</c>.</summary>
    public string? Language { get; private set; } = parent?.Language;

    /// <summary>The document ended inside.</summary>
    public bool IsCutOff { get; set; }

    public bool HasChildren => nodes.Any(node => node.Element is not null);

    public IEnumerable<FeedElement> Children => nodes.Select(node => node.Element).OfType<FeedElement>();

    public void Add(string text)
    {
        if (text.Length > 0)
        {
            nodes.Add(new(text, null));
        }
    }

    public void Add(FeedElement child) => nodes.Add(new(null, child));

    public void AddAttribute(string attribute, string value)
    {
        if (attribute == "xml:base")
        {
            BaseUrl = FeedLink.Base(value, BaseUrl);
        }
        else if (attribute == "xml:lang")
        {
            Language = FeedLanguage.Of(value) ?? Language;
        }
        else if (attributes is null || attributes.Count < FeedLimits.Attributes)
        {
            (attributes ??= []).Add(new(attribute, value));
        }
    }

    public string? Attribute(string wanted) => attributes?.FirstOrDefault(attribute => attribute.Key == wanted).Value;

    public IEnumerable<FeedElement> All(params ReadOnlySpan<string> names)
    {
        var wanted = names.ToArray();
        return Children.Where(child => wanted.Contains(child.Name));
    }

    /// <summary>The first child of a name that holds anything; names earlier in the list go first.</summary>
    public FeedElement? First(params ReadOnlySpan<string> names)
    {
        // Asked some forty times an entry: loops, not queries.
        foreach (var wanted in names)
        {
            foreach (var (_, child) in nodes)
            {
                if (child is not null && child.Name == wanted && !child.IsEmpty)
                {
                    return child;
                }
            }
        }

        return null;
    }

    /// <summary>The text of the first such child, without markup and white space around; null where there is none.</summary>
    public string? TextOf(params ReadOnlySpan<string> names) => First(names)?.InnerText is { Length: > 0 } text ? text : null;

    /// <summary>The text inside, markup left out, white space around it cut off.</summary>
    public string InnerText
    {
        get
        {
            if (nodes is [{ Text: { } only }])
            {
                return only.Trim();
            }

            var text = new StringBuilder();
            AppendText(text);
            return text.ToString().Trim();
        }
    }

    /// <summary>What is inside, as HTML.</summary>
    /// <param name="escapes">Whether text stands for itself, as in XHTML; else text is HTML too, as in an RSS description.</param>
    public string InnerHtml(bool escapes)
    {
        var html = new StringBuilder();
        AppendHtml(html, escapes);
        return html.ToString().Trim();
    }

    private bool IsEmpty => nodes.TrueForAll(node => node.Element is null && string.IsNullOrWhiteSpace(node.Text));

    private void AppendText(StringBuilder text)
    {
        foreach (var (part, child) in nodes)
        {
            text.Append(part);
            child?.AppendText(text);
        }
    }

    private void AppendHtml(StringBuilder html, bool escapes)
    {
        foreach (var (part, child) in nodes)
        {
            html.Append(escapes ? WebUtility.HtmlEncode(part) : part);
            if (child is not null)
            {
                html.Append('<').Append(child.Tag).Append('>');
                child.AppendHtml(html, escapes);
                html.Append("</").Append(child.Tag).Append('>');
            }
        }
    }
}
