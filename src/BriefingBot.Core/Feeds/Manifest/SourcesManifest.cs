namespace BriefingBot.Feeds.Manifest;

/// <summary>A manifest without a problem.</summary>
/// <param name="Revision">The hash of its content.</param>
/// <param name="Missing">There is no such file: no sources.</param>
public sealed record SourcesManifest(string File, string Revision, IReadOnlyList<ListedSource> Sources, bool Missing = false);
