using BriefingBot.Articles;
using BriefingBot.Feeds.Manifest;

namespace BriefingBot.Feeds.Opml;

/// <summary>Makes entries for the manifest of a reading list that a feed reader exported.</summary>
public static class OpmlImport
{
    /// <param name="known">The manifest's sources: their feeds are left out, their ids not used again.</param>
    public static OpmlOutcome Read(ReadOnlySpan<byte> file, IReadOnlyList<Source> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var parse = OpmlParser.Parse(file);
        if (parse.Refusal is { } refusal)
        {
            return new OpmlOutcome.Refused(refusal);
        }

        var ids = new NewSourceIds(known.Select(source => source.Id));
        var listed = known.Where(source => source.Origin is { Kind: not SourceKind.Folder })
            .GroupBy(source => CanonicalUrl.Of(source.Origin!.Address))
            .ToDictionary(group => group.Key, group => $"the manifest has it as {group.First().Id}");
        var (entries, leftOut) = (new List<ManifestEntry>(), new List<LeftOutFeed>());
        foreach (var feed in parse.Feeds)
        {
            var canonical = CanonicalUrl.Of(Mended(feed.Url));
            if (listed.TryGetValue(canonical, out var place))
            {
                leftOut.Add(new(feed.Url, feed.Name, place));
            }
            else if (ManifestEntry.Of(Mended(feed.Url), feed.Name, feed.Categories, ids) is { } entry)
            {
                entries.Add(entry);
                listed.Add(canonical, $"the list has it before, here as {entry.Id}");
            }
            else
            {
                leftOut.Add(new(feed.Url, feed.Name, "it has no http or https address without a user name"));
            }
        }

        return new OpmlOutcome.Entries(entries, leftOut, parse.Problems);
    }

    /// <summary>Some readers write <c>feed:</c> before the address, or in place of its scheme.</summary>
    private static string Mended(string url) =>
        url.StartsWith("feed://", StringComparison.OrdinalIgnoreCase) ? "https" + url["feed".Length..]
        : url.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? url["feed:".Length..]
        : url;
}
