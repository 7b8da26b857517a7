using BriefingBot.Feeds.Parsing.Dates;
using BriefingBot.Feeds.Parsing.Reading;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>Atom 1.0 (RFC 4287), and 0.3, whose elements have other names.</summary>
/// <remarks>0.3: draft-nottingham-atom-format-02.</remarks>
internal static class AtomAdapter
{
    public static bool Accepts(FeedElement root) => root.Name is "atom:feed" or "feed" or "atom:entry" or "entry";

    public static FeedParse Read(FeedElement root, ProblemList problems)
    {
        var isEntry = root.Name is "atom:entry" or "entry";
        var entries = isEntry ? [root] : root.All("atom:entry", "entry").Where(entry => !entry.IsCutOff);
        var author = AuthorsOf(root);
        if (!root.Name.StartsWith("atom:", StringComparison.Ordinal))
        {
            problems.AddFault("The feed does not name Atom's namespace.");
        }

        return new(
            FeedStatus.Ok,
            IsVersion03(root) ? "Atom 0.3" : "Atom 1.0",
            isEntry ? null : MarkupText.AtomTitle(Child(root, "title")),
            entries.Select(entry => Entry(entry, author)).ToList(),
            [])
        {
            SiteUrl = isEntry ? null : AtomLinks.Alternate(root),
            Generator = Child(root, "generator") is { } generator ? $"{generator.InnerText} {generator.Attribute("uri")}" : null,
            Language = root.Language,
            TimeToLive = TimeToLives.Of(root),
            Next = AtomLinks.Find(root, "next"),
            PreviousArchive = AtomLinks.Find(root, "prev-archive"),
        };
    }

    /// <summary>Of a person construct: the name, else the address of mail; text without either element is a name too.</summary>
    public static string? NameOf(FeedElement person) =>
        AuthorName.Of(TextOf(person, "name") ?? TextOf(person, "email") ?? (person.HasChildren ? null : person.InnerText));

    /// <remarks>An entry without an author has those of its source, else of the feed: RFC 4287 section 4.2.1.</remarks>
    private static FeedEntry Entry(FeedElement entry, string? feedAuthor)
    {
        var updated = DateOf(entry, "updated", "modified");
        return new()
        {
            EntryId = TextOf(entry, "id"),
            Url = AtomLinks.Alternate(entry),
            Title = MarkupText.AtomTitle(Child(entry, "title") ?? entry.First("media:title")),
            Author = AuthorsOf(entry)
                ?? AuthorName.Joined(entry.All("dc:creator").Select(creator => AuthorName.Of(creator.InnerText)))
                ?? (Child(entry, "source") is { } source ? AuthorsOf(source) : null)
                ?? feedAuthor,
            PublishedAt = DateOf(entry, "published", "issued", "created") ?? FeedDate.Parse(entry.TextOf("dc:date")) ?? updated,
            UpdatedAt = updated,
            Summary = MarkupText.AtomBody(Child(entry, "summary") ?? entry.First("media:group")?.First("media:description")),
            Text = MarkupText.AtomBody(Child(entry, "content")),
            Language = Child(entry, "content")?.Language ?? entry.Language,
        };
    }

    private static string? AuthorsOf(FeedElement element) => AuthorName.Joined(element.All("atom:author", "author").Select(NameOf));

    private static DateTimeOffset? DateOf(FeedElement entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (FeedDate.Parse(TextOf(entry, name)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static FeedElement? Child(FeedElement element, string name) => element.First($"atom:{name}", name);

    private static string? TextOf(FeedElement element, string name) => element.TextOf($"atom:{name}", name);

    private static bool IsVersion03(FeedElement root) =>
        root.Attribute("version")?.Trim() == "0.3" || (root.Attribute("xmlns") is { } name && Vocabulary.IsAtom03(name));
}
