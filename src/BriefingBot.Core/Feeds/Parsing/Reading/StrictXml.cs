using System.Xml;

namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>Reads XML by its rules. No document type, no resolver, no entities but XML's own.</summary>
internal static class StrictXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = FeedLimits.Bytes,
    };

    /// <summary>Reads a document that begins with its root element.</summary>
    public static XmlRead Read(string xml, Uri? url)
    {
        try
        {
            using var text = new StringReader(xml);
            using var reader = XmlReader.Create(text, Settings, ContextWithUsualPrefixes());
            return Read(reader, url);
        }
        catch (XmlException failure)
        {
            return new(null, FormattableString.Invariant($"Not well-formed XML at line {failure.LineNumber}, column {failure.LinePosition} after the prolog."));
        }
    }

    private static XmlRead Read(XmlReader reader, Uri? url)
    {
        FeedElement? root = null;
        FeedElement? open = null;
        var elements = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth >= FeedLimits.Depth:
                    return new(null, IsTooDeep: true);
                case XmlNodeType.Element when ++elements > FeedLimits.Elements:
                    return new(null, "There are too many elements.");
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = ElementAt(reader, open, url);
                    root ??= element;
                    open?.Add(element);
                    open = isEmpty ? open : element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open?.Add(reader.Value);
                    break;
            }
        }

        return new(root);
    }

    private static FeedElement ElementAt(XmlReader reader, FeedElement? parent, Uri? url)
    {
        var element = new FeedElement(Vocabulary.NameOf(reader.Prefix, reader.LocalName, reader.NamespaceURI), reader.LocalName, parent, url);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            // The default namespace tells Atom 0.3 from 1.0.
            element.AddAttribute(reader.Name == "xmlns" ? "xmlns" : Vocabulary.NameOf(reader.Prefix, reader.LocalName, reader.NamespaceURI), reader.Value);
        }

        return element;
    }

    private static XmlParserContext ContextWithUsualPrefixes()
    {
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        foreach (var (prefix, name) in Vocabulary.UsualPrefixes)
        {
            namespaces.AddNamespace(prefix, name);
        }

        return new(names, namespaces, null, XmlSpace.None);
    }
}
