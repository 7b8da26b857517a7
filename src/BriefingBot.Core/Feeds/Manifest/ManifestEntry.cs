using System.Text;
using BriefingBot.Articles;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Manifest;

/// <summary>A feed as an entry of the manifest, ready to be pasted below <c>sources:</c>.</summary>
/// <param name="Id">See <see cref="NewSourceIds"/>.</param>
/// <param name="Name">In one line.</param>
public sealed record ManifestEntry(string Id, string Url, string Name, IReadOnlyList<string> Tags)
{
    /// <summary>Well below the manifest's own bound; a name is read by people.</summary>
    private const int LongestName = 200;

    private const int MostTags = 8;

    /// <summary>The lines of the entry, the first with the dash of a list.</summary>
    public IReadOnlyList<string> Lines() =>
    [
        $"- id: {Id}",
        "  kind: feed",
        $"  url: {(IsPlain(Url) ? Url : Quoted(Url))}",
        $"  name: {Quoted(Name)}",
        .. Tags.Count == 0 ? [] : new[] { $"  tags: [{string.Join(", ", Tags.Select(Tag))}]" },
    ];

    /// <summary>An entry for a feed; null where its address cannot stand in a manifest: of another scheme, or with a user name.</summary>
    /// <param name="name">As the feed or a list calls it; the host's name where it is empty.</param>
    /// <param name="categories">Become tags.</param>
    public static ManifestEntry? Of(string url, string name, IEnumerable<string> categories, NewSourceIds ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (!CanonicalUrl.IsWebAddress(url.Trim(), out var given) || given.UserInfo.Length > 0 || FeedLink.Text(url, null) is not { } address)
        {
            return null;
        }

        var host = RegistrableHost.Of(new(address));
        var line = PlainText.Line(name, LongestName);
        return new(
            ids.Next(line, host),
            address,
            line.Length > 0 ? line : host,
            [.. categories.Select(NewSourceIds.Slug).Where(tag => tag.Length > 0).Distinct().Take(MostTags)]);
    }

    /// <remarks>In YAML, a number or "true" is no text unless it is quoted.</remarks>
    private static string Tag(string tag) => char.IsAsciiLetter(tag[0]) && tag is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off") ? tag : Quoted(tag);

    /// <summary>Only signs that mean nothing in YAML, wherever they stand; a colon only inside, a number sign not at all.</summary>
    private static bool IsPlain(string url) =>
        url.All(c => char.IsAsciiLetterOrDigit(c) || "-._~:/?=&%+;,$*!()@".Contains(c, StringComparison.Ordinal)) && !url.EndsWith(':');

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            quoted.Append(c is '"' or '\\' ? "\\" : "").Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
