using System.Collections.Frozen;

namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>
/// The vocabularies that feeds are written in. An element is known by its local name in lower case, behind the usual prefix of its
/// vocabulary, whatever prefix the feed uses; the elements of RSS itself have none.
/// </summary>
internal static class Vocabulary
{
    /// <summary>Prefixes that feeds use without declaring them.</summary>
    public static readonly FrozenDictionary<string, string> UsualPrefixes = new Dictionary<string, string>
    {
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["fh"] = "http://purl.org/syndication/history/1.0",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> PrefixesByName = UsualPrefixes
        .Select(usual => KeyValuePair.Create(Key(usual.Value), usual.Key))
        .Concat(
        [
            new(Key("http://purl.org/atom/ns#"), "atom"),
            new(Key("http://purl.org/dc/elements/1.0/"), "dc"),
            new(Key("http://search.yahoo.com/mrss"), "media"),
            new(Key("http://www.rssboard.org/media-rss"), "media"),
            new(Key("http://www.w3.org/XML/1998/namespace"), "xml"),
        ])
        .DistinctBy(known => known.Key)
        .ToFrozenDictionary();

    /// <summary>
    /// The name by which the adapters ask. An element without a prefix is RSS's own, unless its namespace is another known one: feeds
    /// name RSS's vocabulary in a dozen ways.
    /// </summary>
    /// <param name="namespaceName">Null where the prefix is not declared.</param>
    public static string NameOf(string prefix, string local, string? namespaceName)
    {
        var name = namespaceName is null ? prefix.ToLowerInvariant()
            : PrefixesByName.GetValueOrDefault(Key(namespaceName)) ?? (prefix.Length == 0 || IsRss(namespaceName) ? "" : "other");
        return name.Length == 0 ? local.ToLowerInvariant() : $"{name}:{local.ToLowerInvariant()}";
    }

    public static bool IsAtom03(string namespaceName) => Key(namespaceName) == Key("http://purl.org/atom/ns#");

    /// <remarks>http://purl.org/rss/1.0/, http://backend.userland.com/rss2, http://channel.netscape.com/rdf/simple/0.9/, …</remarks>
    private static bool IsRss(string namespaceName) =>
        Key(namespaceName) is var key
        && (key.EndsWith("purl.org/rss/1.0", StringComparison.Ordinal)
            || key.Contains("userland.com/rss", StringComparison.Ordinal)
            || key.Contains("netscape.com/", StringComparison.Ordinal)
            || key.EndsWith("/tech/rss", StringComparison.Ordinal));

    /// <summary>Some write a namespace with spaces around it, another case, or a slash too few.</summary>
    private static string Key(string namespaceName) => namespaceName.Trim().TrimEnd('/', '#').ToLowerInvariant();
}
