using System.Collections.Frozen;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>Builds the elements of a document whose tags do not match.</summary>
internal sealed class LenientTree(Uri? url)
{
    private static readonly FrozenSet<string> Entries = FrozenSet.ToFrozenSet(["item", "atom:entry"]);

    /// <summary>Elements of a feed that hold no other element of a feed.</summary>
    private static readonly FrozenSet<string> Leaves = FrozenSet.ToFrozenSet(
        ["title", "link", "guid", "pubdate", "dc:date", "dc:creator", "atom:title", "atom:id", "atom:updated", "atom:published"]);

    private static readonly FrozenSet<string> AfterLeaves = FrozenSet.ToFrozenSet(
    [
        .. Leaves, .. Entries, "description", "content:encoded", "atom:summary", "atom:content", "atom:link", "atom:author", "category", "author",
    ]);

    /// <summary>HTML that stands unescaped in a description, and never has an end tag.</summary>
    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(
        ["area", "br", "col", "embed", "hr", "img", "input", "meta", "param", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>HTML that ends where the next of its kind begins.</summary>
    private static readonly FrozenSet<string> Successive = FrozenSet.ToFrozenSet(
        ["dd", "dt", "li", "option", "p", "td", "th", "tr"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> prefixes = new(Vocabulary.UsualPrefixes);
    private readonly Stack<string> defaultNamespaces = [];
    private FeedElement? root;
    private FeedElement? open;
    private int depth;
    private int elements;
    private bool isTooDeep;

    public bool IsDone { get; private set; }

    /// <summary>The innermost element that is open, as written, without its prefix.</summary>
    public string? OpenTag => open?.Tag;

    public void Text(string text) => open?.Add(text);

    public void Open(string qualified, ReadOnlySpan<char> attributes, bool isEmpty)
    {
        if (++elements > FeedLimits.Elements)
        {
            IsDone = true;
            return;
        }

        var read = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in new HtmlAttributes(attributes))
        {
            if (read.Count < FeedLimits.Attributes)
            {
                read.Add(new(name.ToString(), HtmlEntities.Decode(value.ToString())));
            }
        }

        var defaultNamespace = Declare(read);
        CloseWhatCannotHold(NameOf(qualified, defaultNamespace), qualified);
        if (depth >= FeedLimits.Depth)
        {
            (isTooDeep, IsDone) = (true, true);
            return;
        }

        Add(qualified, defaultNamespace, read, isEmpty);
    }

    /// <summary>Closes the nearest open element of the name, with all inside it; nothing where none is open.</summary>
    public void Close(ReadOnlySpan<char> qualified)
    {
        var local = qualified[(qualified.LastIndexOf(':') + 1)..];
        for (var element = open; element is not null; element = element.Parent)
        {
            if (local.Equals(element.Tag, StringComparison.OrdinalIgnoreCase))
            {
                CloseThrough(element);
                return;
            }
        }
    }

    public XmlRead Finish()
    {
        if (isTooDeep)
        {
            return new(null, IsTooDeep: true);
        }

        var isCutOff = open is not null;
        for (; open is not null; open = open.Parent)
        {
            open.IsCutOff = true;
        }

        return new(root, isCutOff ? "The document breaks off; an entry that it breaks off in is left out." : null);
    }

    private string Declare(List<KeyValuePair<string, string>> attributes)
    {
        var defaultNamespace = defaultNamespaces.TryPeek(out var outer) ? outer : "";
        foreach (var (name, value) in attributes)
        {
            if (name == "xmlns")
            {
                defaultNamespace = value;
            }
            else if (name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                prefixes[name["xmlns:".Length..]] = value;
            }
        }

        return defaultNamespace;
    }

    private string NameOf(string qualified, string defaultNamespace)
    {
        var colon = qualified.LastIndexOf(':');
        return colon < 0
            ? Vocabulary.NameOf("", qualified, defaultNamespace)
            : Vocabulary.NameOf(qualified[..colon], qualified[(colon + 1)..], prefixes.GetValueOrDefault(qualified[..colon]));
    }

    /// <summary>An entry ends where the next begins, and a title where the feed's next element begins, whether or not they say so.</summary>
    private void CloseWhatCannotHold(string name, string tag)
    {
        var hasEnded = open is not null
            && ((Leaves.Contains(open.Name) && AfterLeaves.Contains(name))
                || (Successive.Contains(tag) && tag.Equals(open.Tag, StringComparison.OrdinalIgnoreCase)));
        if (open is not null && hasEnded)
        {
            CloseThrough(open);
        }

        if (!Entries.Contains(name))
        {
            return;
        }

        for (var element = open; element is not null; element = element.Parent)
        {
            if (Entries.Contains(element.Name))
            {
                CloseThrough(element);
                return;
            }
        }
    }

    private void Add(string qualified, string defaultNamespace, List<KeyValuePair<string, string>> attributes, bool isEmpty)
    {
        var element = new FeedElement(NameOf(qualified, defaultNamespace), qualified[(qualified.LastIndexOf(':') + 1)..], open, url);
        foreach (var (name, value) in attributes)
        {
            element.AddAttribute(NameOf(name, ""), value);
        }

        root ??= element;
        open?.Add(element);
        if (!isEmpty && !Void.Contains(qualified))
        {
            open = element;
            depth++;
            defaultNamespaces.Push(defaultNamespace);
        }
        else if (open is null)
        {
            IsDone = true;
        }
    }

    private void CloseThrough(FeedElement outermost)
    {
        FeedElement? closed;
        do
        {
            closed = open;
            open = closed?.Parent;
            depth--;
            defaultNamespaces.Pop();
        }
        while (closed != outermost);

        IsDone = open is null;
    }
}
