using BriefingBot.Manifests;

namespace BriefingBot.Feeds.Manifest;

/// <summary>What reading a manifest came to.</summary>
public abstract record ManifestRead
{
    private ManifestRead()
    {
    }

    public sealed record Good(SourcesManifest Manifest) : ManifestRead;

    /// <param name="Problems">At least one, in the file's order.</param>
    public sealed record Broken(IReadOnlyList<ManifestProblem> Problems) : ManifestRead;
}
