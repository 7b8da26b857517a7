using BriefingBot.Feeds.Manifest;

namespace BriefingBot.Cli.Shapes;

/// <summary>A source for the manifest, for <c>sources import-opml --json</c>: the keys are the manifest's.</summary>
internal sealed record ImportedSource(string Id, string Kind, string Url, string Name, IReadOnlyList<string> Tags)
{
    public static ImportedSource Of(ManifestEntry entry) => new(entry.Id, "feed", entry.Url, entry.Name, entry.Tags);
}
